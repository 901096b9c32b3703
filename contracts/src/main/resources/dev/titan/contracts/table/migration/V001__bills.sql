-- Facts of a bill. Every row carries a version: the highest one holds, older ones are merged away.
-- A row that a later snapshot no longer has is written once more with is_deleted = 1.

CREATE TABLE IF NOT EXISTS titan.bills (
  org_id LowCardinality(String) COMMENT 'Organisation that owns the outlet',
  outlet_id LowCardinality(String) COMMENT 'Outlet that made the bill',
  business_date Date COMMENT 'Day of trade the bill counts for; ends at the closing time of the outlet, not at midnight',
  bill_id String COMMENT 'Identity of the bill within the outlet, stable over all its snapshots',
  bill_number String COMMENT 'Number on the printed bill; restarts, so it identifies nothing by itself',
  revision UInt32 COMMENT 'How many different snapshots of the bill there have been; 1 = never changed',
  source LowCardinality(String) COMMENT 'Connector that delivered the bill, for example petpooja',
  source_ref String COMMENT 'Running reference of the source, empty when it has none',
  zone LowCardinality(String) COMMENT 'IANA time zone of the outlet, for example Asia/Kolkata',
  created_at DateTime64(3, 'UTC') COMMENT 'When the bill was opened at the till (UTC)',
  status LowCardinality(String) COMMENT 'success = sold, cancelled = voided and no sale, complimentary = given away',
  order_type LowCardinality(String) COMMENT 'dine_in, delivery or pick_up',
  channel LowCardinality(String) COMMENT 'Where the order came from: POS, Zomato, Swiggy, ...',
  area LowCardinality(String) COMMENT 'Part of the house or delivery service, empty when unknown',
  table_number String COMMENT 'Table, empty when there is none',
  covers UInt32 COMMENT 'Guests at the table, 0 when unknown',
  biller LowCardinality(String) COMMENT 'Staff member who made the bill, empty when unknown',
  assignee LowCardinality(String) COMMENT 'Staff member who served or delivered, empty when unknown',
  online_order_id String COMMENT 'Order id of the aggregator, empty when there is none',
  comment String COMMENT 'Free text on the bill',
  cancel_reason String COMMENT 'Why the bill was cancelled, empty when it was not',
  core_amount Decimal(18, 2) COMMENT 'Sum of the lines before discount, tax and charges, in rupees',
  discount_amount Decimal(18, 2) COMMENT 'Discount on the whole bill, in rupees, positive',
  net_amount Decimal(18, 2) COMMENT 'core_amount - discount_amount: goods before tax and charges, in rupees',
  tax_amount Decimal(18, 2) COMMENT 'Taxes, in rupees',
  delivery_charge Decimal(18, 2) COMMENT 'Charged for delivery, in rupees',
  packaging_charge Decimal(18, 2) COMMENT 'Charged for packaging or containers, in rupees',
  service_charge Decimal(18, 2) COMMENT 'Service charge, in rupees',
  round_off Decimal(18, 2) COMMENT 'Rounding to whole rupees, may be negative',
  waived_off Decimal(18, 2) COMMENT 'Waived at settlement, in rupees, positive',
  tip Decimal(18, 2) COMMENT 'Tip, in rupees, not part of total_amount',
  total_amount Decimal(18, 2) COMMENT 'What the guest owes, in rupees',
  discount_titles Array(String) COMMENT 'Names of the discounts on the bill',
  version UInt64 COMMENT 'Order of the writes of this row; technical',
  is_deleted UInt8 COMMENT '1 when the row no longer holds; technical'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY toYYYYMM(business_date)
ORDER BY (org_id, outlet_id, business_date, bill_id)
COMMENT 'One row per bill as it stands now, cancelled and complimentary bills included';

CREATE TABLE IF NOT EXISTS titan.bill_lines (
  org_id LowCardinality(String) COMMENT 'Organisation that owns the outlet',
  outlet_id LowCardinality(String) COMMENT 'Outlet that made the bill',
  business_date Date COMMENT 'Day of trade the bill counts for',
  bill_id String COMMENT 'The bill, see bills.bill_id',
  line_number UInt32 COMMENT 'Position on the bill, from 1',
  created_at DateTime64(3, 'UTC') COMMENT 'When the bill was opened at the till (UTC)',
  status LowCardinality(String) COMMENT 'Status of the bill: success, cancelled or complimentary',
  order_type LowCardinality(String) COMMENT 'dine_in, delivery or pick_up',
  channel LowCardinality(String) COMMENT 'Where the order came from: POS, Zomato, Swiggy, ...',
  item_id String COMMENT 'Id of the menu item at the source, empty when it gives none',
  item_code LowCardinality(String) COMMENT 'Short code of the item, empty when there is none',
  item_name LowCardinality(String) COMMENT 'Name of the item as printed',
  category LowCardinality(String) COMMENT 'Menu category, empty when unknown',
  unit_price Decimal(18, 2) COMMENT 'Price of one before discount and tax, in rupees',
  quantity Decimal(18, 3) COMMENT 'Quantity sold',
  total_amount Decimal(18, 2) COMMENT 'unit_price x quantity as the source states it, in rupees',
  discount_amount Decimal(18, 2) COMMENT 'Discount on this line, in rupees, positive',
  tax_amount Decimal(18, 2) COMMENT 'Tax on this line, in rupees',
  add_ons Array(String) COMMENT 'Names of the extras on this line',
  add_on_amount Decimal(18, 2) COMMENT 'Price x quantity of all extras as the source states them, in rupees',
  note String COMMENT 'Note for the kitchen',
  version UInt64 COMMENT 'Order of the writes of this row; technical',
  is_deleted UInt8 COMMENT '1 when the row no longer holds; technical'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY toYYYYMM(business_date)
ORDER BY (org_id, outlet_id, business_date, bill_id, line_number)
COMMENT 'One row per line of a bill as it stands now; lines of cancelled and complimentary bills carry that status';

CREATE TABLE IF NOT EXISTS titan.bill_payments (
  org_id LowCardinality(String) COMMENT 'Organisation that owns the outlet',
  outlet_id LowCardinality(String) COMMENT 'Outlet that made the bill',
  business_date Date COMMENT 'Day of trade the bill counts for',
  bill_id String COMMENT 'The bill, see bills.bill_id',
  payment_number UInt32 COMMENT 'Position among the tenders of the bill, from 1',
  created_at DateTime64(3, 'UTC') COMMENT 'When the bill was opened at the till (UTC)',
  status LowCardinality(String) COMMENT 'Status of the bill: success, cancelled or complimentary',
  method LowCardinality(String) COMMENT 'Tender: Cash, Card, UPI, Online, Other, ...',
  detail LowCardinality(String) COMMENT 'What the source adds, such as the wallet behind Other',
  amount Decimal(18, 2) COMMENT 'Amount of this tender, in rupees',
  version UInt64 COMMENT 'Order of the writes of this row; technical',
  is_deleted UInt8 COMMENT '1 when the row no longer holds; technical'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY toYYYYMM(business_date)
ORDER BY (org_id, outlet_id, business_date, bill_id, payment_number)
COMMENT 'One row per tender of a bill as it stands now; part payments are several rows';
