package dev.titan.connectors.googledrive.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.titan.connectors.googledrive.sheet.Cell;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "27 Aug 2025",
        "27-Aug-2025",
        "27-Aug-25",
        "27 August, 2025",
        "27th Aug 2025",
        "27/08/2025",
        "27-08-2025",
        "27.08.2025",
        "27/8/25",
        "2025-08-27",
        "2025/08/27",
        "Aug 27, 2025",
        "Wednesday, 27 Aug 2025",
        "Wed 27 Aug 2025"
      })
  void readsDaysDayFirst(String text) {
    assertThat(Moments.read(text))
        .contains(new Moment(Optional.of(LocalDate.of(2025, 8, 27)), Optional.empty(), false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "27 Aug 2025 13:05:22|13:05:22",
        "27 Aug 2025, 01:05 PM|13:05",
        "27/08/2025 12:10 am|00:10",
        "27-08-2025 12:10 p.m.|12:10",
        "2025-08-27T23:59:59|23:59:59",
        "2025-08-27 01:30:00.000|01:30"
      })
  void readsTimesBesideDays(String text, String time) {
    assertThat(Moments.read(text))
        .contains(
            new Moment(
                Optional.of(LocalDate.of(2025, 8, 27)), Optional.of(LocalTime.parse(time)), false));
  }

  @Test
  void readsTheFifthOfMarchDayFirst() {
    assertThat(Moments.read("05/03/2025").orElseThrow().date()).contains(LocalDate.of(2025, 3, 5));
  }

  @Test
  void readsATimeAlone() {
    assertThat(Moments.read("1:05 PM"))
        .contains(new Moment(Optional.empty(), Optional.of(LocalTime.of(13, 5)), false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"08/27/2025", "31/02/2025", "27 Foo 2025", "yesterday", "27/08", "13:61", "25:00"})
  void refusesWhatIsNoDay(String text) {
    assertThatThrownBy(() -> Moments.read(text))
        .isInstanceOfSatisfying(
            TitanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_TIME));
  }

  @Test
  void readsTheNumbersBySpreadsheetsAndSaysSo() {
    Moment day = Moments.read(new Cell("45896", new BigDecimal("45896"), null)).orElseThrow();
    assertThat(day.date()).contains(LocalDate.of(2025, 8, 27));
    assertThat(day.time()).isEmpty();
    assertThat(day.serial()).isTrue();
    Moment noon = Moments.read("45896.5").orElseThrow();
    assertThat(noon.time()).contains(LocalTime.NOON);
  }

  @Test
  void takesTheStoredDateOfASpreadsheet() {
    Cell cell = new Cell("8/27/25", null, LocalDateTime.of(2025, 8, 27, 0, 0));
    assertThat(Moments.read(cell))
        .contains(new Moment(Optional.of(LocalDate.of(2025, 8, 27)), Optional.empty(), false));
  }

  @Test
  void findsDaysInsideAText() {
    assertThat(Moments.findAll("From 01 Aug 2025 To 31-08-2025"))
        .extracting(moment -> moment.date().orElseThrow())
        .containsExactly(LocalDate.of(2025, 8, 1), LocalDate.of(2025, 8, 31));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "N/A"})
  void takesPlaceholdersForNothing(String text) {
    assertThat(Moments.read(text)).isEmpty();
  }
}
