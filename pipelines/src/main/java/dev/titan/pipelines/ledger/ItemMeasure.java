package dev.titan.pipelines.ledger;

/** The figures of a row of {@code item_sales_daily}, in the order of the columns. */
enum ItemMeasure {
  LINE_COUNT(Kind.COUNT),
  QUANTITY(Kind.THOUSANDTHS),
  GROSS_SALES(Kind.PAISE),
  DISCOUNTS(Kind.PAISE),
  NET_SALES(Kind.PAISE),
  TAXES(Kind.PAISE),
  COMPLIMENTARY_QUANTITY(Kind.THOUSANDTHS),
  CANCELLED_QUANTITY(Kind.THOUSANDTHS);

  /** What the whole number in the state stands for. */
  enum Kind {
    COUNT,
    PAISE,
    THOUSANDTHS
  }

  final Kind kind;

  ItemMeasure(Kind kind) {
    this.kind = kind;
  }
}
