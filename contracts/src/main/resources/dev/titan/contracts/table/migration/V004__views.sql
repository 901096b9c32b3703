-- What people and queries read: each row as it stands now, without the technical columns.

CREATE VIEW IF NOT EXISTS titan.bills_current AS
SELECT * EXCEPT (version, is_deleted) FROM titan.bills FINAL
COMMENT 'Bills as they stand now';

CREATE VIEW IF NOT EXISTS titan.bill_lines_current AS
SELECT * EXCEPT (version, is_deleted) FROM titan.bill_lines FINAL
COMMENT 'Lines of bills as they stand now';

CREATE VIEW IF NOT EXISTS titan.bill_payments_current AS
SELECT * EXCEPT (version, is_deleted) FROM titan.bill_payments FINAL
COMMENT 'Tenders of bills as they stand now';

CREATE VIEW IF NOT EXISTS titan.sales_hourly_current AS
SELECT * EXCEPT (version, is_deleted) FROM titan.sales_hourly FINAL
COMMENT 'Sales per outlet and hour as they stand now';

CREATE VIEW IF NOT EXISTS titan.sales_daily_current AS
SELECT * EXCEPT (version, is_deleted) FROM titan.sales_daily FINAL
COMMENT 'Sales per outlet and day of trade as they stand now';

CREATE VIEW IF NOT EXISTS titan.item_sales_daily_current AS
SELECT * EXCEPT (version, is_deleted) FROM titan.item_sales_daily FINAL
COMMENT 'Units and sales per menu item and day of trade as they stand now';

CREATE VIEW IF NOT EXISTS titan.source_coverage_current AS
SELECT * EXCEPT (version, is_deleted) FROM titan.source_coverage FINAL
COMMENT 'How far each source has delivered';

CREATE VIEW IF NOT EXISTS titan.dead_letters_current AS
SELECT * EXCEPT (version, is_deleted, payload_base64), base64Decode(payload_base64) AS payload FROM titan.dead_letters FINAL
COMMENT 'Records that could not be understood';
