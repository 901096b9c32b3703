CREATE TABLE titan.sync_positions (
  source text NOT NULL,
  org_id text NOT NULL,
  outlet_id text NOT NULL,
  from_day date NOT NULL,
  through_day date NOT NULL CHECK (through_day >= from_day),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (source, org_id, outlet_id)
);
COMMENT ON TABLE titan.sync_positions IS 'Which business days each source has delivered completely; a restart continues after them';
COMMENT ON COLUMN titan.sync_positions.source IS 'Connector, for example petpooja';
COMMENT ON COLUMN titan.sync_positions.org_id IS 'Organisation that owns the outlet';
COMMENT ON COLUMN titan.sync_positions.outlet_id IS 'Outlet, unique within the organisation';
COMMENT ON COLUMN titan.sync_positions.from_day IS 'First business day of the unbroken run, inclusive';
COMMENT ON COLUMN titan.sync_positions.through_day IS 'Last business day of the unbroken run, inclusive';
COMMENT ON COLUMN titan.sync_positions.updated_at IS 'When the position was last saved; for people only';
