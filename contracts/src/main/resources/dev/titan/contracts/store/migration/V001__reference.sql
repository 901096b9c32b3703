-- Reference data: what a chain is made of. Every key begins with the organisation. Money is in paise, quantities are
-- in the ingredient's base unit (g, ml or pcs).

CREATE TABLE titan.organisations (
  org_id text PRIMARY KEY CHECK (org_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  name text NOT NULL CHECK (name <> ''),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE titan.organisations IS 'One row per restaurant chain';
COMMENT ON COLUMN titan.organisations.org_id IS 'Identity of the organisation';
COMMENT ON COLUMN titan.organisations.name IS 'Name that people know it by';
COMMENT ON COLUMN titan.organisations.updated_at IS 'When the row was last written; for people only';

CREATE TABLE titan.outlets (
  org_id text NOT NULL REFERENCES titan.organisations,
  outlet_id text NOT NULL CHECK (outlet_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  name text NOT NULL CHECK (name <> ''),
  zone text NOT NULL DEFAULT 'Asia/Kolkata' CHECK (zone ~ '^[A-Za-z]+(/[A-Za-z0-9_+-]+)*$'),
  closing_time time NOT NULL DEFAULT '04:00',
  state text NOT NULL DEFAULT '' CHECK (state = '' OR state ~ '^IN-[A-Z]{2}$'),
  enabled_sources text[] NOT NULL DEFAULT '{}',
  active boolean NOT NULL DEFAULT true,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (org_id, outlet_id)
);
COMMENT ON TABLE titan.outlets IS 'One row per outlet (restaurant, kitchen or counter with a till of its own)';
COMMENT ON COLUMN titan.outlets.org_id IS 'Organisation that owns the outlet';
COMMENT ON COLUMN titan.outlets.outlet_id IS 'Identity of the outlet within the organisation';
COMMENT ON COLUMN titan.outlets.name IS 'Name that people know it by';
COMMENT ON COLUMN titan.outlets.zone IS 'IANA time zone, for example Asia/Kolkata';
COMMENT ON COLUMN titan.outlets.closing_time IS 'Local time at which the business date ends';
COMMENT ON COLUMN titan.outlets.state IS 'State or territory as ISO 3166-2, for example IN-KA, which decides its holidays; empty when unknown: national holidays only';
COMMENT ON COLUMN titan.outlets.enabled_sources IS 'Sources that deliver for it, for example petpooja, googledrive';
COMMENT ON COLUMN titan.outlets.active IS 'False once it has closed for good';
COMMENT ON COLUMN titan.outlets.updated_at IS 'When the row was last written; for people only';

CREATE TABLE titan.outlet_hours (
  org_id text NOT NULL,
  outlet_id text NOT NULL,
  weekday smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  opens time NOT NULL,
  closes time NOT NULL CHECK (closes <> opens),
  PRIMARY KEY (org_id, outlet_id, weekday, opens),
  FOREIGN KEY (org_id, outlet_id) REFERENCES titan.outlets ON DELETE CASCADE
);
COMMENT ON TABLE titan.outlet_hours IS 'Opening hours; several rows for a day with a break, none for a day on which it is closed';
COMMENT ON COLUMN titan.outlet_hours.org_id IS 'Organisation that owns the outlet';
COMMENT ON COLUMN titan.outlet_hours.outlet_id IS 'The outlet';
COMMENT ON COLUMN titan.outlet_hours.weekday IS 'Weekday of the business date, 1 Monday to 7 Sunday';
COMMENT ON COLUMN titan.outlet_hours.opens IS 'Local time at which it opens';
COMMENT ON COLUMN titan.outlet_hours.closes IS 'Local time at which it closes; earlier than opens when that is past midnight';

CREATE TABLE titan.menu_items (
  org_id text NOT NULL REFERENCES titan.organisations,
  item_id text NOT NULL CHECK (item_id <> ''),
  outlet_id text,
  name text NOT NULL CHECK (name <> ''),
  category text NOT NULL DEFAULT '',
  price_paise bigint NOT NULL CHECK (price_paise >= 0),
  tax_group text NOT NULL DEFAULT '',
  is_mrp boolean NOT NULL DEFAULT false,
  is_combo boolean NOT NULL DEFAULT false,
  active boolean NOT NULL DEFAULT true,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (org_id, item_id),
  FOREIGN KEY (org_id, outlet_id) REFERENCES titan.outlets
);
COMMENT ON TABLE titan.menu_items IS 'One row per item that can be ordered';
COMMENT ON COLUMN titan.menu_items.org_id IS 'Organisation that sells it';
COMMENT ON COLUMN titan.menu_items.item_id IS 'Identity of the item within the organisation, as at the till where there is one';
COMMENT ON COLUMN titan.menu_items.outlet_id IS 'The one outlet that sells it; null when all do';
COMMENT ON COLUMN titan.menu_items.name IS 'Name as printed on bills';
COMMENT ON COLUMN titan.menu_items.category IS 'Section of the menu, empty when none';
COMMENT ON COLUMN titan.menu_items.price_paise IS 'Menu price of one before tax, in paise';
COMMENT ON COLUMN titan.menu_items.tax_group IS 'Tax group at the till, for example GST 5, empty when unknown';
COMMENT ON COLUMN titan.menu_items.is_mrp IS 'Packaged goods sold at the maximum retail price';
COMMENT ON COLUMN titan.menu_items.is_combo IS 'Made of other items, see menu_combo_parts';
COMMENT ON COLUMN titan.menu_items.active IS 'False once it has left the menu';
COMMENT ON COLUMN titan.menu_items.updated_at IS 'When the row was last written; for people only';

CREATE TABLE titan.menu_prices (
  org_id text NOT NULL,
  outlet_id text NOT NULL,
  item_id text NOT NULL,
  price_paise bigint NOT NULL CHECK (price_paise >= 0),
  PRIMARY KEY (org_id, outlet_id, item_id),
  FOREIGN KEY (org_id, outlet_id) REFERENCES titan.outlets ON DELETE CASCADE,
  FOREIGN KEY (org_id, item_id) REFERENCES titan.menu_items ON DELETE CASCADE
);
COMMENT ON TABLE titan.menu_prices IS 'What an item costs at one outlet, where that differs from menu_items';
COMMENT ON COLUMN titan.menu_prices.org_id IS 'Organisation that sells it';
COMMENT ON COLUMN titan.menu_prices.outlet_id IS 'The outlet';
COMMENT ON COLUMN titan.menu_prices.item_id IS 'The item';
COMMENT ON COLUMN titan.menu_prices.price_paise IS 'Price of one before tax there, in paise';

CREATE TABLE titan.menu_combo_parts (
  org_id text NOT NULL,
  item_id text NOT NULL,
  part_item_id text NOT NULL CHECK (part_item_id <> item_id),
  part_variation text NOT NULL DEFAULT '',
  quantity numeric(12, 3) NOT NULL CHECK (quantity > 0 AND quantity < 100000),
  PRIMARY KEY (org_id, item_id, part_item_id, part_variation),
  FOREIGN KEY (org_id, item_id) REFERENCES titan.menu_items ON DELETE CASCADE,
  FOREIGN KEY (org_id, part_item_id) REFERENCES titan.menu_items
);
COMMENT ON TABLE titan.menu_combo_parts IS 'What a combo consists of';
COMMENT ON COLUMN titan.menu_combo_parts.org_id IS 'Organisation that sells it';
COMMENT ON COLUMN titan.menu_combo_parts.item_id IS 'The combo';
COMMENT ON COLUMN titan.menu_combo_parts.part_item_id IS 'An item that it contains';
COMMENT ON COLUMN titan.menu_combo_parts.part_variation IS 'Variation of that item, for example Half; empty when it has none';
COMMENT ON COLUMN titan.menu_combo_parts.quantity IS 'How many of it one combo contains';

CREATE TABLE titan.ingredients (
  org_id text NOT NULL REFERENCES titan.organisations,
  ingredient_id text NOT NULL CHECK (ingredient_id <> ''),
  name text NOT NULL CHECK (name <> ''),
  category text NOT NULL DEFAULT '',
  base_unit text NOT NULL CHECK (base_unit IN ('g', 'ml', 'pcs')),
  active boolean NOT NULL DEFAULT true,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (org_id, ingredient_id),
  UNIQUE (org_id, name)
);
COMMENT ON TABLE titan.ingredients IS 'One row per raw material or prepared product that recipes use';
COMMENT ON COLUMN titan.ingredients.org_id IS 'Organisation that uses it';
COMMENT ON COLUMN titan.ingredients.ingredient_id IS 'Identity of the ingredient within the organisation';
COMMENT ON COLUMN titan.ingredients.name IS 'Name that people know it by';
COMMENT ON COLUMN titan.ingredients.category IS 'For example dairy, vegetables, packaging; empty when none';
COMMENT ON COLUMN titan.ingredients.base_unit IS 'Unit of every quantity of it: g, ml or pcs';
COMMENT ON COLUMN titan.ingredients.active IS 'False once it is no longer used';
COMMENT ON COLUMN titan.ingredients.updated_at IS 'When the row was last written; for people only';

CREATE TABLE titan.ingredient_packs (
  org_id text NOT NULL,
  ingredient_id text NOT NULL,
  pack text NOT NULL CHECK (pack <> ''),
  quantity numeric(18, 3) NOT NULL CHECK (quantity > 0 AND quantity < 1000000000),
  PRIMARY KEY (org_id, ingredient_id, pack),
  FOREIGN KEY (org_id, ingredient_id) REFERENCES titan.ingredients ON DELETE CASCADE
);
COMMENT ON TABLE titan.ingredient_packs IS 'Pack sizes in which an ingredient is bought or counted';
COMMENT ON COLUMN titan.ingredient_packs.org_id IS 'Organisation that uses it';
COMMENT ON COLUMN titan.ingredient_packs.ingredient_id IS 'The ingredient';
COMMENT ON COLUMN titan.ingredient_packs.pack IS 'Name of the pack as on invoices, for example tin or bag 25 kg';
COMMENT ON COLUMN titan.ingredient_packs.quantity IS 'What one pack holds, in the base unit';

CREATE TABLE titan.recipes (
  org_id text NOT NULL,
  item_id text NOT NULL,
  variation text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (org_id, item_id, variation),
  FOREIGN KEY (org_id, item_id) REFERENCES titan.menu_items
);
COMMENT ON TABLE titan.recipes IS 'One row per menu item and variation whose ingredients are known';
COMMENT ON COLUMN titan.recipes.org_id IS 'Organisation that cooks it';
COMMENT ON COLUMN titan.recipes.item_id IS 'The menu item';
COMMENT ON COLUMN titan.recipes.variation IS 'Variation of the item, for example Half; empty when it has none, or for all of them';
COMMENT ON COLUMN titan.recipes.note IS 'Anything worth knowing, empty when nothing';
COMMENT ON COLUMN titan.recipes.updated_at IS 'When the row was last written; for people only';

CREATE TABLE titan.recipe_lines (
  org_id text NOT NULL,
  item_id text NOT NULL,
  variation text NOT NULL DEFAULT '',
  ingredient_id text NOT NULL,
  quantity numeric(18, 3) NOT NULL CHECK (quantity > 0 AND quantity < 1000000000),
  PRIMARY KEY (org_id, item_id, variation, ingredient_id),
  FOREIGN KEY (org_id, item_id, variation) REFERENCES titan.recipes ON DELETE CASCADE,
  FOREIGN KEY (org_id, ingredient_id) REFERENCES titan.ingredients
);
COMMENT ON TABLE titan.recipe_lines IS 'What one portion of a menu item takes';
COMMENT ON COLUMN titan.recipe_lines.org_id IS 'Organisation that cooks it';
COMMENT ON COLUMN titan.recipe_lines.item_id IS 'The menu item';
COMMENT ON COLUMN titan.recipe_lines.variation IS 'Variation of the item, as in recipes';
COMMENT ON COLUMN titan.recipe_lines.ingredient_id IS 'An ingredient that it takes';
COMMENT ON COLUMN titan.recipe_lines.quantity IS 'How much of it one portion takes, in the base unit';

CREATE TABLE titan.production_recipes (
  org_id text NOT NULL,
  ingredient_id text NOT NULL,
  batch_yield numeric(18, 3) NOT NULL CHECK (batch_yield > 0 AND batch_yield < 1000000000),
  note text NOT NULL DEFAULT '',
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (org_id, ingredient_id),
  FOREIGN KEY (org_id, ingredient_id) REFERENCES titan.ingredients
);
COMMENT ON TABLE titan.production_recipes IS 'Ingredients that the kitchen makes itself in batches, for example a gravy base';
COMMENT ON COLUMN titan.production_recipes.org_id IS 'Organisation that makes it';
COMMENT ON COLUMN titan.production_recipes.ingredient_id IS 'The ingredient that a batch gives';
COMMENT ON COLUMN titan.production_recipes.batch_yield IS 'How much of it one batch should give, in its base unit';
COMMENT ON COLUMN titan.production_recipes.note IS 'Anything worth knowing, empty when nothing';
COMMENT ON COLUMN titan.production_recipes.updated_at IS 'When the row was last written; for people only';

CREATE TABLE titan.production_recipe_lines (
  org_id text NOT NULL,
  ingredient_id text NOT NULL,
  input_ingredient_id text NOT NULL CHECK (input_ingredient_id <> ingredient_id),
  quantity numeric(18, 3) NOT NULL CHECK (quantity > 0 AND quantity < 1000000000),
  PRIMARY KEY (org_id, ingredient_id, input_ingredient_id),
  FOREIGN KEY (org_id, ingredient_id) REFERENCES titan.production_recipes ON DELETE CASCADE,
  FOREIGN KEY (org_id, input_ingredient_id) REFERENCES titan.ingredients
);
COMMENT ON TABLE titan.production_recipe_lines IS 'What one batch of a production recipe takes';
COMMENT ON COLUMN titan.production_recipe_lines.org_id IS 'Organisation that makes it';
COMMENT ON COLUMN titan.production_recipe_lines.ingredient_id IS 'The ingredient that the batch gives';
COMMENT ON COLUMN titan.production_recipe_lines.input_ingredient_id IS 'An ingredient that the batch takes';
COMMENT ON COLUMN titan.production_recipe_lines.quantity IS 'How much of it one batch takes, in its base unit';

CREATE TABLE titan.vendors (
  org_id text NOT NULL REFERENCES titan.organisations,
  vendor_id text NOT NULL CHECK (vendor_id <> ''),
  name text NOT NULL CHECK (name <> ''),
  gstin text NOT NULL DEFAULT '',
  lead_time_days integer CHECK (lead_time_days BETWEEN 0 AND 365),
  active boolean NOT NULL DEFAULT true,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (org_id, vendor_id)
);
COMMENT ON TABLE titan.vendors IS 'One row per supplier';
COMMENT ON COLUMN titan.vendors.org_id IS 'Organisation that buys from it';
COMMENT ON COLUMN titan.vendors.vendor_id IS 'Identity of the vendor within the organisation';
COMMENT ON COLUMN titan.vendors.name IS 'Name as on invoices';
COMMENT ON COLUMN titan.vendors.gstin IS 'Its GST number, empty when unknown';
COMMENT ON COLUMN titan.vendors.lead_time_days IS 'Days from order to delivery; null when unknown';
COMMENT ON COLUMN titan.vendors.active IS 'False once nothing is bought there any more';
COMMENT ON COLUMN titan.vendors.updated_at IS 'When the row was last written; for people only';

CREATE TABLE titan.vendor_prices (
  org_id text NOT NULL,
  vendor_id text NOT NULL,
  ingredient_id text NOT NULL,
  valid_from date NOT NULL,
  pack_quantity numeric(18, 3) NOT NULL CHECK (pack_quantity > 0 AND pack_quantity < 1000000000),
  price_paise bigint NOT NULL CHECK (price_paise >= 0),
  PRIMARY KEY (org_id, vendor_id, ingredient_id, valid_from, pack_quantity),
  FOREIGN KEY (org_id, vendor_id) REFERENCES titan.vendors,
  FOREIGN KEY (org_id, ingredient_id) REFERENCES titan.ingredients
);
COMMENT ON TABLE titan.vendor_prices IS 'Price lists of vendors; a price holds until the next one of the same pack begins';
COMMENT ON COLUMN titan.vendor_prices.org_id IS 'Organisation that buys';
COMMENT ON COLUMN titan.vendor_prices.vendor_id IS 'The vendor';
COMMENT ON COLUMN titan.vendor_prices.ingredient_id IS 'The ingredient';
COMMENT ON COLUMN titan.vendor_prices.valid_from IS 'First day on which the price holds';
COMMENT ON COLUMN titan.vendor_prices.pack_quantity IS 'How much the price is for, in the base unit of the ingredient';
COMMENT ON COLUMN titan.vendor_prices.price_paise IS 'Price of that quantity without tax, in paise';

CREATE TABLE titan.staff (
  org_id text NOT NULL REFERENCES titan.organisations,
  staff_id text NOT NULL CHECK (staff_id <> ''),
  outlet_id text,
  name text NOT NULL CHECK (name <> ''),
  roles text[] NOT NULL CHECK (cardinality(roles) > 0 AND roles <@ ARRAY['owner', 'manager', 'cashier', 'captain',
    'waiter', 'kitchen_head', 'kitchen', 'store', 'delivery', 'accounts', 'other']),
  active boolean NOT NULL DEFAULT true,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (org_id, staff_id),
  FOREIGN KEY (org_id, outlet_id) REFERENCES titan.outlets
);
COMMENT ON TABLE titan.staff IS 'One row per person who works at the till, in service or in the kitchen';
COMMENT ON COLUMN titan.staff.org_id IS 'Organisation that employs the person';
COMMENT ON COLUMN titan.staff.staff_id IS 'Identity of the person within the organisation';
COMMENT ON COLUMN titan.staff.outlet_id IS 'Outlet where the person works; null when at several';
COMMENT ON COLUMN titan.staff.name IS 'Name as the till shows it';
COMMENT ON COLUMN titan.staff.roles IS 'What the person does: owner, manager, cashier, captain, waiter, kitchen_head, kitchen, store, delivery, accounts or other';
COMMENT ON COLUMN titan.staff.active IS 'False once the person has left';
COMMENT ON COLUMN titan.staff.updated_at IS 'When the row was last written; for people only';

CREATE TABLE titan.staff_shifts (
  org_id text NOT NULL,
  shift_id text NOT NULL CHECK (shift_id <> ''),
  outlet_id text NOT NULL,
  staff_id text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '24 hours'),
  PRIMARY KEY (org_id, shift_id),
  UNIQUE (org_id, staff_id, starts_at),
  FOREIGN KEY (org_id, outlet_id) REFERENCES titan.outlets,
  FOREIGN KEY (org_id, staff_id) REFERENCES titan.staff
);
COMMENT ON TABLE titan.staff_shifts IS 'Who is on duty when';
COMMENT ON COLUMN titan.staff_shifts.org_id IS 'Organisation that employs the person';
COMMENT ON COLUMN titan.staff_shifts.shift_id IS 'Identity of the shift within the organisation';
COMMENT ON COLUMN titan.staff_shifts.outlet_id IS 'Outlet of the shift';
COMMENT ON COLUMN titan.staff_shifts.staff_id IS 'The person';
COMMENT ON COLUMN titan.staff_shifts.starts_at IS 'When the shift starts';
COMMENT ON COLUMN titan.staff_shifts.ends_at IS 'When the shift ends, at most a day later';

CREATE TABLE titan.holidays (
  org_id text NOT NULL DEFAULT '',
  holiday_date date NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  states text[] NOT NULL DEFAULT '{}',
  certainty text NOT NULL DEFAULT 'fixed' CHECK (certainty IN ('fixed', 'computed', 'announced', 'expected')),
  source text NOT NULL DEFAULT '',
  PRIMARY KEY (org_id, holiday_date, name)
);
COMMENT ON TABLE titan.holidays IS 'Holidays and festivals that change what guests do; several may fall on one day';
COMMENT ON COLUMN titan.holidays.org_id IS 'Organisation whose own day it is; empty for the calendar that all share, which comes with Titan';
COMMENT ON COLUMN titan.holidays.holiday_date IS 'The day';
COMMENT ON COLUMN titan.holidays.name IS 'Name, the same every year';
COMMENT ON COLUMN titan.holidays.states IS 'States and territories in which it is kept, as ISO 3166-2 (IN-KA); empty when everywhere';
COMMENT ON COLUMN titan.holidays.certainty IS 'fixed: the same date every year; computed: follows by a rule without a doubt; announced: as held or officially listed; expected: depends on the moon or on local custom and may shift by a day';
COMMENT ON COLUMN titan.holidays.source IS 'Where the date comes from';

CREATE TABLE titan.detector_rules (
  org_id text NOT NULL REFERENCES titan.organisations,
  rule_id text NOT NULL CHECK (rule_id <> ''),
  outlet_id text,
  detector text NOT NULL CHECK (detector IN ('profitleak', 'wastage', 'kotfraud', 'forecast')),
  mode text NOT NULL CHECK (mode ~ '^[a-z][a-z0-9_]*$'),
  parameters jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(parameters) = 'object'
    AND NOT jsonb_path_exists(parameters, '$.* ? (@.type() == "object" || @.type() == "null")')),
  enabled boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
  changed_by text NOT NULL CHECK (changed_by <> ''),
  changed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (org_id, rule_id),
  UNIQUE NULLS NOT DISTINCT (org_id, outlet_id, detector, mode),
  FOREIGN KEY (org_id, outlet_id) REFERENCES titan.outlets
);
COMMENT ON TABLE titan.detector_rules IS 'How a detector decides, as it holds now; what an outlet states goes before what its organisation states';
COMMENT ON COLUMN titan.detector_rules.org_id IS 'Organisation that the rule is for';
COMMENT ON COLUMN titan.detector_rules.rule_id IS 'Identity of the rule within the organisation';
COMMENT ON COLUMN titan.detector_rules.outlet_id IS 'Outlet that the rule is for; null when for all of the organisation';
COMMENT ON COLUMN titan.detector_rules.detector IS 'profitleak, wastage, kotfraud or forecast';
COMMENT ON COLUMN titan.detector_rules.mode IS 'Leak, anomaly or fraud mode that it governs, for example unbilled_kot';
COMMENT ON COLUMN titan.detector_rules.parameters IS 'Parameters by name that differ from the detector''s start values: numbers, texts, true, false or lists';
COMMENT ON COLUMN titan.detector_rules.enabled IS 'False when the detector is to leave this mode alone';
COMMENT ON COLUMN titan.detector_rules.version IS 'Counts the changes from 1; a change that names another version than the next one is refused';
COMMENT ON COLUMN titan.detector_rules.changed_by IS 'Who made this version';
COMMENT ON COLUMN titan.detector_rules.changed_at IS 'When this version was made';

CREATE TABLE titan.name_bridges (
  org_id text NOT NULL REFERENCES titan.organisations,
  kind text NOT NULL CHECK (kind IN ('menu_item', 'ingredient', 'vendor', 'staff')),
  seen_name text NOT NULL CHECK (seen_name <> ''),
  source text NOT NULL DEFAULT '',
  status text NOT NULL CHECK (status IN ('proposed', 'approved', 'rejected')),
  target_id text,
  score numeric(5, 4) NOT NULL DEFAULT 0 CHECK (score BETWEEN 0 AND 1),
  candidates jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(candidates) = 'array'),
  decided_by text NOT NULL DEFAULT '',
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (org_id, kind, seen_name),
  CHECK (status <> 'approved' OR target_id IS NOT NULL)
);
COMMENT ON TABLE titan.name_bridges IS 'Which known thing a name on a bill, invoice, recipe or report means';
COMMENT ON COLUMN titan.name_bridges.org_id IS 'Organisation whose names they are';
COMMENT ON COLUMN titan.name_bridges.kind IS 'What the name names: menu_item, ingredient, vendor or staff';
COMMENT ON COLUMN titan.name_bridges.seen_name IS 'The name as the source writes it';
COMMENT ON COLUMN titan.name_bridges.source IS 'Where it was first seen, for example petpooja, purchases';
COMMENT ON COLUMN titan.name_bridges.status IS 'proposed: waits for a person; approved: holds; rejected: a person found none of the candidates right';
COMMENT ON COLUMN titan.name_bridges.target_id IS 'Id of the known thing that it means; null while none is known';
COMMENT ON COLUMN titan.name_bridges.score IS 'How alike the names are, 0 to 1; 1 when equal but for spelling';
COMMENT ON COLUMN titan.name_bridges.candidates IS 'The best candidates: id, name and score of each, best first';
COMMENT ON COLUMN titan.name_bridges.decided_by IS 'Who approved or rejected it; titan when it was certain by itself; empty while it waits';
COMMENT ON COLUMN titan.name_bridges.updated_at IS 'When the row was last written';

CREATE TABLE titan.dispositions (
  org_id text NOT NULL REFERENCES titan.organisations,
  case_id text NOT NULL CHECK (case_id <> ''),
  outlet_id text NOT NULL,
  decision text NOT NULL CHECK (decision IN ('confirmed', 'explained', 'excluded')),
  note text NOT NULL DEFAULT '',
  decided_by text NOT NULL CHECK (decided_by <> ''),
  decided_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (org_id, case_id),
  FOREIGN KEY (org_id, outlet_id) REFERENCES titan.outlets
);
COMMENT ON TABLE titan.dispositions IS 'What a person decided about a detection';
COMMENT ON COLUMN titan.dispositions.org_id IS 'Organisation of the case';
COMMENT ON COLUMN titan.dispositions.case_id IS 'Id of the detection (profit leak, wastage anomaly, fraud case)';
COMMENT ON COLUMN titan.dispositions.outlet_id IS 'Outlet of the case';
COMMENT ON COLUMN titan.dispositions.decision IS 'confirmed: it is so; explained: it is so and harmless, see the note; excluded: the like is not to be told again, see the note';
COMMENT ON COLUMN titan.dispositions.note IS 'Why, in the person''s own words';
COMMENT ON COLUMN titan.dispositions.decided_by IS 'Who decided';
COMMENT ON COLUMN titan.dispositions.decided_at IS 'When it was decided';
