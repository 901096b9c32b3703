package dev.titan.pipelines.ledger;

import dev.titan.pipelines.io.Table;
import java.util.List;

/** The tables that the ledger writes, with their columns in the order of the rows. */
final class LedgerTables {

  static final Table BILLS =
      Table.of(
          "bills",
          "org_id",
          "outlet_id",
          "business_date",
          "bill_id",
          "bill_number",
          "revision",
          "source",
          "source_ref",
          "zone",
          "created_at",
          "status",
          "order_type",
          "channel",
          "area",
          "table_number",
          "covers",
          "biller",
          "assignee",
          "online_order_id",
          "comment",
          "cancel_reason",
          "core_amount",
          "discount_amount",
          "net_amount",
          "tax_amount",
          "delivery_charge",
          "packaging_charge",
          "service_charge",
          "round_off",
          "waived_off",
          "tip",
          "total_amount",
          "discount_titles");

  static final Table BILL_LINES =
      Table.of(
          "bill_lines",
          "org_id",
          "outlet_id",
          "business_date",
          "bill_id",
          "line_number",
          "created_at",
          "status",
          "order_type",
          "channel",
          "item_id",
          "item_code",
          "item_name",
          "category",
          "unit_price",
          "quantity",
          "total_amount",
          "discount_amount",
          "tax_amount",
          "add_ons",
          "add_on_amount",
          "note");

  static final Table BILL_PAYMENTS =
      Table.of(
          "bill_payments",
          "org_id",
          "outlet_id",
          "business_date",
          "bill_id",
          "payment_number",
          "created_at",
          "status",
          "method",
          "detail",
          "amount");

  static final Table SALES_HOURLY =
      Table.of(
          "sales_hourly",
          "org_id",
          "outlet_id",
          "business_date",
          "hour_start",
          "hour_of_day",
          "bill_count",
          "complimentary_count",
          "cancelled_count",
          "covers",
          "gross_sales",
          "discounts",
          "net_sales",
          "taxes",
          "charges",
          "round_off",
          "waived_off",
          "tips",
          "total_amount",
          "complimentary_value",
          "cancelled_value");

  static final Table SALES_DAILY =
      Table.of(
          "sales_daily",
          "org_id",
          "outlet_id",
          "business_date",
          "bill_count",
          "complimentary_count",
          "cancelled_count",
          "covers",
          "gross_sales",
          "discounts",
          "net_sales",
          "taxes",
          "charges",
          "round_off",
          "waived_off",
          "tips",
          "total_amount",
          "complimentary_value",
          "cancelled_value");

  static final Table ITEM_SALES_DAILY =
      Table.of(
          "item_sales_daily",
          "org_id",
          "outlet_id",
          "business_date",
          "item_id",
          "item_name",
          "category",
          "line_count",
          "quantity",
          "gross_sales",
          "discounts",
          "net_sales",
          "taxes",
          "complimentary_quantity",
          "cancelled_quantity");

  static final Table SOURCE_COVERAGE =
      Table.of(
          "source_coverage",
          "org_id",
          "outlet_id",
          "source",
          "covered_from",
          "covered_through",
          "gap_count",
          "gaps");

  static final Table DEAD_LETTERS =
      Table.of(
          "dead_letters",
          "org_id",
          "outlet_id",
          "occurred_at",
          "dead_letter_id",
          "source",
          "position",
          "code",
          "reason",
          "payload_base64",
          "replayed_at");

  static final List<Table> FIGURES =
      List.of(SALES_HOURLY, SALES_DAILY, ITEM_SALES_DAILY, SOURCE_COVERAGE);

  /**
   * What is written side by side; within a lane one table is written after the other. Bills have a
   * lane of their own, so that they wait neither for their sums nor for the other facts.
   */
  static final List<List<Table>> LANES =
      List.of(List.of(BILLS), List.of(BILL_LINES, BILL_PAYMENTS), FIGURES, HouseTables.FACTS);

  private LedgerTables() {}
}
