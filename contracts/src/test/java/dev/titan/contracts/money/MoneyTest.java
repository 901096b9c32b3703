package dev.titan.contracts.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1155|115500",
        "27.5|2750",
        "-0.40|-40",
        "0|0",
        "₹ 1,23,456.50|12345650",
        "0.005|1",
        "12.344|1234",
        "1e3|100000"
      })
  void readsRupees(String text, long paise) {
    assertThat(Money.ofRupees(text).paise()).isEqualTo(paise);
  }

  @ParameterizedTest
  @CsvSource({"''", "abc", "1.2.3", "NaN"})
  void refusesWhatIsNoNumber(String text) {
    assertThatThrownBy(() -> Money.ofRupees(text)).isInstanceOf(NumberFormatException.class);
  }

  @Property(seed = "20261121")
  void survivesTheWayThroughRupees(@ForAll long paise) {
    assertThat(Money.ofRupees(Money.toRupees(paise)).paise()).isEqualTo(paise);
  }

  @Property(seed = "20261121")
  void readsWhatItPrints(@ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long paise) {
    assertThat(Money.ofRupees(new Money(paise).toString()).paise()).isEqualTo(paise);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12345650|₹1,23,456.50",
        "99|₹0.99",
        "-100000|-₹1,000.00",
        "1000000000|₹1,00,00,000.00"
      })
  void groupsDigitsTheIndianWay(long paise, String text) {
    assertThat(new Money(paise)).hasToString(text);
  }

  @Test
  void neverOverflowsSilently() {
    assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new Money(Long.MIN_VALUE).minus(new Money(1)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.ofRupees(new BigDecimal("1e30")))
        .isInstanceOf(ArithmeticException.class);
  }
}
