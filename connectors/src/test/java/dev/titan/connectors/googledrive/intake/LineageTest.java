package dev.titan.connectors.googledrive.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names by which a file is taken for a newer version of another. */
class LineageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Expenses.xlsx",
        " expenses.XLSX",
        "Expenses (1).xlsx",
        "Expenses(12).xlsx",
        "Expenses - Copy.xlsx",
        "Expenses - Copy (3).xlsx"
      })
  void copyMarksAndCaseSayNothing(String name) {
    assertThat(Lineage.of(name)).isEqualTo("expenses.xlsx");
  }

  @Test
  void otherNumbersAreANamesOwn() {
    assertThat(Lineage.of("Expenses (2026).xlsx")).isEqualTo("expenses (2026).xlsx");
    assertThat(Lineage.of("Expenses 1.xlsx")).isEqualTo("expenses 1.xlsx");
    assertThat(Lineage.of("Expenses")).isEqualTo("expenses");
  }
}
