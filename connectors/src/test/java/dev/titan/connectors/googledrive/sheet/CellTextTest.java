package dev.titan.connectors.googledrive.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CellTextTest {

  @Test
  void leavesOutWhatStandsAroundIt() {
    assertThat(CellText.clean(" \u00a0\u200b\ufeffDal \u2003\t\n")).isEqualTo("Dal");
    assertThat(CellText.clean(" \t\r\n")).isEmpty();
  }

  @Test
  void hasOneKindOfBlankAndOfLineEnd() {
    assertThat(CellText.clean("Net\u00a0Sales\r\nof\rtoday")).isEqualTo("Net Sales\nof\ntoday");
  }

  @Test
  void holdsNothingThatCannotBeWritten() {
    assertThat(CellText.clean("a\u0000b\u0007c\u007f")).isEqualTo("abc");
    assertThat(CellText.clean("\ud83c\udf5b \ud83c!")).isEqualTo("\ud83c\udf5b \ufffd!");
  }

  @Property(tries = 500, seed = "20261121")
  void isCleanAfterOneCleaning(@ForAll String raw) {
    String clean = CellText.clean(raw);

    assertThat(CellText.clean(clean)).isEqualTo(clean);
    assertThat(clean.length()).isLessThanOrEqualTo(raw.length());
  }
}
