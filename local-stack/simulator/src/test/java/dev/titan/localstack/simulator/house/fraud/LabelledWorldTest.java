package dev.titan.localstack.simulator.house.fraud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.titan.localstack.simulator.billing.BillChecks;
import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.house.House;
import dev.titan.localstack.simulator.house.HouseOutlet;
import dev.titan.localstack.simulator.house.cash.CashAction;
import dev.titan.localstack.simulator.house.cash.CashEvent;
import dev.titan.localstack.simulator.house.fraud.FraudDays.Facts;
import dev.titan.localstack.simulator.house.till.Tender;
import dev.titan.localstack.simulator.house.visit.Visit;
import dev.titan.localstack.simulator.world.OrderSource;
import dev.titan.localstack.simulator.world.SimulatedOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LabelledWorldTest {

  @Test
  void aFortnightOfFourOutletsHasEachModeTwentyTimesAndEachTrapFive() {
    Map<String, Integer> counts = FraudDays.counts();

    assertThat(Playbook.modes()).hasSize(19);
    assertThat(Playbook.modes())
        .allSatisfy(mode -> assertThat(counts.getOrDefault(mode, 0)).as(mode).isBetween(20, 60));
    assertThat(Playbook.traps())
        .filteredOn(trap -> !trap.equals(Series.FINANCIAL_YEAR))
        .allSatisfy(
            trap -> assertThat(counts.getOrDefault(trap, 0)).as(trap).isGreaterThanOrEqualTo(5));
    assertThat(counts).as("a year does not end in it").doesNotContainKey(Series.FINANCIAL_YEAR);
  }

  @Test
  void noTwoRowsOfAModeAreAboutTheSameSubjectOnTheSameDay() {
    for (Facts facts : FraudDays.all()) {
      assertThat(facts.truth().stream().map(row -> row.mode() + " " + row.subject()))
          .doesNotHaveDuplicates();
      assertThat(facts.truth())
          .allSatisfy(
              row -> {
                assertThat(row.outlet()).isEqualTo(facts.outlet().profile().outletId());
                assertThat(row.businessDate()).isEqualTo(facts.date());
                assertThat(row.trap()).isEqualTo(row.name().contains("/"));
                assertThat(row.trap() || row.paise() > 0).as(row.toString()).isTrue();
              });
    }
  }

  @Test
  void aDayIsTheSameWhateverWasAskedForBefore() {
    House forward = House.of(Chain.of(42), FraudDays.OPTIONS);
    House backward = House.of(Chain.of(42), FraudDays.OPTIONS);
    List<Facts> all = FraudDays.all();
    for (int i = all.size() - 1; i >= 0; i -= 3) {
      Facts facts = all.get(i);
      HouseOutlet outlet = backward.outlet(facts.outlet().profile().outletId());
      assertThat(outlet.truth(facts.date())).isEqualTo(facts.truth());
      assertThat(outlet.cash(facts.date())).isEqualTo(facts.cash());
      assertThat(outlet.audits(facts.date())).isEqualTo(facts.audits());
      assertThat(outlet.kots(facts.date())).isEqualTo(facts.kots());
      assertThat(outlet.source().day(facts.date())).isEqualTo(facts.orders());
    }
    Facts first = all.get(0);
    HouseOutlet outlet = forward.outlet(first.outlet().profile().outletId());
    assertThat(outlet.kots(first.date())).isEqualTo(first.kots());
  }

  @Test
  void anotherSeedCheatsOtherwiseInTheSameChain() {
    HouseOutlet other =
        House.of(Chain.of(42), FraudOptions.usual(8, FraudDays.FIRST)).outlets().get(0);

    assertThat(other.truth(FraudDays.FIRST)).isNotEqualTo(FraudDays.all().get(0).truth());
  }

  @Test
  void daysBeforeTheBeginningAreHonest() {
    House honest = House.of(Chain.of(42), FraudOptions.honest(FraudDays.FIRST));
    House cheated = House.of(Chain.of(42), FraudDays.OPTIONS);
    LocalDate before = FraudDays.FIRST.minusDays(1);
    for (HouseOutlet outlet : cheated.outlets()) {
      HouseOutlet same = honest.outlet(outlet.profile().outletId());
      assertThat(outlet.truth(before)).isEmpty();
      assertThat(outlet.source().day(before)).isEqualTo(same.source().day(before));
      assertThat(outlet.kots(before)).isEqualTo(same.kots(before));
      assertThat(outlet.audits(before)).isEqualTo(same.audits(before));
      assertThat(outlet.cash(before)).isEqualTo(same.cash(before));
    }
  }

  @Test
  void anHonestDayBesideThemIsThePlainOneButForWhatTheHouseDoesToAggregatorsOrders() {
    House plain = House.of(Chain.of(42));
    House honest = House.of(Chain.of(42), FraudOptions.honest(FraudDays.FIRST));
    int changed = 0;
    for (HouseOutlet outlet : honest.outlets()) {
      List<SimulatedOrder> was =
          plain.outlet(outlet.profile().outletId()).source().day(FraudDays.FIRST);
      List<SimulatedOrder> is = outlet.source().day(FraudDays.FIRST);
      assertThat(outlet.truth(FraudDays.FIRST)).isEmpty();
      assertThat(is).hasSameSizeAs(was);
      for (int i = 0; i < was.size(); i++) {
        boolean same = is.get(i).equals(was.get(i));
        changed += same ? 0 : 1;
        assertThat(same || is.get(i).versions().equals(was.get(i).versions().subList(0, 1)))
            .isTrue();
        assertThat(same || is.get(i).versions().get(0).content().channel().online()).isTrue();
      }
    }

    assertThat(changed).isPositive();
  }

  @Test
  void twoPeopleOfAnOutletCheatInTheSameWay() {
    Set<String> anybodys = Set.of("refund_abuse", "cash_short");
    Map<String, Set<String>> cheats = new HashMap<>();
    for (Facts facts : FraudDays.all()) {
      for (TruthRow row : facts.truth()) {
        if (!row.trap() && facts.outlet().outlet().staff().contains(row.subject())) {
          cheats
              .computeIfAbsent(row.name() + " " + row.outlet(), none -> new HashSet<>())
              .add(row.subject());
        }
      }
    }
    cheats.keySet().removeIf(key -> anybodys.contains(key.substring(0, key.indexOf(' '))));

    assertThat(cheats.values()).isNotEmpty().allMatch(people -> people.size() <= 2);
  }

  @Test
  void onlyWhatIsAskedForIsDone() {
    FraudOptions options =
        new FraudOptions(
            3, FraudDays.FIRST, Map.of("unbilled_kot", 2000), 0, EnumSet.of(Style.CLUMSY));
    HouseOutlet outlet = House.of(Chain.of(42), options).outlets().get(0);

    assertThat(outlet.truth(FraudDays.FIRST))
        .hasSize(2)
        .allMatch(row -> row.name().equals("unbilled_kot"));
    assertThatThrownBy(() -> options.of(Map.of("no_such_mode", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no_such_mode");
  }

  @Test
  void everyBillAddsUp() {
    for (Facts facts : FraudDays.all()) {
      for (SimulatedOrder order : facts.orders()) {
        order.versions().forEach(version -> BillChecks.check(version.content()));
        assertThat(order.refId()).isEqualTo(SimulatedOrder.refId(facts.date(), order.orderId()));
      }
      assertThat(facts.orders().stream().map(SimulatedOrder::refId)).isSorted();
    }
  }

  @Test
  void everyEventIsOfItsDayAndHasAnIdOfItsOwn() {
    Set<String> ids = new HashSet<>();
    for (Facts facts : FraudDays.all()) {
      String outlet = facts.outlet().profile().outletId();
      facts.kots().forEach(event -> onTheDay(facts, event.occurredAt()));
      facts.audits().forEach(event -> onTheDay(facts, event.occurredAt()));
      facts.cash().forEach(event -> onTheDay(facts, event.occurredAt()));
      facts.kots().forEach(event -> assertThat(ids.add(outlet + event.eventId())).isTrue());
      facts.audits().forEach(event -> assertThat(ids.add(outlet + event.eventId())).isTrue());
      facts.cash().forEach(event -> assertThat(ids.add(outlet + event.eventId())).isTrue());
    }
  }

  private static void onTheDay(Facts facts, Instant at) {
    assertThat(facts.outlet().profile().businessDayOf(at)).isEqualTo(facts.date());
  }

  @Test
  void drawersAreShortOnlyWhereMoneyWasTakenOutOfThem() {
    for (Facts facts : FraudDays.all()) {
      Map<String, Long> taken = new HashMap<>();
      facts.truth().stream()
          .filter(row -> row.name().equals("cash_short"))
          .forEach(row -> taken.put(row.subject(), row.paise()));
      for (CashEvent count : facts.cash()) {
        if (count.action() == CashAction.COUNTED) {
          long missing = expected(facts, count) - count.amount();
          long truth = taken.getOrDefault(count.staff(), 0L);
          assertThat(missing - truth).as(count.toString()).isBetween(-1000L, 1000L);
        }
      }
    }
  }

  private static long expected(Facts facts, CashEvent count) {
    long expected = 0;
    Instant opening = count.occurredAt();
    for (CashEvent event : facts.cash()) {
      if (event.session().equals(count.session()) && event.action() != CashAction.COUNTED) {
        boolean in = event.action() == CashAction.OPENING || event.action() == CashAction.PAID_IN;
        expected += in ? event.amount() : -event.amount();
        opening = event.occurredAt().isBefore(opening) ? event.occurredAt() : opening;
      }
    }
    for (Visit visit : facts.outlet().day(facts.date()).visits()) {
      Instant made = visit.order().created();
      if (!made.isBefore(opening) && made.isBefore(count.occurredAt())) {
        expected += Tender.cash(visit.last());
      }
    }
    return expected;
  }

  @Test
  void numbersAreMissingOnlyWhereABillWasMadeToVanish() {
    for (Facts facts : FraudDays.all()) {
      Set<String> vanished = new TreeSet<>();
      facts.truth().stream()
          .filter(row -> row.name().equals("bill_missing"))
          .forEach(row -> vanished.add(row.subject()));
      Set<Integer> numbers = new TreeSet<>();
      Instant end = facts.outlet().profile().endOf(facts.date());
      facts
          .outlet()
          .source()
          .ordersAsOf(facts.date(), end.plusSeconds(86_400))
          .forEach(order -> numbers.add(order.order().orderId()));
      Set<String> missing = new TreeSet<>();
      for (int number : numbers) {
        boolean begins = number == 1 || number == 1001 || number == 5001;
        boolean known = vanished.contains("bill " + (number - 1));
        if (!begins && !numbers.contains(number - 1) && !known) {
          missing.add("bill " + (number - 1));
        }
      }
      assertThat(missing).as(facts.date() + " " + vanished).isEmpty();
    }
  }

  @Test
  void foodIsOpenOnlyWhereItWasLeftOffABillOrATrapSaysWhy() {
    Set<String> names =
        Set.of(
            "unbilled_kot",
            "hidden_table",
            "unbilled_kot/combo",
            "unbilled_kot/split",
            "hidden_table/buffet");
    for (Facts facts : FraudDays.all()) {
      Set<String> said = new TreeSet<>();
      facts.truth().stream()
          .filter(row -> names.contains(row.name()))
          .forEach(row -> said.add(FraudDays.number(row)));
      for (String order : facts.tickets().keySet()) {
        boolean open = facts.open(order).values().stream().anyMatch(quantity -> quantity > 0);
        boolean known = order.startsWith("NC-") || said.contains(order);
        assertThat(open && !known).as(facts.date() + " order " + order).isFalse();
      }
    }
  }

  @Test
  void whoeverAsksTheApiSeesBillsAppearAndVanish() {
    int late = 0;
    int vanished = 0;
    for (Facts facts : FraudDays.all()) {
      OrderSource source = facts.outlet().source();
      Instant end = facts.outlet().profile().endOf(facts.date());
      int after = source.ordersAsOf(facts.date(), end.plusSeconds(86_400)).size();
      late += after > source.ordersAsOf(facts.date(), end.minusSeconds(1)).size() ? 1 : 0;
      vanished += after < facts.orders().size() ? 1 : 0;
    }

    assertThat(late).isPositive();
    assertThat(vanished).isPositive();
  }
}
