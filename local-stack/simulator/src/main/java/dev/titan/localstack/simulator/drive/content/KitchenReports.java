package dev.titan.localstack.simulator.drive.content;

import dev.titan.localstack.simulator.house.HouseOutlet;
import dev.titan.localstack.simulator.house.kitchen.KotAction;
import dev.titan.localstack.simulator.house.kitchen.KotEvent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The kitchen's reports: tickets, what was changed on them and what was taken back. */
final class KitchenReports {
  private final HouseOutlet outlet;

  KitchenReports(HouseOutlet outlet) {
    this.outlet = outlet;
  }

  private record Line(String kotId, String itemId) {
    static Line of(KotEvent event) {
      return new Line(event.kotId(), event.itemId());
    }
  }

  DataTable tickets(List<LocalDate> days) {
    List<List<Value>> rows = new ArrayList<>();
    for (LocalDate day : days) {
      List<KotEvent> events = outlet.kots(day);
      Map<Line, Instant> prepared = new HashMap<>();
      for (KotEvent event : events) {
        if (event.action() == KotAction.PREPARED) {
          prepared.putIfAbsent(Line.of(event), event.occurredAt());
        }
      }
      for (KotEvent event : events) {
        if (event.action() == KotAction.FIRED) {
          rows.add(ticketRow(event, prepared.get(Line.of(event))));
        } else if (taken(event)) {
          rows.add(ticketRow(event, null));
        }
      }
    }
    List<Column> columns =
        DataTable.columns(
            "KOT ID",
            "Order Type",
            "Item Name",
            "Qty",
            "Item Status",
            "Punch Time",
            "Prepared Time",
            "Time Taken");
    return new DataTable(DriveReport.KOT, columns, rows, false);
  }

  private List<Value> ticketRow(KotEvent event, Instant prepared) {
    String status =
        event.quantityMilli() < 0 ? "Cancelled" : prepared == null ? "Preparing" : "Prepared";
    return List.of(
        Value.of(event.kotNumber()),
        Value.of(orderType(event)),
        Value.of(event.itemName()),
        quantity(event.quantityMilli()),
        Value.of(status),
        new Value.Moment(local(event.occurredAt())),
        prepared == null ? Value.BLANK : new Value.Moment(local(prepared)),
        Value.of(prepared == null ? "" : taken(Duration.between(event.occurredAt(), prepared))));
  }

  DataTable modified(List<LocalDate> days) {
    List<List<Value>> rows = new ArrayList<>();
    for (LocalDate day : days) {
      Map<Line, Long> held = new HashMap<>();
      for (KotEvent event : outlet.kots(day)) {
        long before = held.getOrDefault(Line.of(event), 0L);
        long after = before + event.quantityMilli();
        held.put(Line.of(event), after);
        if (event.action() == KotAction.MODIFIED
            || event.action() == KotAction.PARTIALLY_CANCELLED) {
          rows.add(
              List.of(
                  new Value.Moment(local(event.occurredAt())),
                  Value.of(event.kotNumber()),
                  Value.of(event.place().orderId()),
                  Value.of(event.place().table()),
                  Value.of(event.itemName()),
                  quantity(before),
                  quantity(after),
                  Value.of(event.staff()),
                  Value.of(event.approver()),
                  Value.of(event.reason())));
        }
      }
    }
    List<Column> columns =
        DataTable.columns(
            "Modified Time",
            "KOT No.",
            "Order No.",
            "Table No.",
            "Item Name",
            "Old Qty",
            "New Qty",
            "Modified By",
            "Approved By",
            "Reason");
    return new DataTable(DriveReport.KOT_MODIFICATION, columns, rows, false);
  }

  DataTable voided(List<LocalDate> days) {
    List<List<Value>> rows = new ArrayList<>();
    for (LocalDate day : days) {
      for (KotEvent event : outlet.kots(day)) {
        if (event.action() == KotAction.CANCELLED) {
          rows.add(
              List.of(
                  new Value.Moment(local(event.occurredAt())),
                  Value.of(event.kotNumber()),
                  Value.of(event.place().orderId()),
                  Value.of(event.place().table()),
                  Value.of(event.itemName()),
                  quantity(-event.quantityMilli()),
                  new Value.Amount(-event.quantityMilli() * event.unitPrice() / 1000),
                  Value.of(event.staff()),
                  Value.of(event.approver()),
                  Value.of(event.reason())));
        }
      }
    }
    List<Column> columns =
        DataTable.columns(
            "Void Time",
            "KOT No.",
            "Order No.",
            "Table No.",
            "Item Name",
            "Void Qty",
            "Amount (₹)",
            "Voided By",
            "Approved By",
            "Void Reason");
    return new DataTable(DriveReport.VOID_KOT, columns, rows, true);
  }

  private static boolean taken(KotEvent event) {
    return event.quantityMilli() < 0 && event.action() != KotAction.SHIFTED;
  }

  private static Value quantity(long milli) {
    return new Value.Figure(BigDecimal.valueOf(milli, 3), "");
  }

  private static String orderType(KotEvent event) {
    return switch (event.place().orderType()) {
      case "delivery" -> "Delivery";
      case "pick_up" -> "Pick Up";
      default -> "Dine In";
    };
  }

  private static String taken(Duration time) {
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
  }

  private LocalDateTime local(Instant at) {
    return at.atZone(outlet.profile().zone()).toLocalDateTime();
  }
}
