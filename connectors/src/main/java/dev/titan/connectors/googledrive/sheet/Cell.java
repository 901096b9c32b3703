package dev.titan.connectors.googledrive.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * One cell as the file holds it.
 *
 * @param text what a person sees, without blanks around it; empty for a blank cell
 * @param number the number where the file stores one, else null: text that looks like one is none
 * @param moment the date where the file stores one, at midnight when it holds no time, else null
 */
public record Cell(String text, BigDecimal number, LocalDateTime moment) {

  /** A cell without content. */
  public static final Cell BLANK = new Cell("", null, null);

  /** Text alone. */
  public static Cell of(String text) {
    return text.isEmpty() ? BLANK : new Cell(text, null, null);
  }

  /** Whether nothing is in it. */
  public boolean isBlank() {
    return text.isEmpty();
  }
}
