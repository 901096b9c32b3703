package dev.titan.pipelines.ledger;

import dev.titan.pipelines.io.Table;
import java.util.List;

/**
 * The tables of what happens in the house besides bills, with their columns in the order of the
 * rows.
 */
final class HouseTables {

  static final Table KOT_LINES =
      Table.of(
          "kot_lines",
          "org_id",
          "outlet_id",
          "business_date",
          "event_id",
          "occurred_at",
          "zone",
          "source",
          "action",
          "kot_id",
          "kot_number",
          "order_id",
          "bill_id",
          "order_type",
          "channel",
          "table_number",
          "covers",
          "item_id",
          "item_name",
          "quantity",
          "unit_price",
          "is_no_charge",
          "staff",
          "approver",
          "reason",
          "to_order_id",
          "to_table_number");

  static final Table BILL_AUDITS =
      Table.of(
          "bill_audits",
          "org_id",
          "outlet_id",
          "business_date",
          "event_id",
          "occurred_at",
          "zone",
          "source",
          "action",
          "bill_id",
          "bill_number",
          "order_id",
          "table_number",
          "staff",
          "approver",
          "reason",
          "total_before",
          "total_after",
          "discount_before",
          "discount_after",
          "tender_before",
          "tender_after",
          "amount",
          "amount_before",
          "item_id",
          "item_name",
          "quantity",
          "other_bill_id",
          "value_before",
          "value_after",
          "coupon",
          "customer",
          "entry_text");

  static final Table INVENTORY_MOVEMENTS =
      Table.of(
          "inventory_movements",
          "org_id",
          "outlet_id",
          "business_date",
          "movement_id",
          "occurred_at",
          "entered_at",
          "zone",
          "source",
          "kind",
          "document_id",
          "ingredient_id",
          "ingredient_name",
          "category",
          "quantity",
          "stock_change",
          "unit",
          "amount",
          "tax_amount",
          "counterparty",
          "reason",
          "staff");

  static final Table EXPENSES =
      Table.of(
          "expenses",
          "org_id",
          "outlet_id",
          "business_date",
          "expense_id",
          "occurred_at",
          "zone",
          "source",
          "item",
          "ledger",
          "category",
          "amount",
          "explanation",
          "staff",
          "paid_from",
          "vendor",
          "is_business");

  static final Table CASH_COUNTS =
      Table.of(
          "cash_counts",
          "org_id",
          "outlet_id",
          "business_date",
          "event_id",
          "occurred_at",
          "zone",
          "source",
          "action",
          "drawer",
          "session",
          "amount",
          "staff",
          "approver",
          "reason");

  static final List<Table> FACTS =
      List.of(KOT_LINES, BILL_AUDITS, CASH_COUNTS, INVENTORY_MOVEMENTS, EXPENSES);

  private HouseTables() {}
}
