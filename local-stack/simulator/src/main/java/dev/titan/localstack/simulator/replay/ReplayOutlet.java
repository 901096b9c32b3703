package dev.titan.localstack.simulator.replay;

import dev.titan.localstack.simulator.billing.BillArithmetic;
import dev.titan.localstack.simulator.billing.DraftLine;
import dev.titan.localstack.simulator.billing.OrderDraft;
import dev.titan.localstack.simulator.billing.PaymentChoice;
import dev.titan.localstack.simulator.billing.TaxRegime;
import dev.titan.localstack.simulator.world.BusinessDays;
import dev.titan.localstack.simulator.world.Channel;
import dev.titan.localstack.simulator.world.Credentials;
import dev.titan.localstack.simulator.world.Customer;
import dev.titan.localstack.simulator.world.FieldNames;
import dev.titan.localstack.simulator.world.Freshness;
import dev.titan.localstack.simulator.world.Handling;
import dev.titan.localstack.simulator.world.OrderSource;
import dev.titan.localstack.simulator.world.OrderStatus;
import dev.titan.localstack.simulator.world.OrderVersion;
import dev.titan.localstack.simulator.world.OutletProfile;
import dev.titan.localstack.simulator.world.RestIds;
import dev.titan.localstack.simulator.world.Seeds;
import dev.titan.localstack.simulator.world.SimulatedOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A ticket file as an outlet of the API: one bill per ticket, its lines in the order of the file,
 * no tax and no rounding, so that totals are the sums of the file. Nothing changes later.
 * Immutable.
 */
public final class ReplayOutlet implements OrderSource {
  private final OutletProfile outlet;
  private final TreeMap<LocalDate, List<SimulatedOrder>> days = new TreeMap<>();

  private ReplayOutlet(OutletProfile outlet, TicketFile file) {
    this.outlet = outlet;
    record Timed(Instant at, Ticket ticket) {}
    List<Timed> timed = new ArrayList<>();
    for (Ticket ticket : file.tickets()) {
      timed.add(new Timed(ticket.time().atZone(outlet.zone()).toInstant(), ticket));
    }
    // Where clocks change, the order of local times is not the order of events.
    timed.sort(Comparator.comparing(Timed::at));
    for (Timed one : timed) {
      LocalDate day = outlet.businessDayOf(one.at());
      List<SimulatedOrder> orders = days.computeIfAbsent(day, key -> new ArrayList<>());
      orders.add(order(one.ticket(), one.at(), day, orders.size() + 1));
    }
    days.replaceAll((day, orders) -> List.copyOf(orders));
  }

  /**
   * An outlet that serves the tickets.
   *
   * @param outletId the name of the outlet
   * @param seed from which its restID and credentials are made
   */
  public static ReplayOutlet of(String outletId, TicketFile file, long seed) {
    LocalTime closingHour = file.options().closingHour();
    OutletProfile outlet =
        new OutletProfile(
            outletId,
            RestIds.of(seed, outletId),
            "Replay " + outletId,
            file.options().zone(),
            closingHour,
            closingHour,
            closingHour,
            Freshness.SAME_DAY,
            FieldNames.PULL,
            false,
            Credentials.of(seed, outletId));
    return new ReplayOutlet(outlet, file);
  }

  @Override
  public OutletProfile outlet() {
    return outlet;
  }

  @Override
  public BusinessDays businessDays() {
    return new BusinessDays(days.firstKey(), days.lastKey());
  }

  @Override
  public List<SimulatedOrder> day(LocalDate businessDay) {
    return days.getOrDefault(businessDay, List.of());
  }

  /** The instant from which all tickets are there. */
  public Instant lastOrder() {
    Map.Entry<LocalDate, List<SimulatedOrder>> last = days.lastEntry();
    return last.getValue().get(last.getValue().size() - 1).created();
  }

  private SimulatedOrder order(Ticket ticket, Instant at, LocalDate day, int orderId) {
    LocalDateTime local = at.atZone(outlet.zone()).toLocalDateTime();
    String comment = ticket.number().isEmpty() ? "" : "ticket " + ticket.number();
    OrderDraft draft =
        new OrderDraft(
            OrderStatus.SUCCESS,
            local,
            new Channel(Channel.PICK_UP, "Counter", "POS", "", "", 0),
            PaymentChoice.CASH,
            new Handling("", "", "", comment, ""),
            Customer.UNKNOWN,
            ticket.lines().stream().map(ReplayOutlet::line).toList(),
            List.of(),
            OrderDraft.Charges.NONE);
    return new SimulatedOrder(
        outlet.outletId(),
        day,
        orderId,
        SimulatedOrder.refId(day, orderId),
        List.of(new OrderVersion(at, BillArithmetic.settle(draft, TaxRegime.NONE))));
  }

  private static DraftLine line(Ticket.Line line) {
    long number = Math.floorMod(Seeds.mix(0, line.item()), 900_000_000L);
    return new DraftLine(
        Long.toString(100_000_000 + number),
        "",
        "",
        line.item(),
        line.price(),
        line.quantity(),
        List.of(),
        "",
        List.of());
  }
}
