package dev.titan.connectors.googledrive.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.titan.connectors.googledrive.sheet.Cell;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "265|265",
        "₹ 1,23,456.50|123456.50",
        "1,234,567.8|1234567.8",
        "Rs. 500/-|500",
        "INR 99.5|99.5",
        "500 ₹|500",
        "(250.00)|-250.00",
        "₹(1,250.00)|-1250.00",
        "(₹ 1,250)|-1250",
        "250.50-|-250.50",
        "-₹50|-50",
        "₹ -50|-50",
        "+7|7",
        "−3|-3",
        ".5|.5",
        "1.234,56|1234.56",
        "0|0",
        "0.00|0.00"
      })
  void readsAmountsAsPeopleWriteThem(String text, String number) {
    assertThat(Numbers.read(text).orElseThrow().value()).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "--", " ", "N/A", "na", "nil", "—"})
  void takesPlaceholdersForNothing(String text) {
    assertThat(Numbers.read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12,50",
        "1,23",
        "1,2345",
        "12,3456.00",
        "abc",
        "1.2.3",
        "5 6",
        "1.2E3",
        "12%",
        "₹"
      })
  void refusesWhatIsNoNumberOrCouldBeTwo(String text) {
    assertThatThrownBy(() -> Numbers.read(text))
        .isInstanceOfSatisfying(
            TitanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_NUMBER))
        .hasMessageContaining(text);
  }

  @ParameterizedTest
  @CsvSource({"2.5 kg,2.5,kg", "250gm,250,gm", "12 Nos.,12,Nos.", "3 big bag,3,big bag"})
  void keepsTheWordBehindANumber(String text, String number, String unit) {
    Numbers.Amount amount = Numbers.read(text).orElseThrow();
    assertThat(amount.value()).isEqualByComparingTo(number);
    assertThat(amount.unit()).isEqualTo(unit);
  }

  @Test
  void takesTheStoredNumberOfASpreadsheetAndTheUnitThatItShows() {
    Numbers.Amount amount =
        Numbers.read(new Cell("2.50 kg", new BigDecimal("2.5"), null)).orElseThrow();
    assertThat(amount.value()).isEqualByComparingTo("2.5");
    assertThat(amount.unit()).isEqualTo("kg");
  }

  @Test
  void saysThatACommaWasReadAsADecimalPoint() {
    assertThat(Numbers.read("1.234,56").orElseThrow().decimalComma()).isTrue();
    assertThat(Numbers.read("1,234.56").orElseThrow().decimalComma()).isFalse();
  }
}
