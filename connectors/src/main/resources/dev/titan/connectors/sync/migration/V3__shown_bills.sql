CREATE TABLE titan.shown_bills (
  org_id text NOT NULL,
  outlet_id text NOT NULL,
  source text NOT NULL,
  bill_id text NOT NULL,
  business_date date NOT NULL,
  bill text NOT NULL,
  PRIMARY KEY (org_id, outlet_id, source, bill_id)
);
COMMENT ON TABLE titan.shown_bills IS 'Bills of recent days that the pull has shown, as it showed them last: one that it shows no longer is withdrawn';
COMMENT ON COLUMN titan.shown_bills.org_id IS 'Organisation that owns the outlet';
COMMENT ON COLUMN titan.shown_bills.outlet_id IS 'Outlet, unique within the organisation';
COMMENT ON COLUMN titan.shown_bills.source IS 'Connector, for example petpooja';
COMMENT ON COLUMN titan.shown_bills.bill_id IS 'Identity of the bill within the outlet';
COMMENT ON COLUMN titan.shown_bills.business_date IS 'Day of trade that it counts for';
COMMENT ON COLUMN titan.shown_bills.bill IS 'The bill, as JSON';
