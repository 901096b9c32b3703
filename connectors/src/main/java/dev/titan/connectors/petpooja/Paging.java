package dev.titan.connectors.petpooja;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * The way through all pages of an answer, up to the empty one that ends it. A short page ends
 * nothing. A cursor that has been used before leads nowhere and is an error of the source.
 */
public final class Paging {

  private Paging() {}

  /**
   * Where a page ends.
   *
   * @param cursor the last {@code refId} on it, empty when it has none
   * @param news whether it holds any record that was not in the answer before, byte for byte; a
   *     page without a cursor and without news ends the answer
   */
  public record Position(String cursor, boolean news) {}

  /**
   * Reads all pages.
   *
   * @param source gives the page after a cursor; the first one is empty
   * @param maxPages more pages than this are an error of the source
   * @param reader takes a page in
   * @param failed makes the error of what is wrong with the answer
   */
  public static void readAll(
      Function<String, Page> source,
      int maxPages,
      Function<Page, Position> reader,
      Function<String, ? extends RuntimeException> failed) {
    Set<String> used = new HashSet<>();
    String cursor = "";
    for (int number = 1; ; number++) {
      Page page = source.apply(cursor);
      if (page.records().isEmpty()) {
        return;
      }
      if (number > maxPages) {
        throw failed.apply("an answer of more than " + maxPages + " pages");
      }
      Position position = reader.apply(page);
      if (position.cursor().isEmpty() && !position.news()) {
        // A last record without a refId, sent again after the cursor of the one before it.
        return;
      }
      cursor = position.cursor();
      if (cursor.isEmpty() || !used.add(cursor)) {
        throw failed.apply("page %d leads on to refId '%s' again".formatted(number, cursor));
      }
    }
  }
}
