package dev.titan.localstack.cli.replay;

import dev.titan.contracts.money.Money;
import dev.titan.localstack.simulator.replay.ReplayOutlet;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import dev.titan.localstack.simulator.world.SimulatedOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.TreeMap;

/** Adds up what the replayed outlet serves: what must arrive. */
final class ServedTickets {
  private ServedTickets() {}

  static ReplaySums sums(ReplayOutlet outlet) {
    TreeMap<YearMonth, ReplaySums.Month> months = new TreeMap<>();
    Optional<LocalDate> first = Optional.empty();
    Optional<LocalDate> last = Optional.empty();
    for (LocalDate day : outlet.businessDays().stream().toList()) {
      for (SimulatedOrder order : outlet.day(day)) {
        first = first.isPresent() ? first : Optional.of(day);
        last = Optional.of(day);
        months.merge(YearMonth.from(day), month(order), ReplaySums.Month::plus);
      }
    }
    return ReplaySums.of(months, first, last);
  }

  private static ReplaySums.Month month(SimulatedOrder order) {
    OrderSnapshot content = order.versions().get(0).content();
    BigDecimal quantity =
        content.lines().stream()
            .map(line -> line.quantity())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    long net = content.totals().core() - content.totals().discount();
    return new ReplaySums.Month(1, content.lines().size(), quantity, new Money(net));
  }
}
