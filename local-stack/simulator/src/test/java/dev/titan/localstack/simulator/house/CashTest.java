package dev.titan.localstack.simulator.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.localstack.simulator.house.HouseDays.HouseDay;
import dev.titan.localstack.simulator.house.cash.CashAction;
import dev.titan.localstack.simulator.house.cash.CashEvent;
import dev.titan.localstack.simulator.house.visit.Visit;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import dev.titan.localstack.simulator.world.OrderStatus;
import dev.titan.localstack.simulator.world.Payment;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CashTest {

  @Provide
  Arbitrary<HouseDay> days() {
    return HouseDays.any();
  }

  @Property(tries = 60, seed = "20261121")
  void everyCountIsWhatShouldBeInTheDrawerButForAFewCoins(@ForAll("days") HouseDay day) {
    HouseOutlet outlet = day.outlet();
    List<CashEvent> events = outlet.cash(day.date());
    Map<String, List<CashEvent>> sessions =
        events.stream().collect(Collectors.groupingBy(CashEvent::session));
    assertThat(sessions).hasSize(2);
    long sold = 0;
    for (List<CashEvent> session : sessions.values()) {
      CashEvent opening = session.get(0);
      CashEvent counted = session.get(session.size() - 1);
      assertThat(opening.action()).isEqualTo(CashAction.OPENING);
      assertThat(counted.action()).isEqualTo(CashAction.COUNTED);
      long expected = 0;
      for (CashEvent event : session) {
        assertThat(event.amount()).isNotNegative();
        expected +=
            switch (event.action()) {
              case OPENING, PAID_IN -> event.amount();
              case PAID_OUT, BANK_DROP, TIP_OUT, REFUND -> -event.amount();
              case COUNTED -> 0;
            };
      }
      for (Visit visit : outlet.day(day.date()).visits()) {
        boolean within =
            !visit.order().created().isBefore(opening.occurredAt())
                && visit.order().created().isBefore(counted.occurredAt());
        long cash = within ? cash(visit.last()) : 0;
        expected += cash;
        sold += cash;
      }
      assertThat(counted.amount() - expected).isBetween(-1000L, 1000L);
    }
    long all = outlet.day(day.date()).visits().stream().mapToLong(v -> cash(v.last())).sum();
    assertThat(sold).isEqualTo(all);
    assertThat(events.stream().map(CashEvent::eventId)).doesNotHaveDuplicates();
    assertThat(day.outlet().cash(day.date())).isEqualTo(events);
  }

  private static long cash(OrderSnapshot bill) {
    if (bill.status() != OrderStatus.SUCCESS) {
      return 0;
    }
    if (bill.settlement().paymentType().equals("Cash")) {
      return bill.totals().total();
    }
    return bill.settlement().parts().stream()
        .filter(part -> part.type().equals("Cash"))
        .mapToLong(Payment::amount)
        .sum();
  }
}
