package dev.titan.localstack.simulator.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.titan.localstack.simulator.billing.BillChecks;
import dev.titan.localstack.simulator.world.Channel;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import dev.titan.localstack.simulator.world.OrderSource;
import dev.titan.localstack.simulator.world.OrderStatus;
import dev.titan.localstack.simulator.world.OrderVersion;
import dev.titan.localstack.simulator.world.SimulatedOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChainTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 25);
  private static final LocalDate LAST = LocalDate.of(2026, 10, 15);
  private static final Chain CHAIN = Chain.of(42);
  private static final List<SimulatedOrder> ALL =
      CHAIN.sources().stream().flatMap(ChainTest::orders).toList();

  @Test
  void isAPureFunctionOfSeedOutletAndDay() {
    OrderSource other = Chain.of(42).source("dxb-marina");
    List<SimulatedOrder> backwards = new ArrayList<>();
    for (LocalDate day = LAST; !day.isBefore(FIRST); day = day.minusDays(1)) {
      backwards.addAll(0, other.day(day));
    }

    assertThat(backwards).isEqualTo(orders(CHAIN.source("dxb-marina")).toList());
    assertThat(Chain.of(43).source("dxb-marina").day(FIRST)).isNotEqualTo(other.day(FIRST));
    assertThat(Chain.of(42, DefaultOutlets.dubai(42)).source("dxb-marina").day(FIRST))
        .isEqualTo(other.day(FIRST));
  }

  @Test
  void addsUpInEveryVersionOfEveryOrder() {
    assertThat(versions())
        .hasSizeGreaterThan(17_000)
        .allSatisfy(v -> BillChecks.check(v.content()));
  }

  @Test
  void numbersOrdersFromOneEveryDayAndRefIdsUpwardsForEver() {
    for (OrderSource source : CHAIN.sources()) {
      long last = 0;
      for (LocalDate day : (Iterable<LocalDate>) FIRST.datesUntil(LAST)::iterator) {
        int number = 0;
        for (SimulatedOrder order : source.day(day)) {
          assertThat(order.orderId()).isEqualTo(++number);
          assertThat(order.refId()).isGreaterThan(last);
          assertThat(order.businessDay()).isEqualTo(day);
          last = order.refId();
        }
        assertThat(number).isBetween(Demand.FEWEST, Demand.MOST);
      }
    }
  }

  @Test
  void makesBillsOnlyWhileTheOutletIsOpen() {
    for (OrderSource source : CHAIN.sources()) {
      var outlet = source.outlet();
      orders(source)
          .forEach(
              order -> {
                LocalDateTime local = order.versions().get(0).content().createdOn();
                LocalDateTime opens = order.businessDay().atTime(outlet.opens());
                boolean nextDay = !outlet.closes().isAfter(outlet.opens());
                LocalDateTime closes =
                    order.businessDay().plusDays(nextDay ? 1 : 0).atTime(outlet.closes());
                assertThat(local).isAfterOrEqualTo(opens).isBefore(closes);
                assertThat(outlet.businessDayOf(order.created())).isEqualTo(order.businessDay());
                assertThat(local.atZone(outlet.zone()).toInstant()).isEqualTo(order.created());
              });
    }
  }

  @Test
  void hasSomebodyOpenAtEveryHourOfTheWorld() {
    Set<Integer> hours = new HashSet<>();
    ALL.forEach(order -> hours.add(order.created().atOffset(ZoneOffset.UTC).getHour()));

    assertThat(hours).hasSize(24);
  }

  @Test
  void changesSomeOrdersWithinADayAndCancelsSome() {
    long changed = ALL.stream().filter(order -> order.versions().size() > 1).count();
    long cancelled =
        ALL.stream().filter(order -> last(order).status() == OrderStatus.CANCELLED).count();

    assertThat(changed * 1000 / ALL.size()).isBetween(40L, 80L);
    assertThat(cancelled * 1000 / ALL.size()).isBetween(8L, 30L);
    assertThat(ALL)
        .allSatisfy(
            order -> {
              List<OrderVersion> life = order.versions();
              for (int i = 1; i < life.size(); i++) {
                assertThat(life.get(i).content()).isNotEqualTo(life.get(i - 1).content());
                assertThat(Duration.between(order.created(), life.get(i).from()))
                    .isBetween(Duration.ofMinutes(2), Duration.ofHours(26));
              }
            });
    assertThat(
            Chain.of(42, LateChanges.NONE, DefaultOutlets.all(42)).source("dxb-marina").day(LAST))
        .allMatch(order -> order.versions().size() == 1);
  }

  @Test
  void changesTotalsItemsAndPayments() {
    assertThat(changes(v -> v.totals().discount())).isPositive();
    assertThat(changes(v -> v.lines().size())).isPositive();
    assertThat(changes(v -> v.settlement().paymentType())).isPositive();
  }

  @Test
  void knowsEveryKindOfOrder() {
    has(bill -> bill.status() == OrderStatus.COMPLIMENTARY && bill.totals().total() == 0);
    has(
        bill ->
            bill.status() == OrderStatus.CANCELLED && !bill.handling().cancelReason().isEmpty());
    has(bill -> bill.channel().orderFrom().equals("Zomato"));
    has(bill -> bill.channel().orderFrom().equals("Swiggy") && bill.channel().online());
    has(bill -> bill.channel().orderType().equals(Channel.PICK_UP));
    has(bill -> bill.channel().orderType().equals(Channel.DELIVERY));
    has(bill -> bill.channel().persons() > 4);
    has(bill -> bill.settlement().parts().size() == 2);
    has(bill -> bill.settlement().customPaymentType().equals("UPI"));
    has(bill -> bill.totals().tip() > 0);
    has(bill -> bill.totals().service() > 0);
    has(bill -> bill.totals().delivery() > 0);
    has(bill -> bill.totals().container() > 0);
    has(bill -> bill.totals().waivedOff() > 0);
    has(bill -> bill.totals().roundOff() < 0);
    has(bill -> bill.discounts().stream().anyMatch(d -> !d.percent()));
    has(bill -> bill.lines().stream().anyMatch(line -> !line.addOns().isEmpty()));
    has(bill -> bill.lines().stream().anyMatch(line -> !line.notes().isEmpty()));
    has(bill -> bill.lines().stream().anyMatch(line -> !line.consumed().isEmpty()));
    has(bill -> bill.lines().stream().anyMatch(line -> line.name().endsWith("(Large)")));
    assertThat(Menu.standard().items()).hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void tellsTheTruthAsOfAnInstant() {
    OrderSource bengaluru = CHAIN.source("blr-indiranagar");
    SimulatedOrder changing =
        bengaluru.day(FIRST).stream().filter(o -> o.versions().size() == 2).findFirst().get();
    Instant change = changing.versions().get(1).from();

    assertThat(shown(changing, changing.created().minusSeconds(1))).isEqualTo(-1);
    assertThat(shown(changing, change.minusSeconds(1))).isZero();
    assertThat(shown(changing, change)).isEqualTo(1);
  }

  @Test
  void namesTheOutletsItHasWhenAskedForAnother() {
    assertThatThrownBy(() -> CHAIN.source("nowhere"))
        .hasMessageContaining("nowhere")
        .hasMessageContaining("blr-indiranagar");
    assertThatThrownBy(() -> Chain.of(1, DefaultOutlets.dubai(1), DefaultOutlets.dubai(1)))
        .hasMessageContaining("two outlets are called dxb-marina");
  }

  private static int shown(SimulatedOrder order, Instant asOf) {
    return CHAIN.expectedOrders(order.outletId(), FIRST, FIRST, asOf).stream()
        .filter(visible -> visible.order().equals(order))
        .mapToInt(visible -> visible.version())
        .findFirst()
        .orElse(-1);
  }

  private static void has(Predicate<OrderSnapshot> kind) {
    assertThat(versions()).anyMatch(version -> kind.test(version.content()));
  }

  private static long changes(Function<OrderSnapshot, Object> what) {
    return ALL.stream()
        .filter(
            order -> !what.apply(order.versions().get(0).content()).equals(what.apply(last(order))))
        .count();
  }

  private static OrderSnapshot last(SimulatedOrder order) {
    return order.versions().get(order.versions().size() - 1).content();
  }

  private static List<OrderVersion> versions() {
    return ALL.stream().flatMap(order -> order.versions().stream()).toList();
  }

  private static Stream<SimulatedOrder> orders(OrderSource source) {
    return FIRST.datesUntil(LAST.plusDays(1)).flatMap(day -> source.day(day).stream());
  }
}
