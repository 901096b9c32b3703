package dev.titan.pipelines.kotfraud.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The running number in a bill number. */
class BillNumbersTest {

  @Test
  void isTheGroupOfDigitsThatDiffersMost() {
    BillNumbers numbers = BillNumbers.of(List.of("T1-101", "T1-102", "T2-7", "T1-103"));
    assertThat(numbers.read("T1-102")).contains(new BillNumbers.Numbered("T1-#", 102, 0));
    assertThat(numbers.read("T2-7")).contains(new BillNumbers.Numbered("T2-#", 7, 0));
  }

  @Test
  void mayStandBeforeTheYear() {
    BillNumbers numbers = BillNumbers.of(List.of("0012/25-26", "0013/25-26", "0015/25-26"));
    BillNumbers.Numbered read = numbers.read("0013/25-26").orElseThrow();
    assertThat(read).isEqualTo(new BillNumbers.Numbered("#/25-26", 13, 4));
    assertThat(read.printed(14)).isEqualTo("0014/25-26");
  }

  @Test
  void ofOneNumberIsTheLastGroup() {
    assertThat(BillNumbers.of(List.of("2026/15/88")).read("2026/15/88"))
        .contains(new BillNumbers.Numbered("2026/15/#", 88, 0));
  }

  @Test
  void isNoneWithoutDigitsOrWithTooMany() {
    BillNumbers numbers = BillNumbers.of(List.of("", "draft", "99999999999999999999"));
    assertThat(numbers.read("")).isEmpty();
    assertThat(numbers.read("draft")).isEmpty();
    assertThat(numbers.read("99999999999999999999")).isEmpty();
    assertThat(numbers.read("unheard of 5")).isEmpty();
  }
}
