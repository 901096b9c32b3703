package dev.titan.localstack.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.connectors.googledrive.intake.IngestedFiles;
import dev.titan.connectors.petpooja.OutletState;
import dev.titan.connectors.petpooja.OutletStatus;
import dev.titan.contracts.money.Money;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;

class ViewPartsTest {
  private static final OutletKey KEY = new OutletKey("titan-cafe", "blr");
  private static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");

  @Test
  void saysFiguresAsPeopleReadThem() {
    assertThat(Words.rupees(new Money(1_23_456_50))).isEqualTo("₹1,23,457");
    assertThat(Words.rupees(Money.ZERO)).isEqualTo("₹0");
    assertThat(Words.count(48_438)).isEqualTo("48,438");
    assertThat(Words.change(OptionalInt.of(-12))).isEqualTo("-12 %");
    assertThat(Words.change(OptionalInt.of(5000))).isEqualTo("+999 %");
    assertThat(Words.change(OptionalInt.empty())).isEqualTo("-");
    assertThat(Words.span(Duration.ofSeconds(80))).isEqualTo("1 m 20 s");
    assertThat(Words.span(Duration.ofHours(52))).isEqualTo("2 d 4 h");
    assertThat(Words.roughSpan(Duration.ofMinutes(14))).isEqualTo("14 m");
    assertThat(Words.fine(Duration.ofMillis(142))).isEqualTo("142 ms");
    assertThat(Words.rate(4.25)).isEqualTo("4.3");
    assertThat(Words.cut("Masala Dosa", 8)).isEqualTo("Masala …");
  }

  @Test
  void comparesWithLastWeekOnlyWhenSomethingWasSoldThen() {
    assertThat(ShopFigures.changePercent(new Money(110), new Money(100))).hasValue(10);
    assertThat(ShopFigures.changePercent(new Money(110), Money.ZERO)).isEmpty();
  }

  @Test
  void showsTheOpenDayOrTheLastOneThatIsSettled() {
    Instant justAfterClosing = Instant.parse("2026-03-13T22:30:30Z");
    assertThat(shop(true).shownDay(justAfterClosing)).isEqualTo(LocalDate.of(2026, 3, 14));
    assertThat(shop(false).shownDay(justAfterClosing)).isEqualTo(LocalDate.of(2026, 3, 12));
    assertThat(shop(false).shownDay(NOW)).isEqualTo(LocalDate.of(2026, 3, 13));
  }

  @Test
  void keepsTheTableOfOutletsWithinEightyColumns() {
    ShopFigures figures =
        new ShopFigures(
            shop(false),
            LocalDate.of(2026, 3, 13),
            new Money(99_99_999_00L),
            new Money(10_00L),
            9_999,
            999,
            Optional.of(NOW.minus(Duration.ofHours(14))),
            true);
    Snapshot snapshot = snapshot(3, List.of(figures, figures), OpenCases.NONE);
    List<AttributedString> lines = new OutletTable(Paint.of(Map.of())).lines(snapshot, 80, 10);
    assertThat(lines).allMatch(line -> line.columnLength() <= 80);
    assertThat(lines.get(1).toString()).contains("(T-1)", "17:30", "+999 %", "14 h", "retrying");
    assertThat(lines.get(lines.size() - 1).toString()).contains("blr: the source is slow");
  }

  @Test
  void showsTheNewestCasesInLessThanHalfTheRoom() {
    CaseLines view = new CaseLines(List.of(shop(true)), Paint.of(Map.of("NO_COLOR", "1")));
    Snapshot snapshot = snapshot(3, List.of(), cases(5));
    List<AttributedString> lines = view.lines(snapshot, 80, 20);
    assertThat(lines).hasSize(6).allMatch(line -> line.columnLength() <= 80);
    assertThat(lines.get(0).toString()).startsWith("Open cases 5, ₹1,234 at risk");
    assertThat(lines.get(1).toString()).contains("14 Mar 17:30", "high", "case-0 Asha cut a bill");
    assertThat(view.lines(snapshot, 80, 8)).hasSize(4);
    assertThat(view.lines(snapshot, 80, 5)).isEmpty();
    assertThat(view.lines(snapshot(3, List.of(), OpenCases.NONE), 80, 20)).isEmpty();
  }

  @Test
  void tellsEachCaseOnce() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PlainOutput output =
        new PlainOutput(new PrintStream(printed, true, StandardCharsets.UTF_8))) {
      output.show(snapshot(0, List.of(), cases(1)));
      output.show(snapshot(60, List.of(), cases(2)));
    }
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("open cases 1", "case case-0 at blr, high: Asha cut a bill", "open cases 2")
        .containsOnlyOnce("case case-0")
        .containsOnlyOnce("case case-1");
  }

  @Test
  void tellsOfEachFileThatFailedOnceWithItsReason() {
    IngestedFiles files =
        new IngestedFiles(
            Map.of("refused", 1L),
            Optional.of(
                new IngestedFiles.Failed(
                    "Expenses/Watch/cut.xlsx",
                    "refused",
                    "It was cut off.\nExport it again.",
                    NOW)));
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PlainOutput output =
        new PlainOutput(new PrintStream(printed, true, StandardCharsets.UTF_8))) {
      output.show(snapshot(0, List.of(), OpenCases.NONE));
      output.show(snapshot(30, List.of(), OpenCases.NONE, files));
      output.show(snapshot(60, List.of(), OpenCases.NONE, files));
    }
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("; files 1 refused; ")
        .containsOnlyOnce("not taken: Expenses/Watch/cut.xlsx: It was cut off.");
    assertThat(new FileLine(Paint.of(Map.of("NO_COLOR", "1"))).line(files, 40).toString())
        .isEqualTo("Files 1 refused; cut.xlsx: It was cut o…");
  }

  private static OpenCases cases(int count) {
    return new OpenCases(
        count,
        new Money(1_234_00),
        IntStream.range(0, count)
            .mapToObj(
                at ->
                    new NewCase(
                        "case-" + at, "blr", NOW, "high", new Money(500_00), "Asha cut a bill."))
            .toList());
  }

  private static Snapshot snapshot(int seconds, List<ShopFigures> shops, OpenCases cases) {
    return snapshot(seconds, shops, cases, IngestedFiles.NONE);
  }

  private static Snapshot snapshot(
      int seconds, List<ShopFigures> shops, OpenCases cases, IngestedFiles files) {
    return new Snapshot(
        NOW,
        Duration.ofSeconds(seconds),
        List.of(status(OutletState.FAILING, 3, 56)),
        Optional.of(new Figures(shops, List.of(), 5, List.of(), cases, 0, "")),
        files,
        "",
        0,
        0,
        PipelineLag.UNKNOWN,
        new Snapshot.Backfill(3, 56, false, Optional.empty(), Optional.empty()));
  }

  @Test
  void paintsNothingWhereTheUserWantsNoColours() {
    assertThat(Paint.of(Map.of("NO_COLOR", "1")).bad()).isEqualTo(AttributedStyle.DEFAULT);
    assertThat(Paint.of(Map.of()).bad()).isNotEqualTo(AttributedStyle.DEFAULT);
  }

  @Test
  void measuresArrivalsOverTheLastMinuteOnly() {
    ArrivalRate rate = new ArrivalRate();
    assertThat(rate.perMinute()).isZero();
    long second = Duration.ofSeconds(1).toNanos();
    for (int at = 0; at <= 200; at++) {
      rate.count(at * second, at < 100 ? 0 : (at - 100) * 2L);
    }
    assertThat(rate.perMinute()).isBetween(119.0, 121.0);
    assertThat(rate.perSecond()).isBetween(1.9, 2.1);
  }

  @Test
  void tellsTheNewestLagTheNinetyFifthOfAHundredAndWhatWaits() {
    LagSamples samples = new LagSamples();
    assertThat(samples.lag(NOW)).isEqualTo(PipelineLag.UNKNOWN);
    for (int millis = 200; millis >= 1; millis--) {
      samples.add(Duration.ofMillis(millis));
    }
    samples.waiting(Optional.of(NOW.minusSeconds(3)));
    assertThat(samples.lag(NOW).last()).contains(Duration.ofMillis(1));
    assertThat(samples.lag(NOW).p95()).contains(Duration.ofMillis(95));
    assertThat(samples.lag(NOW).waiting()).contains(Duration.ofSeconds(3));
  }

  @Test
  void endsTheBackfillOnlyWhenClickHouseHasItAndEstimatesTheRestFromWhatWasFetched() {
    BackfillClock clock = new BackfillClock();
    List<OutletStatus> begun = List.of(status(OutletState.BACKFILLING, 6, 56));
    assertThat(clock.look(begun, false, Duration.ofSeconds(1)).left()).isEmpty();
    List<OutletStatus> later = List.of(status(OutletState.BACKFILLING, 31, 56));
    assertThat(clock.look(later, false, Duration.ofSeconds(10)).left())
        .contains(Duration.ofSeconds(10));
    List<OutletStatus> fetched = List.of(status(OutletState.LIVE, 56, 56));
    assertThat(clock.look(fetched, false, Duration.ofSeconds(19)).isDone()).isFalse();
    Snapshot.Backfill done = clock.look(fetched, true, Duration.ofSeconds(20));
    assertThat(done.isDone()).isTrue();
    assertThat(done.took()).contains(Duration.ofSeconds(20));
    assertThat(clock.look(fetched, true, Duration.ofSeconds(90)).took())
        .contains(Duration.ofSeconds(20));
  }

  private static Shop shop(boolean sameDay) {
    return new Shop(
        KEY,
        "A cafe with a very long name indeed",
        new BusinessCalendar(BusinessCalendar.DEFAULT_ZONE, BusinessCalendar.DEFAULT_CLOSING),
        sameDay,
        Duration.ofSeconds(60));
  }

  private static OutletStatus status(OutletState state, int done, int total) {
    return new OutletStatus(
        KEY,
        state,
        state == OutletState.FAILING ? "the source is slow" : "",
        done,
        total,
        0,
        0,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
