package dev.titan.localstack.cli.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Tables on the terminal. */
class TextTableTest {

  @Test
  void alignsTextsLeftAndFiguresRightAndLeavesEmptyColumnsOut() {
    TextTable table = TextTable.of("who", "reason").right("₹").left("what");
    table.row("Asha", "", "₹1,00,000.00", "swapped");
    table.row("Meenakshi", "", "₹20.00", "");
    assertThat(printed(table))
        .isEqualTo(
            """
              who                   ₹  what
              Asha       ₹1,00,000.00  swapped
              Meenakshi        ₹20.00
            """);
  }

  @Test
  void letsNothingFromOutsideMoveTheCursor() {
    TextTable table = TextTable.of("who");
    table.row("\u001b[2JAsha\n");
    assertThat(printed(table)).contains("?[2JAsha?").doesNotContain("\u001b");
  }

  @Test
  void wantsACellForEachColumn() {
    TextTable table = TextTable.of("who", "what");
    assertThatThrownBy(() -> table.row("Asha")).isInstanceOf(IllegalArgumentException.class);
  }

  private static String printed(TextTable table) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    table.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
