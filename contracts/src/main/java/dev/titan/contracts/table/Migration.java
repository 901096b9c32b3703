package dev.titan.contracts.table;

import dev.titan.contracts.event.StableId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One step of the schema. A released step never changes; a change is a further step.
 *
 * @param version position in the order, from 1
 * @param name file name of the step
 * @param statements its statements, without the closing semicolons
 * @param checksum hash of the statements
 */
record Migration(int version, String name, List<String> statements, String checksum) {

  private static final Pattern COMMENT_LINES = Pattern.compile("(?m)^--.*$");

  /** In the files a semicolon ends a statement only at the end of a line. */
  private static final Pattern STATEMENT_END = Pattern.compile(";\\s*(\\n|$)");

  /** Every step, in order. The list is explicit: a jar cannot be asked for its files reliably. */
  static List<Migration> all() {
    return List.of(
        load(1, "V001__bills.sql"),
        load(2, "V002__sales.sql"),
        load(3, "V003__operations.sql"),
        load(4, "V004__views.sql"));
  }

  private static Migration load(int version, String name) {
    try (InputStream file = Migration.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("Schema step is not on the class path: " + name);
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      List<String> statements =
          Arrays.stream(STATEMENT_END.split(COMMENT_LINES.matcher(text).replaceAll("")))
              .map(String::strip)
              .filter(statement -> !statement.isEmpty())
              .toList();
      return new Migration(
          version, name, statements, StableId.of(statements.toArray(String[]::new)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
