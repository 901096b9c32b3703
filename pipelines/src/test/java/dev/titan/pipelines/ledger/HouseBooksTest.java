package dev.titan.pipelines.ledger;

import static dev.titan.pipelines.TestBills.DAY;
import static dev.titan.pipelines.TestBills.ORG;
import static dev.titan.pipelines.TestHouse.observed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.CashAction;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Expense;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.InventoryMovement;
import dev.titan.contracts.event.KotAction;
import dev.titan.contracts.event.MovementKind;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.TestBills;
import dev.titan.pipelines.TestHouse;
import dev.titan.pipelines.io.TopicRecord;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The facts besides bills, one outlet at a time. */
class HouseBooksTest {

  private static final LocalDate NEXT = DAY.plusDays(1);

  /** Each kind of fact that never changes, with its table and two events that claim one id. */
  @SuppressWarnings("ImmutableEnumChecker") // facts are immutable, the interface cannot say so
  enum Event {
    KOT(
        "kot_lines",
        TestHouse.kot(DAY, 1, KotAction.FIRED, 1000),
        TestHouse.kot(DAY, 1, KotAction.FIRED, 2000)),
    AUDIT("bill_audits", TestHouse.audit(DAY, 1, 100), TestHouse.audit(DAY, 1, 200)),
    CASH(
        "cash_counts",
        TestHouse.cash(DAY, 1, CashAction.COUNTED, 100),
        TestHouse.cash(DAY, 1, CashAction.COUNTED, 200));

    private final String table;
    private final Fact one;
    private final Fact other;

    Event(String table, Fact one, Fact other) {
      this.table = table;
      this.one = one;
      this.other = other;
    }
  }

  /** Each kind of snapshot, with its table and how to make one. */
  enum Snapshot {
    MOVEMENT("inventory_movements", "quantity") {
      @Override
      InventoryMovement of(LocalDate day, int says, int minutes, boolean withdrawn) {
        return TestHouse.movement(
            ORG, day, 1, MovementKind.PURCHASE, says, observed(DAY, minutes), withdrawn);
      }
    },
    EXPENSE("expenses", "amount") {
      @Override
      Expense of(LocalDate day, int says, int minutes, boolean withdrawn) {
        return TestHouse.expense(ORG, day, 1, says, observed(DAY, minutes), withdrawn);
      }
    };

    private final String table;
    private final String column;

    Snapshot(String table, String column) {
      this.table = table;
      this.column = column;
    }

    abstract Fact of(LocalDate day, int says, int minutes, boolean withdrawn);

    /** What a row shows that says so much, in thousandths or paise. */
    BigDecimal shown(int says) {
      return BigDecimal.valueOf(says, this == MOVEMENT ? 3 : 2);
    }
  }

  private LedgerHarness ledger;

  @BeforeEach
  void open() throws Exception {
    ledger = LedgerHarness.withRetention(62);
  }

  @AfterEach
  void close() throws Exception {
    ledger.close();
  }

  @ParameterizedTest
  @EnumSource
  void anEventThatComesTwiceIsOneRow(Event event) throws Exception {
    ledger.sendAll(List.of(event.one, event.one));
    assertThat(ledger.tables().table(event.table)).hasSize(1);
    assertThat(ledger.deadLetters()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void ofTwoEventsThatClaimOneIdTheSameHoldsInAnyOrder(Event event) throws Exception {
    ledger.sendAll(List.of(event.one, event.other, event.one));
    VisibleTables tables = ledger.tables();
    assertThat(tables.table(event.table)).hasSize(1);
    try (LedgerHarness otherOrder = LedgerHarness.withRetention(62)) {
      otherOrder.send(event.other);
      otherOrder.restart();
      otherOrder.sendAll(List.of(event.one, event.other));
      assertThat(otherOrder.tables()).isEqualTo(tables);
    }
  }

  @Test
  void eventsLeaveNothingInState() throws Exception {
    for (Event event : Event.values()) {
      ledger.send(event.one);
    }
    assertThat(ledger.stateEntries(LedgerState.MOVEMENTS)).isZero();
    assertThat(ledger.stateEntries(LedgerState.EXPENSES)).isZero();
    assertThat(ledger.stateEntries(LedgerState.HISTORIES)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void theSnapshotThatWasObservedLastHolds(Snapshot kind) throws Exception {
    ledger.send(kind.of(DAY, 1000, 0, false));
    ledger.send(kind.of(DAY, 2000, 5, false));
    assertShows(kind, DAY, 2000);
  }

  @ParameterizedTest
  @EnumSource
  void anOlderSnapshotThatArrivesLateChangesNothing(Snapshot kind) throws Exception {
    ledger.send(kind.of(DAY, 2000, 5, false));
    int rows = ledger.rows().size();
    ledger.send(kind.of(NEXT, 1000, 0, false));
    assertShows(kind, DAY, 2000);
    assertThat(ledger.rows()).hasSize(rows);
  }

  @ParameterizedTest
  @EnumSource
  void aSnapshotThatSaysTheSameWritesNothing(Snapshot kind) throws Exception {
    ledger.send(kind.of(DAY, 1000, 0, false));
    int rows = ledger.rows().size();
    ledger.send(kind.of(DAY, 1000, 0, false));
    ledger.send(kind.of(DAY, 1000, 9, false));
    assertThat(ledger.rows()).hasSize(rows);
    ledger.send(kind.of(DAY, 2000, 5, false));
    assertThat(ledger.rows()).as("what was seen at minute 9 holds").hasSize(rows);
  }

  @ParameterizedTest
  @EnumSource
  void ofTwoSnapshotsOfTheSameInstantTheSameHoldsInAnyOrder(Snapshot kind) throws Exception {
    List<Fact> both = Arrays.asList(kind.of(DAY, 1000, 0, false), kind.of(NEXT, 2000, 0, false));
    ledger.sendAll(both);
    assertThat(ledger.tables().table(kind.table)).hasSize(1);
    Collections.reverse(both);
    try (LedgerHarness reversed = LedgerHarness.withRetention(62)) {
      reversed.sendAll(both);
      assertThat(reversed.tables()).isEqualTo(ledger.tables());
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatItsSourceWithdrawsIsGone(Snapshot kind) throws Exception {
    ledger.send(kind.of(DAY, 1000, 0, false));
    ledger.send(kind.of(DAY, 1000, 5, true));
    assertThat(ledger.tables().table(kind.table)).isEmpty();
    ledger.send(kind.of(DAY, 1000, 3, false));
    assertThat(ledger.tables().table(kind.table)).as("an older word").isEmpty();
    ledger.send(kind.of(DAY, 1000, 8, false));
    assertShows(kind, DAY, 1000);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWithdrawnUnderAnotherDateIsGoneToo(Snapshot kind) throws Exception {
    ledger.send(kind.of(DAY, 1000, 0, false));
    ledger.send(kind.of(NEXT, 1000, 5, true));
    assertThat(ledger.tables().table(kind.table)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aWithdrawalOfSomethingUnknownDeletesWhatAnEarlierRunMayHaveWritten(Snapshot kind)
      throws Exception {
    ledger.send(kind.of(DAY, 1000, 5, true));
    assertThat(ledger.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.value(row.size() - 1)).isEqualTo(1L));
  }

  @ParameterizedTest
  @EnumSource
  void aChangedBusinessDateMovesTheRow(Snapshot kind) throws Exception {
    ledger.send(kind.of(DAY, 1000, 0, false));
    ledger.send(kind.of(NEXT, 1000, 5, false));
    assertShows(kind, NEXT, 1000);
    ledger.send(kind.of(DAY, 1000, 8, false));
    assertShows(kind, DAY, 1000);
  }

  @ParameterizedTest
  @EnumSource
  void aRestartKnowsWhichRowToTakeBack(Snapshot kind) throws Exception {
    ledger.send(kind.of(DAY, 1000, 5, false));
    ledger.restart();
    ledger.send(kind.of(DAY, 3000, 0, false));
    ledger.send(kind.of(NEXT, 2000, 8, false));
    assertShows(kind, NEXT, 2000);
  }

  private void assertShows(Snapshot kind, LocalDate day, int says) throws Exception {
    assertThat(ledger.tables().table(kind.table))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("business_date", day)
                    .containsEntry(kind.column, kind.shown(says)));
  }

  @Test
  void anExpenseAndAMovementMayShareAnId() throws Exception {
    Expense expense = TestHouse.expense(DAY, 1, 100);
    InventoryMovement same = TestHouse.movement(DAY, 1, MovementKind.WASTAGE, 100);
    ledger.send(expense);
    ledger.send(
        EventJson.read(
            new String(EventJson.write(same), StandardCharsets.UTF_8)
                .replace("\"m-1\"", "\"e-1\"")
                .getBytes(StandardCharsets.UTF_8),
            Fact.class));
    assertThat(ledger.tables().table("expenses")).hasSize(1);
    assertThat(ledger.tables().table("inventory_movements")).hasSize(1);
  }

  @Test
  void whatWasLastObservedLongAgoLeavesTheState() throws Exception {
    int retention = 5;
    int days = 60;
    try (LedgerHarness forgets = LedgerHarness.inMemoryWithRetention(retention)) {
      int most = 0;
      for (int day = 0; day < days; day++) {
        forgets.send(TestHouse.movement(DAY.plusDays(day), day, MovementKind.PURCHASE, 1000));
        forgets.send(TestHouse.expense(DAY.plusDays(day), day, 1000));
        forgets.checkpoint();
        int entries = forgets.stateEntries(LedgerState.MOVEMENTS);
        assertThat(forgets.stateEntries(LedgerState.EXPENSES)).isEqualTo(entries);
        most = Math.max(most, entries);
      }
      assertThat(most)
          .as("one a day: the retention, the days that leave together, the day itself")
          .isGreaterThan(retention)
          .isLessThanOrEqualTo(retention + DayRetention.DAYS_AT_ONCE + 1);
      assertThat(forgets.tables().table("expenses")).as("rows stay").hasSize(days);
    }
  }

  @Test
  void whatItsSourceStillShowsStays() throws Exception {
    try (LedgerHarness forgets = LedgerHarness.inMemoryWithRetention(5)) {
      for (int day = 0; day < 30; day++) {
        forgets.send(TestHouse.expense(ORG, DAY, 1, 1000, observed(DAY.plusDays(day), 0), false));
      }
      forgets.send(TestHouse.expense(ORG, NEXT, 1, 1000, observed(DAY.plusDays(30), 0), false));
      assertThat(forgets.tables().table("expenses"))
          .as("an expense of long ago still moves when its date is corrected")
          .singleElement()
          .satisfies(row -> assertThat(row).containsEntry("business_date", NEXT));
      assertThat(forgets.stateEntries(LedgerState.EXPENSES)).isEqualTo(1);
    }
  }

  @Test
  void aTopicThatIsFarAheadMakesTheOthersForgetNothing() throws Exception {
    try (LedgerHarness forgets = LedgerHarness.inMemoryWithRetention(5)) {
      forgets.send(TestHouse.expense(ORG, DAY, 1, 1000, observed(DAY, 0), false));
      forgets.send(TestBills.bill(DAY, 1));
      for (int day = 0; day < 100; day++) {
        forgets.send(TestHouse.movement(DAY.plusDays(day), day, MovementKind.PURCHASE, 1000));
        forgets.send(TestHouse.kot(DAY.plusDays(day), day, KotAction.FIRED, 1000));
        forgets.checkpoint();
      }
      forgets.send(TestHouse.expense(ORG, NEXT, 1, 1000, observed(DAY, 5), false));
      assertThat(forgets.tables().table("expenses"))
          .singleElement()
          .satisfies(row -> assertThat(row).containsEntry("business_date", NEXT));
      assertThat(forgets.stateEntries(LedgerState.HISTORIES)).isEqualTo(1);
    }
  }

  @Test
  void saysHowFarEachSourceHasDelivered() throws Exception {
    ledger.send(TestHouse.dayTold(DAY, TestHouse.KOT_SOURCE));
    ledger.send(TestHouse.dayTold(NEXT, TestHouse.KOT_SOURCE));
    ledger.send(TestHouse.dayTold(DAY, TestHouse.EXPENSE_SOURCE));
    ledger.send(TestBills.dayComplete(DAY, 0));
    assertThat(ledger.tables().table("source_coverage"))
        .extracting(row -> row.get("source") + " " + row.get("covered_through"))
        .containsExactly(
            "drive 2026-03-15T22:30:00Z",
            "kot-agent 2026-03-16T22:30:00Z",
            "petpooja 2026-03-15T22:30:00Z");
  }

  @Test
  void keepsWhatStandsOnTheWrongTopicOrCannotBeRead() throws Exception {
    byte[] kot = EventJson.write(TestHouse.kot(DAY, 1, KotAction.FIRED, 1000));
    String key = ORG + "/" + TestBills.OUTLET;
    ledger.send(TestBills.record(Topic.KOTS, TestBills.bill(DAY, 1), 0));
    ledger.send(TestBills.record(Topic.BILLS, TestHouse.kot(DAY, 1, KotAction.FIRED, 1000), 1));
    ledger.send(TestBills.record(Topic.REFERENCE, TestHouse.expense(DAY, 1, 1), 2));
    ledger.send(new TopicRecord("titan.kots", 1, 3, 1000, key, Arrays.copyOf(kot, 40)));
    ledger.send(new TopicRecord("titan.kots", 1, 4, 1000, "chai/elsewhere", kot));
    ledger.send(TestHouse.kot(DAY, 2, KotAction.CANCELLED, 1000));
    assertThat(ledger.deadLetters())
        .extracting(letter -> Map.entry(letter.position(), letter.code()))
        .containsExactly(
            Map.entry("titan.kots-0@0", ErrorCode.UNKNOWN_EVENT),
            Map.entry("titan.bills-0@1", ErrorCode.UNKNOWN_EVENT),
            Map.entry("titan.reference-0@2", ErrorCode.UNKNOWN_EVENT),
            Map.entry("titan.kots-1@3", ErrorCode.MALFORMED_JSON),
            Map.entry("titan.kots-1@4", ErrorCode.KEY_MISMATCH),
            Map.entry("titan.kots-0@0", ErrorCode.BAD_NUMBER));
    assertThat(ledger.deadLetters().get(4)).extracting(DeadLetter::payloadBytes).isEqualTo(kot);
    assertThat(ledger.rows()).isEmpty();
  }
}
