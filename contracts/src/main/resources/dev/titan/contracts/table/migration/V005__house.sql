-- What happens in the house besides bills: kitchen tickets, audit trails, stock, expenses, cash.
-- Rows follow the rules of V001: the highest version holds.

CREATE TABLE IF NOT EXISTS titan.kot_lines (
  org_id LowCardinality(String) COMMENT 'Organisation that owns the outlet',
  outlet_id LowCardinality(String) COMMENT 'Outlet whose kitchen it concerns',
  business_date Date COMMENT 'Day of trade it counts for; ends at the closing time of the outlet, not at midnight',
  event_id String COMMENT 'Identity of the change within the outlet',
  occurred_at DateTime64(3, 'UTC') COMMENT 'When it happened at the till or in the kitchen (UTC)',
  zone LowCardinality(String) COMMENT 'IANA time zone of the outlet, for example Asia/Kolkata',
  source LowCardinality(String) COMMENT 'Connector or agent that told of it',
  action LowCardinality(String) COMMENT 'fired, modified, partially_cancelled, cancelled, shifted, prepared, served or duplicate (a reprint, never counted)',
  kot_id String COMMENT 'Identity of the kitchen ticket within the outlet',
  kot_number String COMMENT 'Number on the ticket; restarts, so it identifies nothing by itself',
  order_id String COMMENT 'Order (open table) at the till that the ticket belongs to, empty when unknown',
  bill_id String COMMENT 'Bill that the sender knew the order to be billed on, empty when unknown',
  order_type LowCardinality(String) COMMENT 'dine_in, delivery or pick_up, empty when unknown',
  channel LowCardinality(String) COMMENT 'Where the order came from: POS, Zomato, Swiggy, ...; empty when unknown',
  table_number String COMMENT 'Table, empty when there is none',
  covers UInt32 COMMENT 'Guests at the table, 0 when unknown',
  item_id String COMMENT 'Id of the menu item at the source, empty when it gives none',
  item_name LowCardinality(String) COMMENT 'Name of the item as printed',
  quantity Decimal(18, 3) COMMENT 'Change of the quantity on the order: positive when fired, negative when taken back or moved away, 0 for prepared, served and duplicate',
  unit_price Decimal(18, 2) COMMENT 'Menu price of one, in rupees, 0 when unknown',
  is_no_charge Bool COMMENT 'Fired as not to be billed, for example a staff meal',
  staff LowCardinality(String) COMMENT 'Staff member who did it, empty when unknown',
  approver LowCardinality(String) COMMENT 'Who allowed it, empty when nobody did',
  reason String COMMENT 'Reason as given, empty when none',
  to_order_id String COMMENT 'For shifted: the order it moved to',
  to_table_number String COMMENT 'For shifted: the table it moved to',
  version UInt64 COMMENT 'Decides which of several writes of this row holds; technical',
  is_deleted UInt8 COMMENT '1 when the row no longer holds; technical'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY toYYYYMM(business_date)
ORDER BY (org_id, outlet_id, business_date, event_id)
COMMENT 'One row per change to an item of a kitchen order ticket (KOT)';

CREATE TABLE IF NOT EXISTS titan.bill_audits (
  org_id LowCardinality(String) COMMENT 'Organisation that owns the outlet',
  outlet_id LowCardinality(String) COMMENT 'Outlet whose till it is',
  business_date Date COMMENT 'Day of trade it counts for; ends at the closing time of the outlet, not at midnight',
  event_id String COMMENT 'Identity of the entry within the outlet',
  occurred_at DateTime64(3, 'UTC') COMMENT 'When it was done at the till (UTC)',
  zone LowCardinality(String) COMMENT 'IANA time zone of the outlet, for example Asia/Kolkata',
  source LowCardinality(String) COMMENT 'Connector or agent that told of it',
  action LowCardinality(String) COMMENT 'printed, reprinted, modified, item_moved, table_moved, price_changed, discount_changed, charge_changed, order_type_changed, coupon_applied, complimented, settled, tender_changed, refunded, reopened, dispatched, cancelled or deleted',
  bill_id String COMMENT 'The bill, see bills.bill_id; empty when only its number is known',
  bill_number String COMMENT 'Number on the printed bill, empty when there is none yet',
  order_id String COMMENT 'Order at the till that the bill settles, empty when unknown',
  table_number String COMMENT 'Table, empty when there is none',
  staff LowCardinality(String) COMMENT 'Staff member who did it, empty when unknown',
  approver LowCardinality(String) COMMENT 'Who allowed it, empty when nobody did',
  reason String COMMENT 'Reason as given, empty when none',
  total_before Nullable(Decimal(18, 2)) COMMENT 'Total before, in rupees; null when the entry does not say',
  total_after Nullable(Decimal(18, 2)) COMMENT 'Total after, in rupees; null when the entry does not say',
  discount_before Nullable(Decimal(18, 2)) COMMENT 'Discount before, in rupees; null when the entry does not say',
  discount_after Nullable(Decimal(18, 2)) COMMENT 'Discount after, in rupees; null when the entry does not say',
  tender_before LowCardinality(String) COMMENT 'Tender before, empty when the entry does not say',
  tender_after LowCardinality(String) COMMENT 'Tender after, empty when the entry does not say',
  amount Nullable(Decimal(18, 2)) COMMENT 'What the entry is about, such as the refund or the new price, in rupees',
  amount_before Nullable(Decimal(18, 2)) COMMENT 'What that was before, such as the menu price, in rupees',
  item_id String COMMENT 'Item it is about, empty when none or unknown',
  item_name LowCardinality(String) COMMENT 'Name of the item it is about, empty when it is about the whole bill',
  quantity Decimal(18, 3) COMMENT 'Change of the quantity of that item',
  other_bill_id String COMMENT 'For item_moved: the bill it moved to',
  value_before String COMMENT 'Any other value before, such as the order type or table',
  value_after String COMMENT 'That value after',
  coupon String COMMENT 'Coupon code, empty when none',
  customer String COMMENT 'Tells a guest from others, never a phone number; empty when unknown',
  entry_text String COMMENT 'The entry as the source words it',
  version UInt64 COMMENT 'Decides which of several writes of this row holds; technical',
  is_deleted UInt8 COMMENT '1 when the row no longer holds; technical'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY toYYYYMM(business_date)
ORDER BY (org_id, outlet_id, business_date, event_id)
COMMENT 'One row per entry of the audit trail of a till';

CREATE TABLE IF NOT EXISTS titan.inventory_movements (
  org_id LowCardinality(String) COMMENT 'Organisation that owns the outlet',
  outlet_id LowCardinality(String) COMMENT 'Outlet whose stock it is',
  business_date Date COMMENT 'Day of trade it counts for; ends at the closing time of the outlet, not at midnight',
  movement_id String COMMENT 'Identity of the movement within the outlet',
  occurred_at DateTime64(3, 'UTC') COMMENT 'When it happened, or the start of the day where only that is known (UTC)',
  entered_at Nullable(DateTime64(3, 'UTC')) COMMENT 'When it was written down (UTC), null when unknown',
  zone LowCardinality(String) COMMENT 'IANA time zone of the outlet, for example Asia/Kolkata',
  source LowCardinality(String) COMMENT 'Connector or agent that told of it',
  kind LowCardinality(String) COMMENT 'purchase, purchase_return, wastage, transfer_in, transfer_out, sale, production, production_use or stock_count',
  document_id String COMMENT 'Invoice, wastage sheet or count that it stands on, empty when none',
  ingredient_id String COMMENT 'Id of the ingredient at the source, empty when it gives none',
  ingredient_name LowCardinality(String) COMMENT 'Name of the ingredient as the source writes it',
  category LowCardinality(String) COMMENT 'Ingredient group, empty when unknown',
  quantity Decimal(18, 3) COMMENT 'Quantity in the base unit, positive; the kind says whether stock rises or falls',
  stock_change Decimal(18, 3) COMMENT 'The same with its sign: positive when stock rises, 0 for a stock_count',
  unit LowCardinality(String) COMMENT 'Base unit of the ingredient: g, ml or pcs',
  amount Decimal(18, 2) COMMENT 'Value before tax, in rupees',
  tax_amount Decimal(18, 2) COMMENT 'Tax on it, in rupees',
  counterparty LowCardinality(String) COMMENT 'Vendor, or the other outlet of a transfer; empty when none',
  reason String COMMENT 'Why, as written; empty when none',
  staff LowCardinality(String) COMMENT 'Who entered it, empty when unknown',
  version UInt64 COMMENT 'Decides which of several writes of this row holds; technical',
  is_deleted UInt8 COMMENT '1 when the row no longer holds; technical'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY toYYYYMM(business_date)
ORDER BY (org_id, outlet_id, business_date, movement_id)
COMMENT 'One row per movement or count of an ingredient as it stands now';

CREATE TABLE IF NOT EXISTS titan.expenses (
  org_id LowCardinality(String) COMMENT 'Organisation that owns the outlet',
  outlet_id LowCardinality(String) COMMENT 'Outlet that spent it',
  business_date Date COMMENT 'Day of trade it counts for; ends at the closing time of the outlet, not at midnight',
  expense_id String COMMENT 'Identity of the expense within the outlet',
  occurred_at DateTime64(3, 'UTC') COMMENT 'When it was spent, or the start of the day where only that is known (UTC)',
  zone LowCardinality(String) COMMENT 'IANA time zone of the outlet, for example Asia/Kolkata',
  source LowCardinality(String) COMMENT 'Connector or agent that told of it',
  item String COMMENT 'What was bought or paid',
  ledger LowCardinality(String) COMMENT 'Account it is booked on, empty when unknown',
  category LowCardinality(String) COMMENT 'Group of accounts, empty when unknown',
  amount Decimal(18, 2) COMMENT 'In rupees; negative for money that came back',
  explanation String COMMENT 'Free text, empty when none',
  staff LowCardinality(String) COMMENT 'Who spent it, empty when unknown',
  paid_from LowCardinality(String) COMMENT 'Drawer, bank account or person, empty when unknown',
  vendor LowCardinality(String) COMMENT 'Who was paid, empty when unknown',
  is_business Bool COMMENT 'false for what is no cost of the business: personal, interest, loan',
  version UInt64 COMMENT 'Decides which of several writes of this row holds; technical',
  is_deleted UInt8 COMMENT '1 when the row no longer holds; technical'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY toYYYYMM(business_date)
ORDER BY (org_id, outlet_id, business_date, expense_id)
COMMENT 'One row per expense as it stands now';

CREATE TABLE IF NOT EXISTS titan.cash_counts (
  org_id LowCardinality(String) COMMENT 'Organisation that owns the outlet',
  outlet_id LowCardinality(String) COMMENT 'Outlet whose drawer it is',
  business_date Date COMMENT 'Day of trade it counts for; ends at the closing time of the outlet, not at midnight',
  event_id String COMMENT 'Identity of the event within the outlet',
  occurred_at DateTime64(3, 'UTC') COMMENT 'When it happened (UTC)',
  zone LowCardinality(String) COMMENT 'IANA time zone of the outlet, for example Asia/Kolkata',
  source LowCardinality(String) COMMENT 'Connector or agent that told of it',
  action LowCardinality(String) COMMENT 'opening, paid_in, paid_out, bank_drop, tip_out, refund or counted',
  drawer LowCardinality(String) COMMENT 'Drawer or terminal',
  session LowCardinality(String) COMMENT 'Shift of the drawer, from opening to count; empty when there is one a day',
  amount Decimal(18, 2) COMMENT 'In rupees, positive; the action says whether cash came or went',
  staff LowCardinality(String) COMMENT 'Whose drawer it is',
  approver LowCardinality(String) COMMENT 'Who allowed it, empty when nobody did',
  reason String COMMENT 'Free text, empty when none',
  version UInt64 COMMENT 'Decides which of several writes of this row holds; technical',
  is_deleted UInt8 COMMENT '1 when the row no longer holds; technical'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY toYYYYMM(business_date)
ORDER BY (org_id, outlet_id, business_date, event_id)
COMMENT 'One row per count of, or movement in, a cash drawer';

CREATE VIEW IF NOT EXISTS titan.kot_lines_current AS
SELECT * EXCEPT (version, is_deleted) FROM titan.kot_lines FINAL
COMMENT 'Changes to kitchen order tickets';

CREATE VIEW IF NOT EXISTS titan.bill_audits_current AS
SELECT * EXCEPT (version, is_deleted) FROM titan.bill_audits FINAL
COMMENT 'Entries of the audit trails of the tills';

CREATE VIEW IF NOT EXISTS titan.inventory_movements_current AS
SELECT * EXCEPT (version, is_deleted) FROM titan.inventory_movements FINAL
COMMENT 'Movements and counts of ingredients as they stand now';

CREATE VIEW IF NOT EXISTS titan.expenses_current AS
SELECT * EXCEPT (version, is_deleted) FROM titan.expenses FINAL
COMMENT 'Expenses as they stand now';

CREATE VIEW IF NOT EXISTS titan.cash_counts_current AS
SELECT * EXCEPT (version, is_deleted) FROM titan.cash_counts FINAL
COMMENT 'Counts of, and movements in, the cash drawers';
