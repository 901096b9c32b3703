package dev.titan.connectors.googledrive.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Net Sales (₹)(M.A - D)|net sales",
        "My Amount (₹)|my amount",
        "INVOICE NO.|invoice no",
        "Invoice Number|invoice no",
        "Invoice #|invoice no",
        "Qty.|qty",
        "Quantity|qty",
        "Delivery Charges|delivery charge",
        "Amount in Rs.|amount",
        "Purchase / Sales Return|purchase sales return",
        "(₹)|₹"
      })
  void makesSpellingsOfOneHeaderEqual(String header, String words) {
    assertThat(HeaderWords.of(header)).isEqualTo(words.equals("₹") ? "" : words);
  }

  @Test
  void namesHeadersThatComeTwiceApart() {
    Header header = new Header(3, 1, List.of("Item", "Qty", "", "Qty", "", "Qty"));
    assertThat(header.names()).containsExactly("Item", "Qty", "", "Qty (2)", "", "Qty (3)");
    assertThat(header.column("Qty (2)")).isEqualTo(3);
  }
}
