package dev.titan.connectors.petpooja;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.connectors.MovableClock;
import dev.titan.connectors.publish.RecordingPublishers;
import dev.titan.connectors.sync.InMemorySyncPositions;
import dev.titan.connectors.sync.OutletLeases;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.testing.TestStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bills that a source shows no longer, and sources that only seem to have lost some. */
class MissingBillsTest {

  private static final PetpoojaOutlet LAWN = Samples.OUTLET;
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
  private static final LocalDate YESTERDAY = TODAY.minusDays(1);
  private static final PastPace PACE = new PastPace(1, List::of);
  private static final PetpoojaOptions.Polling POLLING = PetpoojaOptions.Polling.defaults();

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-20T08:00:00Z"));
  private final FakePetpooja petpooja = new FakePetpooja(clock);
  private final RecordingPublishers topics = new RecordingPublishers();
  private TestStore database;
  private ShownBills store;
  private OutletSync sync;
  private long nanos;

  @BeforeEach
  void trade() {
    database = TestStore.create("shown");
    store = PostgresShownBills.open(database.dataSource());
    for (int number = 1; number <= 30; number++) {
      put(YESTERDAY, number);
      put(TODAY, number);
    }
    sync = sync();
    runUntilIdle();
  }

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  @Test
  void withdrawsABillThatAnswersLackForARoundOfRecentDays() {
    Bill before = topics.latest(LAWN.key()).get("2026-03-19-4");
    petpooja.remove(YESTERDAY, 4);
    round();
    assertThat(withdrawn()).as("by the answers of one time alone").isEmpty();

    round();
    assertThat(withdrawn()).containsExactly(before.withdrawn(clock.instant()));
    round();
    round();
    assertThat(withdrawn()).as("once").hasSize(1);
  }

  @Test
  void aBillThatComesBackHoldsAgain() {
    petpooja.remove(YESTERDAY, 4);
    round();
    round();
    put(YESTERDAY, 4);
    round();
    Bill bill = topics.latest(LAWN.key()).get("2026-03-19-4");
    assertThat(bill.status()).isEqualTo(BillStatus.SUCCESS);
    assertThat(bill.observedAt()).isEqualTo(clock.instant());

    petpooja.remove(YESTERDAY, 4);
    round();
    round();
    assertThat(withdrawn()).as("gone for a second time").hasSize(2);
  }

  @Test
  void anAnswerThatShowsItInBetweenBeginsTheWaitAnew() {
    petpooja.remove(YESTERDAY, 4);
    round();
    put(YESTERDAY, 4);
    round();
    petpooja.remove(YESTERDAY, 4);
    round();
    assertThat(withdrawn()).isEmpty();
  }

  @Test
  void whatIsLackingAtTheEndOfAnAnswerProvesNothing() {
    petpooja.remove(TODAY, 30);
    rounds();
    assertThat(withdrawn()).isEmpty();

    put(TODAY, 31);
    rounds();
    assertThat(withdrawn()).extracting(Bill::billId).containsExactly("2026-03-20-30");
  }

  @Test
  void aMissingPageProvesNothing() {
    for (int number = 10; number < 14; number++) {
      petpooja.remove(YESTERDAY, number);
    }
    petpooja.remove(TODAY, 7);
    rounds();
    assertThat(withdrawn()).extracting(Bill::billId).containsExactly("2026-03-20-7");
  }

  @Test
  void anAnswerThatEndsEarlyProvesNothing() {
    petpooja.remove(TODAY, 4);
    petpooja.failAfterFirstPage(TODAY, new TitanException(ErrorCode.SOURCE_FAILED, "HTTP 500"));
    rounds();
    assertThat(withdrawn()).isEmpty();

    petpooja.recover();
    rounds();
    assertThat(withdrawn()).hasSize(1);
  }

  @Test
  void anOrderThatCannotBeReadIsNotGone() {
    put(YESTERDAY, 4, order -> order.replace("Success", "Maybe"));
    petpooja.remove(YESTERDAY, 6);
    rounds();
    assertThat(topics.deadLetters()).hasSize(1);
    assertThat(withdrawn()).extracting(Bill::billId).containsExactly("2026-03-19-6");
  }

  @Test
  void anUnreadableOrderThatNobodyKnowsMayBeAnyBill() {
    put(
        YESTERDAY,
        15,
        order -> order.replaceAll("\"refId\":\"[0-9]+\",", "").replace("Success", "Maybe"));
    petpooja.remove(YESTERDAY, 6);
    rounds();
    assertThat(topics.deadLetters()).hasSize(1);
    assertThat(withdrawn()).isEmpty();
  }

  @Test
  void anOrderThatIsShownUnderAnotherIdentityIsNotGone() {
    put(YESTERDAY, 4, order -> order.replace("\"orderID\":\"4\"", "\"orderID\":\"444\""));
    rounds();
    assertThat(topics.latest(LAWN.key())).containsKey("2026-03-19-444");
    assertThat(withdrawn()).isEmpty();
  }

  @Test
  void nobodyMissesACancelledBill() {
    put(YESTERDAY, 4, order -> order.replace("Success", "Cancelled"));
    rounds();
    petpooja.remove(YESTERDAY, 4);
    rounds();
    assertThat(withdrawn()).isEmpty();
  }

  @Test
  void missesWhatAnEarlierProcessHasShown() {
    petpooja.remove(YESTERDAY, 4);
    sync = sync();
    rounds();
    assertThat(withdrawn()).hasSize(1);
  }

  @Test
  void aStoreThatIsAwayHoldsUpNoBillAndIsCaughtUpWith() {
    Disturbed disturbed = new Disturbed(store);
    store = disturbed;
    disturbed.whenAsked =
        () -> {
          throw new TitanException(ErrorCode.STORE_UNAVAILABLE, "away");
        };
    sync = sync();
    put(YESTERDAY, 31);
    put(YESTERDAY, 32);
    round();
    assertThat(topics.latest(LAWN.key())).containsKey("2026-03-19-31");

    disturbed.whenAsked = () -> {};
    round();
    petpooja.remove(YESTERDAY, 31);
    rounds();
    assertThat(withdrawn()).extracting(Bill::billId).containsExactly("2026-03-19-31");
  }

  @Test
  void whatKafkaDoesNotTakeIsWithdrawnByALaterAnswer() {
    Disturbed disturbed = new Disturbed(store);
    store = disturbed;
    sync = sync();
    petpooja.remove(YESTERDAY, 4);
    round();
    disturbed.whenFound = () -> topics.away(true);
    round();
    assertThat(topics.failedFlushes()).isPositive();

    disturbed.whenFound = () -> {};
    topics.away(false);
    rounds();
    assertThat(withdrawn())
        .as("what had arrived without a word arrives twice")
        .extracting(Bill::billId)
        .containsExactly("2026-03-19-4", "2026-03-19-4");
  }

  @Test
  void forgetsDaysThatAreNoLongerRecent() {
    assertThat(store.all(LAWN.key())).hasSize(60);
    clock.advance(Duration.ofDays(5));
    round();
    assertThat(store.all(LAWN.key())).isEmpty();
  }

  private List<Bill> withdrawn() {
    return topics.bills(LAWN.key()).stream()
        .filter(bill -> bill.status() == BillStatus.WITHDRAWN)
        .toList();
  }

  private void put(LocalDate day, int number) {
    put(day, number, order -> order);
  }

  /** An order a minute after the one before it, somehow changed. */
  private void put(LocalDate day, int number, UnaryOperator<String> change) {
    String order =
        new String(Samples.order(day, number, "100"), StandardCharsets.UTF_8)
            .replace(" 12:00:00", " 12:%02d:00".formatted(number % 60));
    petpooja.put(day, number, change.apply(order).getBytes(StandardCharsets.UTF_8));
  }

  private OutletSync sync() {
    return new OutletSync(
        LAWN,
        POLLING,
        new DayPull(LAWN, petpooja::page, 50),
        topics.open(),
        PACE,
        new InMemorySyncPositions(),
        OutletLeases.ALL,
        store,
        clock,
        () -> nanos);
  }

  private void rounds() {
    round();
    round();
    round();
  }

  /** Lets a round of recent days pass, and does what is then due. */
  private void round() {
    nanos += POLLING.recent().toNanos();
    clock.advance(POLLING.recent());
    runUntilIdle();
  }

  private void runUntilIdle() {
    for (int turn = 0; turn < 200; turn++) {
      if (!sync.step().isZero()) {
        return;
      }
    }
    throw new AssertionError("still busy: " + sync.status());
  }

  /** A store in front of which something happens. */
  private static final class Disturbed implements ShownBills {

    private final ShownBills behind;
    private Runnable whenAsked = () -> {};
    private Runnable whenFound = () -> {};

    Disturbed(ShownBills behind) {
      this.behind = behind;
    }

    @Override
    public List<Bill> all(OutletKey outlet) {
      whenAsked.run();
      return behind.all(outlet);
    }

    @Override
    public void add(OutletKey outlet, Collection<Bill> bills) {
      whenAsked.run();
      behind.add(outlet, bills);
    }

    @Override
    public List<Bill> find(OutletKey outlet, Collection<String> billIds) {
      whenAsked.run();
      List<Bill> found = behind.find(outlet, billIds);
      whenFound.run();
      return found;
    }

    @Override
    public void forget(OutletKey outlet, Collection<String> billIds, LocalDate before) {
      whenAsked.run();
      behind.forget(outlet, billIds, before);
    }
  }
}
