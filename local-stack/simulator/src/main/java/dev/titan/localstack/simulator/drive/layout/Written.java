package dev.titan.localstack.simulator.drive.layout;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * A cell as it is written.
 *
 * @param text what a person sees
 * @param number the number of a cell that holds one, else null; formats of text know no such cells
 * @param moment the time of a cell that holds one, else null
 * @param format how a workbook shows the number or time, else empty
 * @param right whether it stands at the right edge of its column
 */
public record Written(
    String text, BigDecimal number, LocalDateTime moment, String format, boolean right) {

  /** Nothing. */
  public static final Written BLANK = of("");

  /** Text at the left edge. */
  public static Written of(String text) {
    return new Written(text, null, null, "", false);
  }

  /** Text at one of the edges. */
  static Written of(String text, boolean right) {
    return new Written(text, null, null, "", right);
  }
}
