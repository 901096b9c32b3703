package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.sheet.Doubt;
import dev.titan.contracts.event.StableId;
import java.util.List;

/**
 * A table whose headers are not understood, as somebody may look at it who knows more.
 *
 * @param fingerprint the same for every table with these headers, in whatever order they stand
 * @param headers as written, each one once; where a header comes twice the second ends in {@code
 *     (2)}
 * @param rows the first rows, at most {@value #MOST_ROWS}, each with a text for every header. They
 *     may hold names and phone numbers of guests
 */
public record UnknownTable(String fingerprint, List<String> headers, List<List<String>> rows) {

  /** No more rows than these are ever shown to anybody. */
  public static final int MOST_ROWS = 50;

  /** The same as a table of one file alone, so that what is decided about it holds for no other. */
  UnknownTable of(Doubt doubt) {
    return new UnknownTable(StableId.of(fingerprint, doubt.content()), headers, rows);
  }

  /** Keeps the lists immutable. */
  public UnknownTable {
    headers = List.copyOf(headers);
    rows = rows.stream().limit(MOST_ROWS).map(List::copyOf).toList();
  }
}
