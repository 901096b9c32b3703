package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.FilePlaces.Place;
import dev.titan.contracts.event.Expense;
import java.util.Locale;

/**
 * Expenses. Their reason follows "item - ledger - category"; an item may hold dashes itself, so the
 * last two parts are the ledger and the category. Personal, interest and loan categories are no
 * cost of the business.
 */
final class ExpenseMapper implements RowMapper {

  private static final String BETWEEN = "\\s+[-–—]\\s+";

  private final Mapping mapping;
  private final Nth nth = new Nth();

  ExpenseMapper(Mapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public RowResult map(Row row) {
    Place place = mapping.site().of(row);
    When when = When.of(row, "date", "date", mapping.around(place));
    String reason = row.required("reason");
    long amount = row.signedPaise("amount").orElseThrow(() -> row.missing("amount"));
    String[] parts = reason.split(BETWEEN, -1);
    int last = parts.length - 1;
    String category = last > 0 ? parts[last].strip() : "";
    String ledger = last > 1 ? parts[last - 1].strip() : "";
    String item = last > 0 ? upTo(parts, last > 1 ? last - 1 : last) : reason;
    if (last < 2) {
      row.notes()
          .row(
              "'%s' does not hold item, ledger and category; %s"
                  .formatted(
                      row.header("reason"),
                      last == 1
                          ? "of two parts the second is taken for the category"
                          : "one part is taken for the item"));
    }
    boolean business = !Words.isPrivate(category.isEmpty() ? reason : category);
    return RowResult.fact(
        new Expense(
            place.key().org(),
            place.key().outlet(),
            mapping.source(),
            nth.id(
                mapping.source(),
                place.key().toString(),
                when.businessDate().toString(),
                reason.toLowerCase(Locale.ROOT)),
            when.at(),
            mapping.observedAt(),
            when.businessDate(),
            place.calendar().zone().getId(),
            item,
            ledger,
            category,
            amount,
            row.text("explanation"),
            row.person("employee"),
            row.text("paidFrom"),
            row.text("vendor"),
            business,
            false));
  }

  private static String upTo(String[] parts, int end) {
    StringBuilder item = new StringBuilder(parts[0].strip());
    for (int at = 1; at < end; at++) {
      item.append(" - ").append(parts[at].strip());
    }
    return item.toString();
  }
}
