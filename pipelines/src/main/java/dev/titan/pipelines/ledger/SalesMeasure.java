package dev.titan.pipelines.ledger;

/**
 * The figures of a row of {@code sales_hourly} and {@code sales_daily}, in the order of the
 * columns. Counts are whole numbers, all others paise.
 */
enum SalesMeasure {
  BILL_COUNT(false),
  COMPLIMENTARY_COUNT(false),
  CANCELLED_COUNT(false),
  COVERS(false),
  GROSS_SALES(true),
  DISCOUNTS(true),
  NET_SALES(true),
  TAXES(true),
  CHARGES(true),
  ROUND_OFF(true),
  WAIVED_OFF(true),
  TIPS(true),
  TOTAL_AMOUNT(true),
  COMPLIMENTARY_VALUE(true),
  CANCELLED_VALUE(true);

  final boolean money;

  SalesMeasure(boolean money) {
    this.money = money;
  }
}
