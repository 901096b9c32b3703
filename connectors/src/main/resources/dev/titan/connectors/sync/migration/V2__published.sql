CREATE TABLE titan.published_movements (
  org_id text NOT NULL,
  outlet_id text NOT NULL,
  source text NOT NULL,
  movement_id text NOT NULL,
  list text NOT NULL,
  document text NOT NULL,
  business_date date NOT NULL,
  movement text NOT NULL,
  acknowledged boolean NOT NULL,
  PRIMARY KEY (org_id, outlet_id, source, movement_id)
);
CREATE INDEX published_movements_by_day ON titan.published_movements (org_id, outlet_id, source, business_date);
COMMENT ON TABLE titan.published_movements IS 'Stock movements as they were published last: what a source no longer shows is withdrawn, what it shows unchanged is not published again';
COMMENT ON COLUMN titan.published_movements.org_id IS 'Organisation that owns the outlet';
COMMENT ON COLUMN titan.published_movements.outlet_id IS 'Outlet, unique within the organisation';
COMMENT ON COLUMN titan.published_movements.source IS 'Connector, for example petpooja-inventory';
COMMENT ON COLUMN titan.published_movements.movement_id IS 'Identity of the movement within the outlet';
COMMENT ON COLUMN titan.published_movements.list IS 'List of the source that shows it';
COMMENT ON COLUMN titan.published_movements.document IS 'Identity, in that list, of the document that it stands on';
COMMENT ON COLUMN titan.published_movements.business_date IS 'Day of trade that it counts for';
COMMENT ON COLUMN titan.published_movements.movement IS 'The movement, as JSON';
COMMENT ON COLUMN titan.published_movements.acknowledged IS 'False until the broker has acknowledged exactly this';

CREATE TABLE titan.menu_listings (
  org_id text NOT NULL,
  outlet_id text NOT NULL,
  item_id text NOT NULL,
  name text NOT NULL,
  category text NOT NULL,
  price_paise bigint NOT NULL,
  listed boolean NOT NULL,
  replaced_by text,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, outlet_id, item_id)
);
COMMENT ON TABLE titan.menu_listings IS 'What the till of each outlet lists on its menu, and listed before';
COMMENT ON COLUMN titan.menu_listings.org_id IS 'Organisation that owns the outlet';
COMMENT ON COLUMN titan.menu_listings.outlet_id IS 'Outlet whose till it is';
COMMENT ON COLUMN titan.menu_listings.item_id IS 'Identity of the item at the till, as in menu_items';
COMMENT ON COLUMN titan.menu_listings.name IS 'Name with its variation, as the till had it last';
COMMENT ON COLUMN titan.menu_listings.category IS 'Section of the menu, as the till had it last; empty when none';
COMMENT ON COLUMN titan.menu_listings.price_paise IS 'Price before tax there, in paise, as the till had it last';
COMMENT ON COLUMN titan.menu_listings.listed IS 'False once the till lists it no longer';
COMMENT ON COLUMN titan.menu_listings.replaced_by IS 'Id under which the till lists the same item now; null when it has kept its id';
COMMENT ON COLUMN titan.menu_listings.changed_at IS 'When the row was last written';
