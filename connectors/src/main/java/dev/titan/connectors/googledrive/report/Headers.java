package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.sheet.MergedCells;
import dev.titan.connectors.googledrive.sheet.SheetRow;
import dev.titan.connectors.googledrive.table.Header;
import dev.titan.connectors.googledrive.table.HeaderLines;
import dev.titan.connectors.googledrive.table.Lookahead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds headers that are known among the next rows of one sheet. Rows must come in order. */
final class Headers {

  private static final int FEWEST_COLUMNS = 2;

  private final List<MergedCells> merged;
  private final Preamble preamble;
  private int lookedThrough;
  private int nextKnown;

  Headers(List<MergedCells> merged, Preamble preamble) {
    this.merged = merged;
    this.preamble = preamble;
  }

  /** The known header that begins with the first of these rows. */
  Optional<Header> known(List<SheetRow> rows) {
    if (!HeaderLines.isPossible(rows.get(0)) || !Recognition.isPossible(rows.get(0))) {
      return Optional.empty();
    }
    Header best = null;
    int most = 0;
    for (int lines = 1; lines <= Math.min(HeaderLines.MOST_LINES, rows.size()); lines++) {
      if (lines > 1 && !goesOn(rows, lines)) {
        break;
      }
      Header header = HeaderLines.of(rows, lines, merged);
      int fields = fields(header);
      // What stands above the real header is no line of it, though both together may be known.
      boolean ownLines =
          lines == 1
              || fields > fields(HeaderLines.of(rows.subList(1, rows.size()), lines - 1, merged));
      if (fields > most && ownLines) {
        best = header;
        most = fields;
      }
    }
    return Optional.ofNullable(best).map(header -> withLowerLines(header, rows));
  }

  /** The first of these rows as a header, with the lines that continue it. */
  Header guessed(List<SheetRow> rows) {
    return withLowerLines(HeaderLines.of(rows, 1, merged), rows);
  }

  /** Whether a known header begins with one of the rows behind the first. */
  boolean knownAhead(List<SheetRow> rows) {
    if (nextKnown > rows.get(0).number()) {
      return true;
    }
    // The last rows in view may be the beginning of a header that goes on out of view.
    int end = rows.size() < Lookahead.ROWS ? rows.size() : rows.size() - HeaderLines.MOST_LINES;
    for (int at = 1; at < end; at++) {
      int number = rows.get(at).number();
      if (number > lookedThrough) {
        lookedThrough = number;
        if (known(rows.subList(at, rows.size())).isPresent()) {
          nextKnown = number;
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The tables of a header: one, unless blank columns divide it into several of which each is known
   * by itself.
   */
  List<Header> blocks(Header header) {
    List<Header> blocks = new ArrayList<>();
    int start = 0;
    for (int column = 0; column <= header.names().size(); column++) {
      if (column == header.names().size() || header.names().get(column).isEmpty()) {
        if (column - start >= FEWEST_COLUMNS) {
          blocks.add(header.only(start, column - 1));
        }
        start = column + 1;
      }
    }
    List<Header> known =
        blocks.size() < 2
            ? List.of()
            : blocks.stream()
                .filter(
                    block ->
                        Recognition.of(block.written(), preamble.titles())
                            .filter(one -> one.mapping().isEnough())
                            .isPresent())
                .toList();
    return known.size() > 1 ? known : List.of(header);
  }

  /** Whether the last of some lines can belong to the header that the first one begins. */
  private static boolean goesOn(List<SheetRow> rows, int lines) {
    SheetRow last = rows.get(lines - 1);
    return last.number() == rows.get(lines - 2).number() + 1
        && HeaderLines.isPossible(last)
        && !Preamble.isPair(rows.get(0));
  }

  private int fields(Header header) {
    return blocks(header).stream()
        .map(block -> Recognition.of(block.written(), preamble.titles()))
        .mapToInt(one -> one.map(found -> found.mapping().headerByField().size()).orElse(0))
        .sum();
  }

  private Header withLowerLines(Header header, List<SheetRow> rows) {
    int lines = header.lines();
    while (lines < HeaderLines.MOST_LINES
        && lines < rows.size()
        && HeaderLines.continues(rows.get(lines - 1), rows.get(lines), merged)) {
      lines++;
    }
    return lines == header.lines() ? header : HeaderLines.of(rows, lines, merged);
  }
}
