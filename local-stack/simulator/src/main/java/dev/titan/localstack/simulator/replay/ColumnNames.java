package dev.titan.localstack.simulator.replay;

import java.util.List;

/** The usual names of columns, most telling first. */
final class ColumnNames {
  static final List<String> TIMESTAMP =
      List.of("ts_local", "timestamp", "datetime", "date_time", "created_on", "ts");
  static final List<String> TIME = List.of("time", "time_of_day");
  static final List<String> DATE = List.of("date", "order_date", "bill_date", "day");
  static final List<String> TICKET =
      List.of(
          "transaction",
          "transaction_id",
          "transaction_no",
          "ticket",
          "ticket_id",
          "ticket_no",
          "ticket_number",
          "bill",
          "bill_id",
          "bill_no",
          "bill_number",
          "invoice",
          "invoice_id",
          "invoice_no",
          "invoice_number",
          "order_id",
          "order_no",
          "receipt",
          "receipt_no");
  static final List<String> ITEM =
      List.of("item", "item_name", "article", "name", "product", "product_name", "description");
  static final List<String> QUANTITY = List.of("quantity", "qty", "units", "count");
  static final List<String> PRICE =
      List.of("unit_price", "price", "rate", "price_per_unit", "unit_price_eur");

  private ColumnNames() {}
}
