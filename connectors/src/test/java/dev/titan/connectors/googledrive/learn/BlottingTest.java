package dev.titan.connectors.googledrive.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.connectors.googledrive.report.UnknownTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlottingTest {

  @Test
  void blotsOutPeopleUnderTheirHeadersAndNumbersEverywhere() {
    assertThat(Blotting.rows(Tables.spendings(), 1))
        .containsExactly(
            List.of(
                "27 Aug 2025",
                "Milk 0",
                "120",
                "xxxx xxx",
                "call +99 99999 99999 or xxxx@xxxxxxx.xxx"));
  }

  @Test
  void leavesWhatOnlyLooksLikeAName() {
    UnknownTable table =
        new UnknownTable(
            "x",
            List.of("Item Name", "Name", "Billed By", "Bill No."),
            List.of(List.of("Masala Dosa", "Ravi", "Meena", "104512")));

    assertThat(Blotting.rows(table, 5))
        .containsExactly(List.of("Masala Dosa", "xxxx", "xxxxx", "104512"));
  }

  @Test
  void cutsLongTexts() {
    UnknownTable table =
        new UnknownTable("x", List.of("Text"), List.of(List.of("word ".repeat(100))));

    assertThat(Blotting.rows(table, 5).get(0).get(0)).hasSizeLessThan(100).endsWith("…");
  }
}
