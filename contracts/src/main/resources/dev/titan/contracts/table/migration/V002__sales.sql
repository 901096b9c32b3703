-- Sales that the ledger job keeps right after every amendment and cancellation, as upserts.

CREATE TABLE IF NOT EXISTS titan.sales_hourly (
  org_id LowCardinality(String) COMMENT 'Organisation that owns the outlet',
  outlet_id LowCardinality(String) COMMENT 'Outlet that sold',
  business_date Date COMMENT 'Day of trade',
  hour_start DateTime('UTC') COMMENT 'Start of the hour on the clock of the outlet, as an instant (UTC)',
  hour_of_day UInt8 COMMENT 'The same hour on the clock of the outlet, 0 to 23',
  bill_count UInt32 COMMENT 'Bills sold (status success)',
  complimentary_count UInt32 COMMENT 'Bills given away (status complimentary)',
  cancelled_count UInt32 COMMENT 'Bills voided (status cancelled)',
  covers UInt32 COMMENT 'Guests on sold bills, where known',
  gross_sales Decimal(18, 2) COMMENT 'Goods on sold bills before discount and tax, in rupees',
  discounts Decimal(18, 2) COMMENT 'Discounts on sold bills, in rupees',
  net_sales Decimal(18, 2) COMMENT 'gross_sales - discounts, in rupees',
  taxes Decimal(18, 2) COMMENT 'Taxes on sold bills, in rupees',
  charges Decimal(18, 2) COMMENT 'Delivery, packaging and service charges on sold bills, in rupees',
  round_off Decimal(18, 2) COMMENT 'Rounding on sold bills, in rupees',
  waived_off Decimal(18, 2) COMMENT 'Waived at settlement on sold bills, in rupees',
  tips Decimal(18, 2) COMMENT 'Tips on sold bills, in rupees',
  total_amount Decimal(18, 2) COMMENT 'What guests of sold bills owed, in rupees',
  complimentary_value Decimal(18, 2) COMMENT 'Goods on complimentary bills at menu price, in rupees',
  cancelled_value Decimal(18, 2) COMMENT 'Totals of cancelled bills, in rupees',
  version UInt64 COMMENT 'Order of the writes of this row; technical',
  is_deleted UInt8 COMMENT '1 when no bill is left in this row; technical'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY toYYYYMM(business_date)
ORDER BY (org_id, outlet_id, business_date, hour_start)
COMMENT 'Sales per outlet and hour of the day of trade';

CREATE TABLE IF NOT EXISTS titan.sales_daily (
  org_id LowCardinality(String) COMMENT 'Organisation that owns the outlet',
  outlet_id LowCardinality(String) COMMENT 'Outlet that sold',
  business_date Date COMMENT 'Day of trade',
  bill_count UInt32 COMMENT 'Bills sold (status success)',
  complimentary_count UInt32 COMMENT 'Bills given away (status complimentary)',
  cancelled_count UInt32 COMMENT 'Bills voided (status cancelled)',
  covers UInt32 COMMENT 'Guests on sold bills, where known',
  gross_sales Decimal(18, 2) COMMENT 'Goods on sold bills before discount and tax, in rupees',
  discounts Decimal(18, 2) COMMENT 'Discounts on sold bills, in rupees',
  net_sales Decimal(18, 2) COMMENT 'gross_sales - discounts, in rupees',
  taxes Decimal(18, 2) COMMENT 'Taxes on sold bills, in rupees',
  charges Decimal(18, 2) COMMENT 'Delivery, packaging and service charges on sold bills, in rupees',
  round_off Decimal(18, 2) COMMENT 'Rounding on sold bills, in rupees',
  waived_off Decimal(18, 2) COMMENT 'Waived at settlement on sold bills, in rupees',
  tips Decimal(18, 2) COMMENT 'Tips on sold bills, in rupees',
  total_amount Decimal(18, 2) COMMENT 'What guests of sold bills owed, in rupees',
  complimentary_value Decimal(18, 2) COMMENT 'Goods on complimentary bills at menu price, in rupees',
  cancelled_value Decimal(18, 2) COMMENT 'Totals of cancelled bills, in rupees',
  version UInt64 COMMENT 'Order of the writes of this row; technical',
  is_deleted UInt8 COMMENT '1 when no bill is left in this row; technical'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY toYYYYMM(business_date)
ORDER BY (org_id, outlet_id, business_date)
COMMENT 'Sales per outlet and day of trade';

CREATE TABLE IF NOT EXISTS titan.item_sales_daily (
  org_id LowCardinality(String) COMMENT 'Organisation that owns the outlet',
  outlet_id LowCardinality(String) COMMENT 'Outlet that sold',
  business_date Date COMMENT 'Day of trade',
  item_id String COMMENT 'Id of the menu item at the source, empty when it gives none',
  item_name LowCardinality(String) COMMENT 'Name of the item as printed; an item renamed in the day has a row for each name',
  category LowCardinality(String) COMMENT 'Menu category, empty when unknown',
  line_count UInt32 COMMENT 'Lines on sold bills',
  quantity Decimal(18, 3) COMMENT 'Quantity on sold bills',
  gross_sales Decimal(18, 2) COMMENT 'Line totals on sold bills before discount and tax, in rupees',
  discounts Decimal(18, 2) COMMENT 'Line discounts on sold bills, in rupees',
  net_sales Decimal(18, 2) COMMENT 'gross_sales - discounts, in rupees',
  taxes Decimal(18, 2) COMMENT 'Line taxes on sold bills, in rupees',
  complimentary_quantity Decimal(18, 3) COMMENT 'Quantity on complimentary bills',
  cancelled_quantity Decimal(18, 3) COMMENT 'Quantity on cancelled bills',
  version UInt64 COMMENT 'Order of the writes of this row; technical',
  is_deleted UInt8 COMMENT '1 when no line is left in this row; technical'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY toYYYYMM(business_date)
ORDER BY (org_id, outlet_id, business_date, item_id, item_name, category)
COMMENT 'Units and sales per outlet, menu item and day of trade';
