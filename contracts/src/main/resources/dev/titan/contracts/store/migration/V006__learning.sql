-- What dropped files have taught, and what they want to change in the reference data. A person decides about both.

CREATE TABLE titan.column_mappings (
  fingerprint text PRIMARY KEY CHECK (fingerprint <> ''),
  headers text[] NOT NULL CHECK (cardinality(headers) > 0),
  sample jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(sample) = 'array'),
  status text NOT NULL CHECK (status IN ('unknown', 'proposed', 'approved', 'rejected')),
  report text,
  columns jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(columns) = 'object'),
  confidence numeric(5, 4) NOT NULL DEFAULT 0 CHECK (confidence BETWEEN 0 AND 1),
  model text NOT NULL DEFAULT '',
  seen_in text NOT NULL DEFAULT '',
  decided_by text NOT NULL DEFAULT '',
  seen_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CHECK (status NOT IN ('proposed', 'approved') OR report IS NOT NULL),
  CHECK (status NOT IN ('approved', 'rejected') OR decided_by <> '')
);
COMMENT ON TABLE titan.column_mappings IS 'What the columns of tables mean whose headers no report is known by, one row per shape of table';
COMMENT ON COLUMN titan.column_mappings.fingerprint IS 'The same for every table with these headers, in whatever order they stand';
COMMENT ON COLUMN titan.column_mappings.headers IS 'The headers as they were first seen';
COMMENT ON COLUMN titan.column_mappings.sample IS 'The first rows as they were first seen, a list of texts each; people and their numbers blotted out';
COMMENT ON COLUMN titan.column_mappings.status IS 'unknown: nobody has an idea; proposed: a guess, used when it is sure enough; approved: a person said so; rejected: a person said that it is no report';
COMMENT ON COLUMN titan.column_mappings.report IS 'Which report it is; null while that is unknown';
COMMENT ON COLUMN titan.column_mappings.columns IS 'Header by field of the report';
COMMENT ON COLUMN titan.column_mappings.confidence IS 'How sure the guess is, 0 to 1; 1 when a person said so';
COMMENT ON COLUMN titan.column_mappings.model IS 'Language model that was asked; empty when none was, so that it may still be';
COMMENT ON COLUMN titan.column_mappings.seen_in IS 'Name of the file in which it was first seen';
COMMENT ON COLUMN titan.column_mappings.decided_by IS 'Who approved, corrected or rejected it; empty while nobody has';
COMMENT ON COLUMN titan.column_mappings.seen_at IS 'When it was first seen';
COMMENT ON COLUMN titan.column_mappings.updated_at IS 'When the row was last written';

CREATE TABLE titan.item_costs (
  org_id text NOT NULL,
  outlet_id text NOT NULL,
  item_id text NOT NULL,
  cost_paise bigint NOT NULL CHECK (cost_paise > 0),
  PRIMARY KEY (org_id, outlet_id, item_id),
  FOREIGN KEY (org_id, outlet_id) REFERENCES titan.outlets ON DELETE CASCADE,
  FOREIGN KEY (org_id, item_id) REFERENCES titan.menu_items ON DELETE CASCADE
);
COMMENT ON TABLE titan.item_costs IS 'What one portion of an item costs to make by the till''s own costing, to be compared with the recipes; an item without a row has no known cost, which is not a cost of zero';
COMMENT ON COLUMN titan.item_costs.org_id IS 'Organisation that sells it';
COMMENT ON COLUMN titan.item_costs.outlet_id IS 'The outlet whose report says so';
COMMENT ON COLUMN titan.item_costs.item_id IS 'The item';
COMMENT ON COLUMN titan.item_costs.cost_paise IS 'Cost of one portion, in paise';

CREATE TABLE titan.reference_proposals (
  proposal_id text PRIMARY KEY CHECK (proposal_id <> ''),
  org_id text NOT NULL REFERENCES titan.organisations,
  file_id text NOT NULL CHECK (file_id <> ''),
  file_name text NOT NULL,
  status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'approved', 'rejected', 'replaced')),
  unknown_names text[] NOT NULL DEFAULT '{}',
  unchanged integer NOT NULL DEFAULT 0 CHECK (unchanged >= 0),
  decided_by text NOT NULL DEFAULT '',
  proposed_at timestamptz NOT NULL,
  decided_at timestamptz,
  CHECK ((status IN ('approved', 'rejected')) = (decided_by <> ''))
);
COMMENT ON TABLE titan.reference_proposals IS 'Changes of recipes, prices and costs that a dropped file asks for; nothing changes before a person approves';
COMMENT ON COLUMN titan.reference_proposals.proposal_id IS 'Identity of the proposal, which follows from the file and what it changes';
COMMENT ON COLUMN titan.reference_proposals.org_id IS 'Organisation whose reference data it changes';
COMMENT ON COLUMN titan.reference_proposals.file_id IS 'The file that asks for it';
COMMENT ON COLUMN titan.reference_proposals.file_name IS 'Its name, for people';
COMMENT ON COLUMN titan.reference_proposals.status IS 'waiting: for a person; approved: applied; rejected: left; replaced: a later file asked for other changes of the same things';
COMMENT ON COLUMN titan.reference_proposals.unknown_names IS 'Names in the file that mean nothing known, whose rows are left out';
COMMENT ON COLUMN titan.reference_proposals.unchanged IS 'How many things in the file are already as it says';
COMMENT ON COLUMN titan.reference_proposals.decided_by IS 'Who approved or rejected it; empty while it waits and when it was replaced';
COMMENT ON COLUMN titan.reference_proposals.proposed_at IS 'When the file was read';
COMMENT ON COLUMN titan.reference_proposals.decided_at IS 'When it was decided or replaced; null while it waits';

CREATE TABLE titan.reference_changes (
  proposal_id text NOT NULL REFERENCES titan.reference_proposals ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('recipe', 'production_recipe', 'price', 'cost')),
  outlet_id text NOT NULL DEFAULT '',
  target_id text NOT NULL CHECK (target_id <> ''),
  variation text NOT NULL DEFAULT '',
  target_name text NOT NULL,
  before jsonb NOT NULL CHECK (jsonb_typeof(before) = 'object'),
  after jsonb NOT NULL CHECK (jsonb_typeof(after) = 'object'),
  PRIMARY KEY (proposal_id, kind, outlet_id, target_id, variation)
);
COMMENT ON TABLE titan.reference_changes IS 'What one proposal changes, one row per recipe, price or cost';
COMMENT ON COLUMN titan.reference_changes.proposal_id IS 'The proposal';
COMMENT ON COLUMN titan.reference_changes.kind IS 'recipe, production_recipe, price or cost';
COMMENT ON COLUMN titan.reference_changes.outlet_id IS 'Outlet of a price or cost; empty for recipes, which are the organisation''s';
COMMENT ON COLUMN titan.reference_changes.target_id IS 'Id of the menu item, or of the ingredient that the kitchen makes';
COMMENT ON COLUMN titan.reference_changes.variation IS 'Variation of the item, as in recipes; empty when it has none';
COMMENT ON COLUMN titan.reference_changes.target_name IS 'Its name, for people';
COMMENT ON COLUMN titan.reference_changes.before IS 'What the store had when the file was read: thousandths of the base unit by ingredient id, and under the empty name the yield of a batch, or paise; empty when it had nothing';
COMMENT ON COLUMN titan.reference_changes.after IS 'What the file says, in the same form';
