package dev.titan.pipelines.outlet;

import static dev.titan.pipelines.TestBills.DAY;
import static dev.titan.pipelines.TestBills.ORG;
import static dev.titan.pipelines.TestBills.OUTLET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.ReferenceChange;
import dev.titan.pipelines.ReferencedHarness;
import dev.titan.pipelines.ReferencedHarness.Input;
import dev.titan.pipelines.ReferencedHarness.ReferenceRecord;
import dev.titan.pipelines.TestBills;
import dev.titan.pipelines.TestReference;
import dev.titan.pipelines.io.Table;
import dev.titan.pipelines.io.TableRow;
import dev.titan.pipelines.reference.DetectorRule;
import dev.titan.pipelines.reference.MenuItem;
import dev.titan.pipelines.reference.ReferenceUpdate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** Facts wait for their outlet's reference data, and see it as it is when they come. */
class ReferencedOutletOperatorTest {

  private static final Table SEEN = Table.of("seen", "outlet", "bill", "coffee");
  private static final ReferenceChange COFFEE =
      TestReference.item("id-Filter Coffee", "Filter Coffee", 5500);

  /** Writes each bill with the menu's price of coffee, and each change that names the outlet. */
  private static final class PriceOfCoffee extends ReferencedFunction {

    private static final long serialVersionUID = 1L;

    @Override
    protected void onBill(Bill bill, byte[] json, OutletOutput out) {
      write(bill.billId(), out);
    }

    @Override
    protected void onReference(ReferenceUpdate change, OutletOutput out) {
      write("changed", out);
    }

    private void write(String what, OutletOutput out) {
      long price =
          reference().menu().find("", "Filter Coffee").map(MenuItem::pricePaise).orElse(0L);
      out.row(new TableRow(SEEN, outlet().toString(), what, price, 1L, 0L));
    }
  }

  @Test
  void factsWaitForTheEndOfTheSnapshotAndKeepTheirOrder() throws Exception {
    try (ReferencedHarness job = job()) {
      job.sendAll(bills(OUTLET, 1, 5));
      job.reference(TestReference.outlet(), COFFEE);
      assertThat(seen(job)).isEmpty();
      job.reference(TestReference.mark());
      assertThat(seen(job)).containsExactly("1@5500", "2@5500", "3@5500", "4@5500", "5@5500");
      job.sendAll(bills(OUTLET, 6, 6));
      assertThat(seen(job)).hasSize(6).endsWith("6@5500");
      assertThat(job.keysWith(ReferencedOutletOperator.WAITING)).as("nothing waits").isZero();
      assertThat(job.keysWith(ReferencedOutletOperator.WAITING_COUNT)).isZero();
    }
  }

  @Test
  void aMarkThatOvertakesRowsOfAnotherPartitionReleasesNothingBeforeTheyAreRead() throws Exception {
    try (ReferencedHarness job = job()) {
      ReferenceRecord outlet = job.place(TestReference.outlet(), 0);
      ReferenceRecord coffee = job.place(COFFEE, 1);
      ReferenceRecord mark = job.place(TestReference.mark(), 0);
      job.sendAll(bills(OUTLET, 1, 1));
      job.send(outlet);
      job.send(mark);
      assertThat(seen(job)).isEmpty();
      job.send(coffee);
      assertThat(seen(job)).containsExactly("1@5500");
    }
  }

  @Test
  void factsOfAnOutletThatIsEnteredLaterWaitForItsRow() throws Exception {
    try (ReferencedHarness job = job()) {
      job.reference(TestReference.outlet(), COFFEE, TestReference.mark());
      job.sendAll(bills("later", 1, 2));
      assertThat(seen(job)).isEmpty();
      job.reference(TestReference.outlet(ORG, "later", 9));
      assertThat(seen(job)).containsExactly("1@5500", "2@5500", "changed@5500");
    }
  }

  @Test
  void aChangeHoldsForTheFactsThatFollow() throws Exception {
    try (ReferencedHarness job = job()) {
      job.reference(TestReference.outlet(), COFFEE, TestReference.mark());
      job.sendAll(bills(OUTLET, 1, 1));
      job.reference(TestReference.item("id-Filter Coffee", "Filter Coffee", 6000, false, 2));
      job.sendAll(bills(OUTLET, 2, 2));
      job.reference(TestReference.price(OUTLET, "id-Filter Coffee", 6500));
      job.reference(TestReference.price("elsewhere", "id-Filter Coffee", 1));
      job.sendAll(bills(OUTLET, 3, 3));
      job.reference(TestReference.removed(COFFEE, 3));
      job.sendAll(bills(OUTLET, 4, 4));
      assertThat(seen(job)).containsExactly("1@5500", "2@6000", "changed@6500", "3@6500", "4@0");
    }
  }

  @Test
  void anOlderOrRepeatedChangeChangesNothing() throws Exception {
    try (ReferencedHarness job = job()) {
      job.reference(TestReference.outlet(), TestReference.mark());
      job.reference(TestReference.item("id-Filter Coffee", "Filter Coffee", 6000, false, 5));
      job.reference(COFFEE);
      job.sendAll(bills(OUTLET, 1, 1));
      job.reference(TestReference.removed(COFFEE, 7));
      job.reference(TestReference.item("id-Filter Coffee", "Filter Coffee", 6000, false, 6));
      job.sendAll(bills(OUTLET, 2, 2));
      assertThat(seen(job)).containsExactly("1@6000", "2@0");
      job.reference(TestReference.price(OUTLET, "x", 1), TestReference.price(OUTLET, "x", 1));
      assertThat(seen(job)).as("told once").containsOnlyOnce("changed@0");
    }
  }

  @Test
  void rowsThatAreRefusedBecomeDeadLettersAndHoldNothingUp() throws Exception {
    try (ReferencedHarness job =
        ReferencedHarness.inMemory(
            PriceOfCoffee::new,
            row -> {
              if (row instanceof DetectorRule) {
                throw new TitanException(ErrorCode.UNKNOWN_VALUE, "no rules here");
              }
            })) {
      job.reference(TestReference.outlet(), COFFEE);
      job.reference(TestReference.rule("r1", "", "x", "{}", true, 1));
      job.reference(
          TestReference.row("menu_items", ORG + "/i9", ORG, "", 4, "{\"item_id\":\"i9\"}"));
      job.reference(TestReference.row("menu_items", ORG + "/i8", ORG, "", 4, "{\"item_id\":"));
      job.reference(TestReference.mark());
      job.sendAll(bills(OUTLET, 1, 1));
      assertThat(seen(job)).as("the topic is read to its end").containsExactly("1@5500");
      assertThat(job.deadLetters())
          .extracting(DeadLetter::code)
          .containsExactlyInAnyOrder(
              ErrorCode.UNKNOWN_VALUE, ErrorCode.MISSING_FIELD, ErrorCode.MALFORMED_JSON);
    }
  }

  @Test
  void aRestartAndARescaleKeepReferenceDataAndWaitingFacts() throws Exception {
    try (ReferencedHarness job = ReferencedHarness.onDisk(PriceOfCoffee::new, row -> {})) {
      job.reference(COFFEE);
      for (int outlet = 0; outlet < 10; outlet++) {
        job.reference(TestReference.outlet(ORG, "o" + outlet, 1));
        job.sendAll(bills("o" + outlet, 1, 2));
      }
      job.restart(1);
      job.restart(3);
      assertThat(seen(job)).isEmpty();
      job.reference(TestReference.mark());
      assertThat(seen(job)).hasSize(20).allMatch(one -> one.endsWith("@5500"));
      job.restart(2);
      for (int outlet = 0; outlet < 10; outlet++) {
        job.sendAll(bills("o" + outlet, 3, 3));
      }
      assertThat(seen(job)).hasSize(30).allMatch(one -> one.endsWith("@5500"));
      assertThat(job.keysWith(ReferencedOutletOperator.WAITING)).isZero();
    }
  }

  @Property(tries = 60, seed = "20261121", shrinking = ShrinkingMode.OFF)
  void anyInterleavingWithReferenceDataGivesTheSameOrderOfFacts(@ForAll long seed)
      throws Exception {
    Random random = new Random(seed);
    List<ReferenceChange> changes =
        new ArrayList<>(
            List.of(
                TestReference.outlet(ORG, "o1", 1),
                TestReference.outlet(ORG, "o2", 1),
                TestReference.price("o1", "id-Filter Coffee", 100),
                TestReference.price("o2", "id-Filter Coffee", 200),
                COFFEE));
    changes.add(changes.get(random.nextInt(changes.size())));
    Collections.shuffle(changes, random);
    changes.add(TestReference.mark());
    List<Fact> facts = new ArrayList<>();
    for (int number = 1; number <= 5; number++) {
      facts.addAll(bills("o1", number, number));
      facts.addAll(bills("o2", number, number));
    }
    List<Input> inputs = new ArrayList<>();
    int change = 0;
    int fact = 0;
    while (change < changes.size() || fact < facts.size()) {
      boolean reference = fact == facts.size() || (change < changes.size() && random.nextBoolean());
      inputs.add(
          reference
              ? new Input.OfReference(changes.get(change++))
              : new Input.OfOutlet(facts.get(fact++)));
    }
    try (ReferencedHarness job = job()) {
      job.sendWithFailures(inputs, random);
      List<List<Object>> rows = new ArrayList<>();
      for (TableRow row : job.rows()) {
        rows.add(List.of(row.value(0), row.value(1), row.value(2)));
      }
      for (String outlet : List.of("o1", "o2")) {
        long price = outlet.equals("o1") ? 100 : 200;
        List<List<Object>> ofOutlet =
            rows.stream().filter(row -> row.get(0).equals(ORG + "/" + outlet)).distinct().toList();
        assertThat(ofOutlet.stream().filter(row -> !row.get(1).equals("changed")).toList())
            .extracting(row -> row.get(1) + "@" + row.get(2))
            .containsExactly(
                DAY + "-1@" + price,
                DAY + "-2@" + price,
                DAY + "-3@" + price,
                DAY + "-4@" + price,
                DAY + "-5@" + price);
      }
      assertThat(job.keysWith(ReferencedOutletOperator.WAITING)).isZero();
    }
  }

  private static ReferencedHarness job() throws Exception {
    return ReferencedHarness.inMemory(PriceOfCoffee::new, row -> {});
  }

  private static List<Bill> bills(String outlet, int from, int to) {
    List<Bill> bills = new ArrayList<>();
    for (int number = from; number <= to; number++) {
      Bill bill = TestBills.bill(DAY, number);
      bills.add(
          TestBills.bill(
              ORG, outlet, DAY, number, bill.observedAt(), bill.status(), 0, bill.lines()));
    }
    return bills;
  }

  private static List<String> seen(ReferencedHarness job) throws Exception {
    List<String> seen = new ArrayList<>();
    for (TableRow row : job.rows()) {
      seen.add(row.value(1).toString().replace(DAY + "-", "") + "@" + row.value(2));
    }
    return seen;
  }
}
