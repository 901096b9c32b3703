-- What a chain is made of, as PostgreSQL holds it now: copies for queries to join, never changed by hand.

CREATE TABLE IF NOT EXISTS titan.outlets (
  org_id LowCardinality(String) COMMENT 'Organisation that it belongs to',
  outlet_id LowCardinality(String) COMMENT 'Outlet',
  name String COMMENT 'Name for people',
  zone LowCardinality(String) COMMENT 'IANA time zone, for example Asia/Kolkata',
  closing_time LowCardinality(String) COMMENT 'Local time at which a business day ends, hh:mm:ss',
  state LowCardinality(String) COMMENT 'Indian state for holidays in ISO 3166-2, for example IN-KA; empty when unknown',
  enabled_sources Array(String) COMMENT 'Sources that are switched on',
  is_active Bool COMMENT 'false when it is no longer in use',
  version UInt64 COMMENT 'Place of the change in the log of the store; technical',
  is_deleted UInt8 COMMENT '1 when the row no longer holds; technical'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
ORDER BY (org_id, outlet_id)
COMMENT 'One row per outlet';

CREATE TABLE IF NOT EXISTS titan.menu_items (
  org_id LowCardinality(String) COMMENT 'Organisation that it belongs to',
  item_id String COMMENT 'Menu item, as in bill_lines.item_id',
  only_outlet LowCardinality(String) COMMENT 'Outlet whose menu alone has it, empty when all have it',
  name String COMMENT 'Name on the menu',
  category LowCardinality(String) COMMENT 'Menu category, empty when unknown',
  price Decimal(18, 2) COMMENT 'Menu price of one before tax, in rupees',
  tax_group LowCardinality(String) COMMENT 'Group of taxes, empty when unknown',
  is_mrp Bool COMMENT 'Sold at the printed maximum retail price',
  is_combo Bool COMMENT 'Sold as one, made of other items',
  is_active Bool COMMENT 'false when it is no longer in use',
  version UInt64 COMMENT 'Place of the change in the log of the store; technical',
  is_deleted UInt8 COMMENT '1 when the row no longer holds; technical'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
ORDER BY (org_id, item_id)
COMMENT 'One row per item of the menu';

CREATE TABLE IF NOT EXISTS titan.recipes (
  org_id LowCardinality(String) COMMENT 'Organisation that it belongs to',
  item_id String COMMENT 'Menu item that it makes, see menu_items',
  variation LowCardinality(String) COMMENT 'Variation of the item, empty for the plain one',
  ingredient_id String COMMENT 'Ingredient that goes into one, see ingredients',
  quantity Decimal(18, 3) COMMENT 'How much of it, in its base unit',
  version UInt64 COMMENT 'Place of the change in the log of the store; technical',
  is_deleted UInt8 COMMENT '1 when the row no longer holds; technical'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
ORDER BY (org_id, item_id, variation, ingredient_id)
COMMENT 'One row per ingredient of a recipe, for one unit of a menu item';

CREATE TABLE IF NOT EXISTS titan.ingredients (
  org_id LowCardinality(String) COMMENT 'Organisation that it belongs to',
  ingredient_id String COMMENT 'Ingredient, as in inventory_movements.ingredient_id',
  name String COMMENT 'Name',
  category LowCardinality(String) COMMENT 'Ingredient group, empty when unknown',
  base_unit LowCardinality(String) COMMENT 'g, ml or pcs: the unit of every quantity of it',
  is_active Bool COMMENT 'false when it is no longer in use',
  version UInt64 COMMENT 'Place of the change in the log of the store; technical',
  is_deleted UInt8 COMMENT '1 when the row no longer holds; technical'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
ORDER BY (org_id, ingredient_id)
COMMENT 'One row per ingredient';

CREATE TABLE IF NOT EXISTS titan.staff (
  org_id LowCardinality(String) COMMENT 'Organisation that it belongs to',
  outlet_id LowCardinality(String) COMMENT 'Outlet where they work, empty for all outlets',
  staff_id String COMMENT 'Member of staff',
  name String COMMENT 'Name, as on bills and tickets',
  roles Array(String) COMMENT 'owner, manager, cashier, captain, waiter, kitchen_head, kitchen, store, delivery, accounts or other',
  is_active Bool COMMENT 'false when it is no longer in use',
  version UInt64 COMMENT 'Place of the change in the log of the store; technical',
  is_deleted UInt8 COMMENT '1 when the row no longer holds; technical'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
ORDER BY (org_id, staff_id)
COMMENT 'One row per member of staff';

CREATE VIEW IF NOT EXISTS titan.outlets_current AS
SELECT * EXCEPT (version, is_deleted) FROM titan.outlets FINAL
COMMENT 'Outlets as they stand now';

CREATE VIEW IF NOT EXISTS titan.menu_items_current AS
SELECT * EXCEPT (version, is_deleted) FROM titan.menu_items FINAL
COMMENT 'The menu as it stands now';

CREATE VIEW IF NOT EXISTS titan.recipes_current AS
SELECT * EXCEPT (version, is_deleted) FROM titan.recipes FINAL
COMMENT 'Recipes as they stand now';

CREATE VIEW IF NOT EXISTS titan.ingredients_current AS
SELECT * EXCEPT (version, is_deleted) FROM titan.ingredients FINAL
COMMENT 'Ingredients as they stand now';

CREATE VIEW IF NOT EXISTS titan.staff_current AS
SELECT * EXCEPT (version, is_deleted) FROM titan.staff FINAL
COMMENT 'Staff as they stand now';
