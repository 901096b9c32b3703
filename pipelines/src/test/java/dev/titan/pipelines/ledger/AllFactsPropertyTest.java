package dev.titan.pipelines.ledger;

import static dev.titan.pipelines.TestBills.DAY;
import static dev.titan.pipelines.TestBills.ORG;
import static dev.titan.pipelines.TestHouse.observed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.event.CashAction;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.Expense;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.InventoryMovement;
import dev.titan.contracts.event.KotAction;
import dev.titan.contracts.event.MovementKind;
import dev.titan.pipelines.TestBills;
import dev.titan.pipelines.TestHouse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** The central property over all topics: the same facts give the same rows, however they arrive. */
class AllFactsPropertyTest {

  private static final int TRIES = 60;
  private static final int DAYS = 3;
  private static final List<MovementKind> KINDS = List.of(MovementKind.values());

  @Property(tries = TRIES, seed = "20261121", shrinking = ShrinkingMode.OFF)
  void anyOrderOfAllTopicsWithDuplicatesAndRestartsGivesTheSameRows(@ForAll long seed)
      throws Exception {
    Random random = new Random(seed);
    List<Fact> facts = facts(random);
    VisibleTables expected;
    try (LedgerHarness undisturbed = ledger(random)) {
      undisturbed.sendAll(facts);
      expected = undisturbed.tables();
    }
    assertThatNewestSnapshotsShow(expected, facts);
    List<Fact> arrival = new ArrayList<>(facts);
    for (int copies = random.nextInt(facts.size()); copies > 0; copies--) {
      arrival.add(facts.get(random.nextInt(facts.size())));
    }
    Collections.shuffle(arrival, random);
    try (LedgerHarness disturbed = ledger(random)) {
      disturbed.sendWithFailures(arrival, random);
      assertThat(disturbed.tables()).isEqualTo(expected);
      assertThat(disturbed.deadLetters()).isEmpty();
    }
  }

  @Property(tries = TRIES, seed = "20261121", shrinking = ShrinkingMode.OFF)
  void whatAnOfflineOutletHeldBackAndSendsAtOnceGivesTheSameRows(@ForAll long seed)
      throws Exception {
    Random random = new Random(seed);
    List<Fact> facts = facts(random);
    int lost = random.nextInt(facts.size());
    int back = lost + random.nextInt(facts.size() - lost) + 1;
    List<Fact> arrival = new ArrayList<>(facts.subList(0, lost));
    arrival.addAll(facts.subList(back, facts.size()));
    arrival.addAll(facts.subList(lost, back));
    VisibleTables expected;
    try (LedgerHarness online = ledger(random)) {
      online.sendAll(facts);
      expected = online.tables();
    }
    try (LedgerHarness offline = ledger(random)) {
      offline.sendAll(arrival);
      assertThat(offline.tables()).isEqualTo(expected);
    }
  }

  private static LedgerHarness ledger(Random random) throws Exception {
    return random.nextInt(10) == 0
        ? LedgerHarness.withRetention(62)
        : LedgerHarness.inMemoryWithRetention(62);
  }

  /** Ids are few and contents are drawn anew, so that many facts contradict each other. */
  private static List<Fact> facts(Random random) {
    List<Fact> facts = new ArrayList<>();
    for (int count = 10 + random.nextInt(60); count > 0; count--) {
      LocalDate day = DAY.plusDays(random.nextInt(DAYS));
      int number = random.nextInt(4);
      int says = 1 + random.nextInt(3);
      Instant observedAt = observed(DAY.plusDays(DAYS), random.nextInt(4));
      boolean withdrawn = random.nextInt(4) == 0;
      facts.add(
          switch (random.nextInt(7)) {
            case 0 -> TestHouse.kot(day, number, KotAction.MODIFIED, says);
            case 1 -> TestHouse.audit(day, number, says);
            case 2 -> TestHouse.cash(day, number, CashAction.COUNTED, says);
            case 3 ->
                TestHouse.movement(
                    ORG,
                    day,
                    number,
                    KINDS.get(random.nextInt(KINDS.size())),
                    says,
                    observedAt,
                    withdrawn);
            case 4 -> TestHouse.expense(ORG, day, number, says, observedAt, withdrawn);
            case 5 ->
                TestBills.later(
                    TestBills.bill(day, number),
                    says,
                    BillStatus.SUCCESS,
                    List.of(TestBills.line("Chai", 1000, 1000)));
            default -> word(day, random);
          });
    }
    return facts;
  }

  private static Coverage word(LocalDate day, Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> TestHouse.dayTold(day, TestHouse.KOT_SOURCE);
      case 1 -> TestHouse.dayTold(day, TestHouse.AUDIT_SOURCE);
      case 2 -> TestHouse.dayTold(day, TestHouse.INVENTORY_SOURCE);
      case 3 -> TestHouse.dayTold(day, TestHouse.EXPENSE_SOURCE);
      case 4 -> TestHouse.dayTold(day, TestHouse.CASH_SOURCE);
      default -> TestBills.dayComplete(day, null);
    };
  }

  /** Checked apart from the ledger: at most one row each, of one that was observed last. */
  private static void assertThatNewestSnapshotsShow(VisibleTables tables, List<Fact> facts) {
    Map<String, List<InventoryMovement>> movements =
        facts.stream()
            .filter(InventoryMovement.class::isInstance)
            .map(InventoryMovement.class::cast)
            .collect(Collectors.groupingBy(InventoryMovement::movementId));
    movements.forEach(
        (id, snapshots) ->
            assertShows(
                tables.table("inventory_movements"),
                "movement_id",
                id,
                newest(snapshots, InventoryMovement::observedAt).stream()
                    .map(newest -> newest.withdrawn() ? "gone" : newest.businessDate().toString())
                    .toList()));
    Map<String, List<Expense>> expenses =
        facts.stream()
            .filter(Expense.class::isInstance)
            .map(Expense.class::cast)
            .collect(Collectors.groupingBy(Expense::expenseId));
    expenses.forEach(
        (id, snapshots) ->
            assertShows(
                tables.table("expenses"),
                "expense_id",
                id,
                newest(snapshots, Expense::observedAt).stream()
                    .map(newest -> newest.withdrawn() ? "gone" : newest.businessDate().toString())
                    .toList()));
  }

  /** All that were observed last; more than one when they tie. */
  private static <T> List<T> newest(List<T> snapshots, Function<T, Instant> observedAt) {
    Instant last = snapshots.stream().map(observedAt).max(Comparator.naturalOrder()).orElseThrow();
    return snapshots.stream().filter(one -> observedAt.apply(one).equals(last)).toList();
  }

  private static void assertShows(
      List<Map<String, Object>> rows, String idColumn, String id, List<String> allowed) {
    List<String> shown =
        rows.stream()
            .filter(row -> row.get(idColumn).equals(id))
            .map(row -> row.get("business_date").toString())
            .toList();
    assertThat(shown).as(id).hasSizeLessThanOrEqualTo(1);
    assertThat(shown.isEmpty() ? "gone" : shown.get(0)).as(id).isIn(allowed);
  }
}
