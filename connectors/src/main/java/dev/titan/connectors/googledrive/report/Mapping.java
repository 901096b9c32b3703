package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.FilePlaces.Place;
import java.time.Instant;
import java.util.Optional;

/**
 * What the rows of a table are mapped with.
 *
 * @param report what the table is
 * @param site which outlet it is about
 * @param context the file
 * @param period that the file states
 * @param notes for what is assumed
 * @param lost the days whose bills are not all told
 */
record Mapping(
    Report report,
    Site site,
    FileContext context,
    Optional<Period> period,
    Assumptions notes,
    LostDays lost) {

  /** Of which nothing is lost so far. */
  Mapping(
      Report report, Site site, FileContext context, Optional<Period> period, Assumptions notes) {
    this(report, site, context, period, notes, new LostDays(period));
  }

  /** The mapper of the report. */
  RowMapper mapper() {
    return switch (report) {
      case ORDERS_MASTER -> new OrdersMasterMapper(this);
      case ITEM_DETAILS -> new ItemDetailsMapper(this);
      case EXPENSE -> new ExpenseMapper(this);
      case EXPENSE_SUMMARY -> row -> new RowResult.Skipped(SkipReason.SUMMARY);
      case RECIPE_COSTING -> new RecipeCostingMapper(this);
      case RECIPE, PRODUCTION_RECIPE -> new RecipeMapper(this);
      case WASTAGE -> new WastageMapper(this);
      case PURCHASE -> new PurchaseMapper(this);
      case STOCK_SUMMARY -> new StockSummaryMapper(this);
      case KOT -> new KotMapper(this);
      case KOT_MODIFICATION, VOID_KOT -> new KotChangeMapper(this);
      case ORDER_MODIFICATION, AFTER_PRINT_MODIFICATION -> new AuditMapper(this);
    };
  }

  /** When the file was observed. */
  Instant observedAt() {
    return context.observedAt();
  }

  /** What is known around a row at a place. */
  When.Around around(Place place) {
    return new When.Around(place.calendar(), context.observedAt(), period);
  }

  /** The source of the report's facts. */
  String source() {
    return report.source();
  }
}
