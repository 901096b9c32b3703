package dev.titan.pipelines.ledger;

import static dev.titan.pipelines.TestBills.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillLine;
import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.event.Fact;
import dev.titan.pipelines.TestBills;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** The central property: the same facts give the same rows, however they arrive. */
class LedgerPropertyTest {

  private static final int TRIES = 60;
  private static final List<BillStatus> STATUSES = List.of(BillStatus.values());
  private static final List<String> ITEMS = List.of("Chai", "Vada", "Idli", "Dosa", "Kesari");

  @Property(tries = TRIES, seed = "20261121", shrinking = ShrinkingMode.OFF)
  void anyInterleavingWithDuplicatesAndRestartsGivesTheSameRows(@ForAll long seed)
      throws Exception {
    Random random = new Random(seed);
    List<Fact> facts = new ArrayList<>();
    for (int day = 0; day < 3; day++) {
      facts.addAll(snapshots(DAY.plusDays(day), 1 + random.nextInt(6), random));
      facts.add(TestBills.dayComplete(DAY.plusDays(day), null));
    }
    VisibleTables expected;
    try (LedgerHarness undisturbed = ledger(62, random)) {
      undisturbed.sendAll(facts);
      expected = undisturbed.tables();
    }
    List<Fact> arrival = new ArrayList<>(facts);
    for (int copies = random.nextInt(facts.size()); copies > 0; copies--) {
      arrival.add(facts.get(random.nextInt(facts.size())));
    }
    Collections.shuffle(arrival, random);
    try (LedgerHarness disturbed = ledger(62, random)) {
      disturbed.sendWithFailures(arrival, random);
      assertThat(disturbed.tables()).isEqualTo(expected);
    }
    assertSalesAddUp(expected, facts);
  }

  @Property(tries = TRIES, seed = "20261121", shrinking = ShrinkingMode.OFF)
  void daysThatLeftTheStateAreRightAgainWhenTheyAreToldAgain(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    int days = 14;
    List<List<Bill>> told = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      told.add(snapshots(DAY.plusDays(day), 1 + random.nextInt(4), random));
    }
    List<Fact> all = new ArrayList<>();
    told.forEach(all::addAll);
    Map<Integer, List<Bill>> again = new HashMap<>();
    for (int times = random.nextInt(4); times > 0; times--) {
      int day = random.nextInt(days);
      again.put(day, amended(latest(told.get(day)), random));
    }
    again.values().forEach(all::addAll);
    VisibleTables expected;
    try (LedgerHarness keepsAll = ledger(62, random)) {
      keepsAll.sendAll(all);
      expected = keepsAll.tables().without("revision");
    }
    try (LedgerHarness forgets = ledger(2, random)) {
      for (int day = 0; day < days; day++) {
        List<Fact> pull = new ArrayList<>(told.get(day));
        pull.addAll(told.get(day));
        pull.add(TestBills.dayComplete(DAY.plusDays(day), latest(told.get(day)).size()));
        forgets.sendWithFailures(pull, random);
      }
      // A stray copy of a bill whose day has gone must not be mistaken for the whole day.
      forgets.send(told.get(0).get(0));
      forgets.send(TestBills.dayComplete(DAY, latest(told.get(0)).size() + 1));
      forgets.sendAll(latest(told.get(0)));
      forgets.send(TestBills.dayComplete(DAY, latest(told.get(0)).size()));
      for (Map.Entry<Integer, List<Bill>> entry : again.entrySet()) {
        List<Fact> pull = new ArrayList<>(entry.getValue());
        LocalDate date = DAY.plusDays(entry.getKey());
        pull.add(TestBills.dayComplete(date, entry.getValue().size()));
        forgets.sendWithFailures(pull, random);
      }
      VisibleTables tables = forgets.tables().without("revision");
      tables.rows().remove("source_coverage");
      expected.rows().remove("source_coverage");
      assertThat(tables).isEqualTo(expected);
    }
  }

  private static LedgerHarness ledger(int retentionDays, Random random) throws Exception {
    return random.nextInt(10) == 0
        ? LedgerHarness.withRetention(retentionDays)
        : LedgerHarness.inMemoryWithRetention(retentionDays);
  }

  private static List<Bill> snapshots(LocalDate day, int bills, Random random) {
    List<Bill> snapshots = new ArrayList<>();
    for (int number = 1; number <= bills; number++) {
      Bill bill = TestBills.bill(day, number);
      snapshots.add(bill);
      for (int changes = random.nextInt(3); changes > 0; changes--) {
        snapshots.add(change(bill, 1 + random.nextInt(50), random));
      }
    }
    return snapshots;
  }

  private static List<Bill> amended(List<Bill> bills, Random random) {
    return bills.stream().map(bill -> change(bill, 100 + random.nextInt(50), random)).toList();
  }

  private static Bill change(Bill bill, int minutes, Random random) {
    List<BillLine> lines = new ArrayList<>();
    for (int count = 1 + random.nextInt(4); count > 0; count--) {
      lines.add(
          TestBills.line(
              ITEMS.get(random.nextInt(ITEMS.size())), 1000 + random.nextInt(3) * 500, 1000));
    }
    BillStatus status = STATUSES.get(random.nextInt(STATUSES.size()));
    return TestBills.later(bill, minutes, status, lines);
  }

  private static List<Bill> latest(List<Bill> snapshots) {
    Map<String, Bill> byId = new TreeMap<>();
    for (Bill bill : snapshots) {
      byId.merge(bill.billId(), bill, (a, b) -> b.observedAt().isAfter(a.observedAt()) ? b : a);
    }
    return List.copyOf(byId.values());
  }

  private static void assertSalesAddUp(VisibleTables tables, List<Fact> facts) {
    for (String table : List.of("sales_daily", "sales_hourly")) {
      assertThat(tables.sum(table, "gross_sales"))
          .as(table)
          .isEqualByComparingTo(
              tables.table("bills").stream()
                  .filter(bill -> bill.get("status").equals("success"))
                  .map(bill -> (BigDecimal) bill.get("core_amount"))
                  .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
    assertThat(tables.sum("item_sales_daily", "gross_sales"))
        .isEqualByComparingTo(tables.sum("sales_daily", "gross_sales"));
    assertThat(tables.table("bills"))
        .hasSize(
            (int)
                facts.stream()
                    .filter(Bill.class::isInstance)
                    .map(fact -> ((Bill) fact).billId())
                    .distinct()
                    .count());
  }
}
