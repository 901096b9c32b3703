package dev.titan.connectors.petpooja;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.connectors.MovableClock;
import dev.titan.connectors.publish.RecordingPublishers;
import dev.titan.connectors.sync.DeliveredDays;
import dev.titan.connectors.sync.InMemorySyncPositions;
import dev.titan.connectors.sync.OutletLeases;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.time.BusinessCalendar;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutletSyncTest {

  private static final PetpoojaOutlet LAWN = Samples.OUTLET;
  private static final BusinessCalendar CALENDAR = LAWN.calendar();
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
  private static final LocalDate FROM = LocalDate.of(2026, 3, 9);
  private static final OutletStatus LIVE =
      OutletStatus.starting(LAWN.key()).in(OutletState.LIVE, "", Optional.empty());
  private static final PetpoojaOptions.Polling POLLING = PetpoojaOptions.Polling.defaults();

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-20T08:00:00Z"));
  private final FakePetpooja petpooja = new FakePetpooja(clock);
  private final RecordingPublishers topics = new RecordingPublishers();
  private final InMemorySyncPositions positions = new InMemorySyncPositions();
  private PastPace pace = new PastPace(1, List::of);
  private long nanos;

  @BeforeEach
  void trade() {
    for (LocalDate day = FROM.minusDays(2); !day.isAfter(TODAY); day = day.plusDays(1)) {
      for (int number = 1; number <= day.getDayOfMonth() % 5; number++) {
        petpooja.put(day, number, "100");
      }
    }
  }

  @Test
  void deliversEveryDayOnceWithItsNumberOfBillsAfterThem() {
    OutletSync sync = sync(LAWN.withBackfillFrom(FROM));
    runUntilIdle(sync);

    assertThat(sync.status().state()).isEqualTo(OutletState.LIVE);
    assertThat(sync.status().daysDone()).isEqualTo(11);
    assertThat(topics.bills(LAWN.key())).doesNotHaveDuplicates();
    for (LocalDate day = FROM; day.isBefore(TODAY); day = day.plusDays(1)) {
      Coverage claim =
          new Coverage(
              "brew-house",
              "lawn",
              "petpooja",
              CALENDAR.startOf(day),
              CALENDAR.endOf(day),
              day.getDayOfMonth() % 5);
      assertThat(topics.coverage(LAWN.key())).containsOnlyOnce(claim);
      assertThat(billsBefore(claim, day)).isEqualTo(day.getDayOfMonth() % 5);
    }
    assertThat(topics.bills(LAWN.key()).stream().map(Bill::businessDate))
        .allMatch(day -> !day.isBefore(FROM));
    assertThat(positions.load("petpooja", LAWN.key()))
        .contains(new DeliveredDays(FROM, TODAY.minusDays(1)));
  }

  @Test
  void asksForEverySecondDayOfABackfill() {
    runUntilIdle(sync(LAWN.withBackfillFrom(FROM)));

    // Today brings yesterday, a round of recent days the two before; eight days remain.
    assertThat(petpooja.asked()).hasSize(1 + 1 + 4);
    assertThat(petpooja.asked().get(0)).isEqualTo(TODAY);
  }

  @Test
  void fetchesThePastSlowlyAndTheOpenDayAsEverBesideALiveOutlet() {
    pace = new PastPace(1, () -> List.of(LIVE));
    OutletSync sync = sync(LAWN.withBackfillFrom(FROM));
    runUntilIdle(sync);

    // Until the first pair of days with bills has come.
    assertThat(petpooja.asked()).hasSize(1 + 1 + 1);

    petpooja.asked().clear();
    pass(sync, POLLING.openDay());
    assertThat(petpooja.asked()).containsExactlyInAnyOrder(TODAY, FROM.plusDays(3));

    for (int poll = 0; poll < 4; poll++) {
      pass(sync, POLLING.openDay());
    }
    assertThat(sync.status().state()).isEqualTo(OutletState.LIVE);
  }

  @Test
  void publishesALongDayOfThePastInPortionsAndCoversItWithTheLast() {
    for (int number = 1; number <= 60; number++) {
      petpooja.put(FROM, number, "100");
    }
    pace = new PastPace(100, () -> List.of(LIVE));
    OutletSync sync = sync(LAWN.withBackfillFrom(FROM));
    List<Long> counts = new ArrayList<>();
    for (int turn = 0; turn < 40; turn++) {
      nanos += sync.step().toNanos();
      long bills = billsOf(FROM);
      assertThat(coversWhole(FROM)).isEqualTo(bills == 60);
      if (counts.isEmpty() || counts.get(counts.size() - 1) != bills) {
        counts.add(bills);
      }
    }

    assertThat(counts).hasSizeGreaterThan(3).endsWith(60L);
  }

  private long billsOf(LocalDate day) {
    return topics.bills(LAWN.key()).stream()
        .filter(bill -> bill.businessDate().equals(day))
        .count();
  }

  private boolean coversWhole(LocalDate day) {
    return topics.coverage(LAWN.key()).stream()
        .anyMatch(
            claim ->
                claim.from().equals(CALENDAR.startOf(day))
                    && claim.through().equals(CALENDAR.endOf(day)));
  }

  @Test
  void coversTheOpenDayUpToTheSettleDelayAndNeverBackwards() {
    OutletSync sync = sync(LAWN);
    runUntilIdle(sync);
    assertThat(lastOpenCoverage())
        .isEqualTo(
            new Coverage(
                "brew-house",
                "lawn",
                "petpooja",
                CALENDAR.startOf(TODAY),
                clock.instant().minusSeconds(60),
                null));
    assertThat(sync.status().through()).contains(clock.instant().minusSeconds(60));
    int claims = topics.coverage(LAWN.key()).size();

    clock.advance(Duration.ofHours(-1));
    pass(sync, POLLING.openDay());
    assertThat(topics.coverage(LAWN.key())).hasSize(claims);

    clock.advance(Duration.ofHours(2));
    pass(sync, POLLING.openDay());
    assertThat(topics.coverage(LAWN.key())).hasSize(claims + 1);
  }

  @Test
  void publishesAgainOnlyWhatChanged() {
    OutletSync sync = sync(LAWN);
    runUntilIdle(sync);
    int bills = topics.bills(LAWN.key()).size();
    petpooja.put(TODAY.minusDays(1), 2, "90");

    pass(sync, POLLING.openDay());

    assertThat(topics.bills(LAWN.key())).hasSize(bills + 1);
    assertThat(topics.latest(LAWN.key()).get("2026-03-19-2").totalPaise()).isEqualTo(9000);
    assertThat(sync.status().unchanged()).isPositive();
  }

  @Test
  void hasTheLastWordAboutABillThatWasPushed() {
    OutletSync sync = sync(LAWN);
    runUntilIdle(sync);
    List<Bill> before = topics.bills(LAWN.key());
    Bill bill = topics.latest(LAWN.key()).get("2026-03-19-2");
    sync.pushed(bill);
    clock.advance(Duration.ofSeconds(1));

    pass(sync, POLLING.openDay());

    List<Bill> bills = topics.bills(LAWN.key());
    assertThat(bills).hasSize(before.size() + 1);
    Bill last = bills.get(bills.size() - 1);
    assertThat(EventJson.writeContent(last)).isEqualTo(EventJson.writeContent(bill));
    assertThat(last.observedAt()).isAfter(bill.observedAt());
  }

  @Test
  void asksForRecentDaysAgainAndClaimsThemAgainWhenTheyGrew() {
    OutletSync sync = sync(LAWN);
    runUntilIdle(sync);
    LocalDate late = TODAY.minusDays(3);
    petpooja.put(late, 9, "50");

    pass(sync, POLLING.recent());

    assertThat(topics.latest(LAWN.key())).containsKey("2026-03-17-9");
    assertThat(topics.coverage(LAWN.key()))
        .anyMatch(
            claim ->
                claim.from().equals(CALENDAR.startOf(late))
                    && Integer.valueOf(3).equals(claim.facts()));
  }

  @Test
  void completesADayOnlyOnceItHasEndedAndSettled() {
    OutletSync sync = sync(LAWN);
    runUntilIdle(sync);

    clock.set(CALENDAR.endOf(TODAY).plusSeconds(30));
    pass(sync, POLLING.openDay());
    assertThat(lastOpenCoverage().through()).isEqualTo(clock.instant().minusSeconds(60));
    assertThat(positions.load("petpooja", LAWN.key()).orElseThrow().through())
        .isEqualTo(TODAY.minusDays(1));

    clock.set(CALENDAR.endOf(TODAY).plusSeconds(60));
    pass(sync, POLLING.openDay());
    assertThat(topics.coverage(LAWN.key()))
        .contains(
            new Coverage(
                "brew-house",
                "lawn",
                "petpooja",
                CALENDAR.startOf(TODAY),
                CALENDAR.endOf(TODAY),
                0));
    assertThat(positions.load("petpooja", LAWN.key()).orElseThrow().through()).isEqualTo(TODAY);
  }

  @Test
  void neverAsksForTheOpenDayWhereTheSourceShowsPastDaysOnly() {
    PetpoojaOutlet slow = LAWN.withBackfillFrom(FROM).withFreshness(false, Duration.ofSeconds(60));
    OutletSync sync = sync(slow);
    runUntilIdle(sync);

    assertThat(petpooja.asked()).isNotEmpty().allMatch(day -> day.isBefore(TODAY));
    assertThat(sync.status().state()).isEqualTo(OutletState.LIVE);
    assertThat(sync.status().through()).contains(CALENDAR.startOf(TODAY));

    clock.set(CALENDAR.endOf(TODAY).plusSeconds(60));
    pass(sync, POLLING.openDay());
    assertThat(sync.status().through()).contains(CALENDAR.endOf(TODAY));
  }

  @Test
  void continuesAfterARestartWhereItWas() {
    runUntilIdle(sync(LAWN.withBackfillFrom(FROM)));
    petpooja.asked().clear();
    clock.advance(Duration.ofDays(6));

    OutletSync sync = sync(LAWN.withBackfillFrom(FROM));
    runUntilIdle(sync);

    assertThat(petpooja.asked()).allMatch(day -> day.isAfter(TODAY.minusDays(1)));
    assertThat(positions.load("petpooja", LAWN.key()))
        .contains(new DeliveredDays(FROM, TODAY.plusDays(5)));
    assertThat(sync.status().daysDone()).isEqualTo(sync.status().daysTotal()).isEqualTo(17);
  }

  @Test
  void goesBackFurtherWhenToldTo() {
    positions.save("petpooja", LAWN.key(), new DeliveredDays(FROM.plusDays(3), TODAY.minusDays(1)));
    runUntilIdle(sync(LAWN.withBackfillFrom(FROM)));

    assertThat(positions.load("petpooja", LAWN.key()))
        .contains(new DeliveredDays(FROM, TODAY.minusDays(1)));
  }

  @Test
  void buriesABadRecordOnceAndDoesNotCountIt() {
    byte[] bad =
        new String(Samples.order(TODAY.minusDays(1), 7, "10"), StandardCharsets.UTF_8)
            .replace("Success", "Maybe")
            .getBytes(StandardCharsets.UTF_8);
    petpooja.put(TODAY.minusDays(1), 7, bad);
    OutletSync sync = sync(LAWN);
    runUntilIdle(sync);
    pass(sync, POLLING.openDay());

    assertThat(topics.deadLetters()).hasSize(1);
    assertThat(topics.deadLetters().get(0).payloadBytes()).isEqualTo(bad);
    assertThat(sync.status().deadLetters()).isEqualTo(1);
    assertThat(topics.coverage(LAWN.key()))
        .anyMatch(
            claim ->
                claim.from().equals(CALENDAR.startOf(TODAY.minusDays(1)))
                    && Integer.valueOf(4).equals(claim.facts()));
  }

  @Test
  void waitsForKafkaAndLosesNothing() {
    topics.away(true);
    OutletSync sync = sync(LAWN.withBackfillFrom(FROM));
    for (int turn = 0; turn < 5; turn++) {
      sync.step();
    }
    assertThat(sync.status().state()).isEqualTo(OutletState.WAITING_FOR_KAFKA);
    assertThat(sync.status().message()).contains("Kafka did not acknowledge");
    assertThat(sync.status().nextTry()).isPresent();
    assertThat(petpooja.asked()).containsExactly(TODAY);
    assertThat(topics.coverage(LAWN.key())).isEmpty();
    assertThat(positions.load("petpooja", LAWN.key())).isEmpty();

    topics.away(false);
    runUntilIdle(sync);
    assertThat(sync.status().state()).isEqualTo(OutletState.LIVE);
    assertThat(topics.latest(LAWN.key())).hasSize(expectedBills());
  }

  @Test
  void publishesAPartialAnswerButClaimsNothingFromIt() {
    LocalDate poisoned = LocalDate.of(2026, 3, 16);
    petpooja.failAfterFirstPage(poisoned, new TitanException(ErrorCode.SOURCE_FAILED, "HTTP 500"));
    OutletSync sync = sync(LAWN.withBackfillFrom(FROM));
    runUntilIdle(sync);

    assertThat(sync.status().state()).isEqualTo(OutletState.FAILING);
    assertThat(sync.status().message()).isEqualTo("HTTP 500");
    assertThat(topics.latest(LAWN.key())).containsKey(poisoned + "-1");

    // The other days are fetched all the same, and this one from its neighbour, in time.
    for (int turn = 0; turn < 10; turn++) {
      pass(sync, Duration.ofMinutes(1));
    }
    assertThat(topics.latest(LAWN.key())).hasSize(expectedBills());
    assertThat(sync.status().state()).isEqualTo(OutletState.LIVE);
    assertThat(sync.status().message()).isEmpty();
  }

  @Test
  void saysWhatIsRefusedAndTriesAgainSlowly() {
    petpooja.fail(new TitanException(ErrorCode.BAD_CREDENTIALS, "Check the access token"));
    OutletSync sync = sync(LAWN);
    runUntilIdle(sync);
    assertThat(sync.status().state()).isEqualTo(OutletState.REFUSED);
    assertThat(sync.status().message()).isEqualTo("Check the access token");
    assertThat(petpooja.asked()).hasSize(1);

    pass(sync, Duration.ofMinutes(4));
    assertThat(petpooja.asked()).hasSize(1);

    petpooja.fail(null);
    pass(sync, Duration.ofMinutes(1));
    assertThat(sync.status().state()).isEqualTo(OutletState.LIVE);
    assertThat(sync.status().nextTry()).isEmpty();
  }

  @Test
  void leavesAThrottlingSourceAloneAsLongAsItWants() {
    petpooja.fail(new ThrottledException("slow down", Duration.ofMinutes(3)));
    OutletSync sync = sync(LAWN);
    sync.step();

    assertThat(sync.status().state()).isEqualTo(OutletState.FAILING);
    assertThat(sync.status().nextTry()).contains(clock.instant().plus(Duration.ofMinutes(3)));
  }

  private OutletSync sync(PetpoojaOutlet outlet) {
    return new OutletSync(
        outlet,
        POLLING,
        new DayPull(outlet, petpooja::page, 50),
        topics.open(),
        pace,
        positions,
        OutletLeases.ALL,
        ShownBills.NONE,
        clock,
        () -> nanos);
  }

  private static void runUntilIdle(OutletSync sync) {
    for (int turn = 0; turn < 200; turn++) {
      if (!sync.step().isZero()) {
        return;
      }
    }
    throw new AssertionError("still busy: " + sync.status());
  }

  /** Lets time pass for the schedule, and does what is then due. */
  private void pass(OutletSync sync, Duration time) {
    nanos += time.toNanos();
    runUntilIdle(sync);
  }

  private Coverage lastOpenCoverage() {
    List<Coverage> open =
        topics.coverage(LAWN.key()).stream().filter(claim -> claim.facts() == null).toList();
    return open.get(open.size() - 1);
  }

  private long billsBefore(Coverage claim, LocalDate day) {
    List<Fact> facts = topics.facts(LAWN.key());
    Set<String> seen = new TreeSet<>();
    for (Fact fact : facts.subList(0, facts.indexOf(claim))) {
      if (fact instanceof Bill bill && bill.businessDate().equals(day)) {
        seen.add(bill.billId());
      }
    }
    return seen.size();
  }

  private static int expectedBills() {
    return FROM.datesUntil(TODAY.plusDays(1)).mapToInt(day -> day.getDayOfMonth() % 5).sum();
  }
}
