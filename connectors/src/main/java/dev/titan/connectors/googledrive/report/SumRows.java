package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.Field.Group;
import dev.titan.connectors.googledrive.report.Field.Kind;
import dev.titan.connectors.googledrive.sheet.Cell;
import dev.titan.connectors.googledrive.sheet.SheetRow;
import dev.titan.connectors.googledrive.table.Placeholders;
import dev.titan.connectors.googledrive.table.TotalRows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Tells the rows of one table that sum up others, above or below them, by a label in whatever
 * column: where the row has no other words, and where the label stands in place of what the row
 * would be about, as "Total" among the items of an invoice.
 */
final class SumRows {

  /** What a row is. */
  enum Sum {
    /** It sums up others. */
    SUM,
    /** It says the least, the most or the average of others. */
    STATISTIC,
    /** It is neither. */
    NONE
  }

  private static final Set<Kind> WORDS = Set.of(Kind.TEXT, Kind.DOCUMENT, Kind.MOMENT);

  private final Report report;
  private final Function<String, Kind> kinds;
  private final long wordsNeeded;
  private boolean belowSum;

  /**
   * For the rows of a report.
   *
   * @param kinds what the cells of each field hold
   */
  SumRows(Report report, Function<String, Kind> kinds) {
    this.report = report;
    this.kinds = kinds;
    this.wordsNeeded =
        report.needs().stream()
            .filter(
                any -> any.stream().anyMatch(field -> WORDS.contains(report.field(field).kind())))
            .count();
  }

  /** Whether rows of data always have words. */
  boolean needsWords() {
    return wordsNeeded > 0;
  }

  /** Whether a field holds words. */
  boolean isWords(String field) {
    return WORDS.contains(kinds.apply(field));
  }

  /**
   * What a row is. Where rows of data have a single word, a label that could be it, such as "Max",
   * counts only right below a sum.
   *
   * @param own its cells by field
   */
  Sum of(SheetRow row, Map<String, Cell> own) {
    Sum sum = tell(row, own);
    belowSum = sum != Sum.NONE;
    return sum;
  }

  private Sum tell(SheetRow row, Map<String, Cell> own) {
    List<String> texts = row.cells().stream().map(Cell::text).filter(this::isLabel).toList();
    if (texts.isEmpty()) {
      return Sum.NONE;
    }
    boolean otherWords =
        own.entrySet().stream()
            .filter(one -> isWords(one.getKey()))
            .map(one -> one.getValue().text())
            .anyMatch(text -> !Placeholders.isAbsent(text) && !isLabel(text));
    if (otherWords ? isInsteadOfSubject(own) : texts.stream().anyMatch(TotalRows::isSum)) {
      return Sum.SUM;
    }
    boolean statistic =
        !otherWords
            && (belowSum
                || wordsNeeded > 1
                || texts.stream().anyMatch(TotalRows::isCertainStatistic));
    return statistic ? Sum.STATISTIC : Sum.NONE;
  }

  private boolean isLabel(String text) {
    return TotalRows.isLabel(text);
  }

  /** Whether the label of a sum stands where each row of data says what it is about. */
  private boolean isInsteadOfSubject(Map<String, Cell> own) {
    return report.needs().stream()
        .flatMap(List::stream)
        .map(report::field)
        .filter(field -> field.kind() == Kind.TEXT && field.group() == Group.NONE)
        .map(field -> own.getOrDefault(field.name(), Cell.BLANK).text())
        .anyMatch(text -> !text.isEmpty() && TotalRows.isSum(text));
  }
}
