package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.BillLine;
import dev.titan.contracts.event.BillStatus;
import dev.titan.pipelines.reference.Menu;
import dev.titan.pipelines.reference.MenuItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that left the house for nothing, without an explanation: a line at zero of an item that
 * has a price, or a bill that was given away. A line is explained when it is part of a combo on the
 * same bill or somebody else allowed it; a bill when somebody else allowed it for a reason that the
 * house accepts, or the owner did; both when they are meals of the staff, as many as were on duty.
 * What owners give is their own.
 *
 * @param trail the bill
 * @param person who gave it
 * @param line name of the item, empty for a whole bill
 * @param quantityMilli of the item, in thousandths
 * @param paise what it is worth at the menu's price
 */
record GivenAway(BillTrail trail, String person, String line, long quantityMilli, long paise) {

  private static final Set<BillAuditAction> GIVING =
      Set.of(
          BillAuditAction.COMPLIMENTED,
          BillAuditAction.PRICE_CHANGED,
          BillAuditAction.DISCOUNT_CHANGED,
          BillAuditAction.MODIFIED);

  /** When the bill was made. */
  Instant at() {
    return trail.bill().orElseThrow().createdAt();
  }

  /** Whether it is a line at zero. */
  boolean isLine() {
    return !line.isEmpty();
  }

  /**
   * What was given away on a day without an explanation, in order of time.
   *
   * @param reasons words in reasons that the house accepts
   * @param meals words that tell meals of the staff
   */
  static List<GivenAway> on(
      HouseDay day, Surroundings around, List<String> reasons, List<String> meals) {
    List<GivenAway> all = new ArrayList<>();
    List<BillTrail> inTime =
        day.bills().stream()
            .filter(trail -> trail.bill().map(GivenAway::isOfTheHouse).orElse(false))
            .sorted(
                Comparator.comparing((BillTrail trail) -> trail.bill().orElseThrow().createdAt())
                    .thenComparing(BillTrail::id))
            .toList();
    long eaters = headcount(day, around);
    for (BillTrail trail : inTime) {
      List<GivenAway> ofBill = of(trail, around, reasons);
      if (!ofBill.isEmpty() && has(text(trail), meals)) {
        long eating = Math.max(1, trail.bill().orElseThrow().covers());
        if (eating <= eaters) {
          eaters -= eating;
          continue;
        }
      }
      ofBill.stream()
          .filter(one -> !around.reference().staff().isOwner(one.person()))
          .forEach(all::add);
    }
    return all;
  }

  private static boolean isOfTheHouse(Bill bill) {
    return bill.status() == BillStatus.COMPLIMENTARY || GivenDiscount.isSoldByTheHouse(bill);
  }

  /** Who is on duty that day; where no shifts are known, who has a name on one of its bills. */
  private static long headcount(HouseDay day, Surroundings around) {
    long onDuty =
        around
            .reference()
            .staff()
            .onDutyBetween(
                around.reference().calendar().startOf(day.date()),
                around.reference().calendar().endOf(day.date()));
    return onDuty > 0
        ? onDuty
        : day.bills().stream()
            .flatMap(trail -> trail.bill().stream())
            .flatMap(bill -> Stream.of(bill.biller(), bill.assignee()))
            .filter(name -> !name.isEmpty())
            .map(Menu::normal)
            .distinct()
            .count();
  }

  private static List<GivenAway> of(BillTrail trail, Surroundings around, List<String> reasons) {
    Bill bill = trail.bill().orElseThrow();
    if (bill.status() == BillStatus.COMPLIMENTARY) {
      boolean accepted =
          allowing(trail)
              .anyMatch(
                  entry ->
                      around.reference().staff().isOwner(entry.approver())
                          || has(text(trail), reasons));
      return accepted
          ? List.of()
          : List.of(new GivenAway(trail, giver(trail, bill), "", 0, worth(bill)));
    }
    List<GivenAway> lines = new ArrayList<>();
    Map<String, Long> parts = partsOfCombos(bill, around.reference().menu());
    for (BillLine line : bill.lines()) {
      Optional<MenuItem> item = around.reference().menu().find(line.itemId(), line.itemName());
      if (line.quantityMilli() <= 0
          || line.unitPricePaise() != 0
          || line.totalPaise() != 0
          || item.isEmpty()
          || item.get().pricePaise() <= 0) {
        continue;
      }
      long inCombos = parts.getOrDefault(item.get().itemId(), 0L);
      parts.put(item.get().itemId(), Math.max(0, inCombos - line.quantityMilli()));
      if (inCombos < line.quantityMilli() && !isAllowed(trail, line)) {
        lines.add(
            new GivenAway(
                trail,
                giver(trail, bill),
                line.itemName(),
                line.quantityMilli(),
                Evidence.worth(item.get().pricePaise(), line.quantityMilli())));
      }
    }
    return lines;
  }

  private static Map<String, Long> partsOfCombos(Bill bill, Menu menu) {
    Map<String, Long> parts = new HashMap<>();
    for (BillLine line : bill.lines()) {
      Optional<MenuItem> item = menu.find(line.itemId(), line.itemName());
      if (item.isPresent() && line.totalPaise() > 0 && line.quantityMilli() > 0) {
        Map<String, Long> contents = menu.partsOf(item.get().itemId(), line.quantityMilli());
        contents.forEach(
            (part, quantity) -> {
              if (!part.equals(item.get().itemId())) {
                parts.merge(part, quantity, Long::sum);
              }
            });
      }
    }
    return parts;
  }

  private static Stream<BillAudit> allowing(BillTrail trail) {
    return trail.audits().stream()
        .filter(entry -> GIVING.contains(entry.action()))
        .filter(entry -> BillTrail.isAllowed(entry.staff(), entry.approver()));
  }

  private static boolean isAllowed(BillTrail trail, BillLine line) {
    return allowing(trail)
        .anyMatch(
            entry ->
                entry.itemName().isEmpty()
                    || Menu.normal(entry.itemName()).equals(Menu.normal(line.itemName())));
  }

  private static String giver(BillTrail trail, Bill bill) {
    return trail
        .entries(BillAuditAction.COMPLIMENTED)
        .map(BillAudit::staff)
        .filter(staff -> !staff.isEmpty())
        .findFirst()
        .orElse(bill.biller());
  }

  private static long worth(Bill bill) {
    return bill.corePaise() > 0
        ? bill.corePaise()
        : bill.lines().stream().mapToLong(BillLine::totalPaise).sum();
  }

  /** Everything that anybody wrote about why. */
  private static String text(BillTrail trail) {
    Set<String> words = new TreeSet<>();
    trail.bill().ifPresent(bill -> words.addAll(List.of(bill.comment(), bill.table())));
    trail.audits().stream()
        .filter(entry -> GIVING.contains(entry.action()))
        .forEach(entry -> words.add(entry.reason()));
    return words.stream().map(Menu::normal).collect(Collectors.joining(" "));
  }

  private static boolean has(String text, List<String> words) {
    return words.stream().anyMatch(word -> text.contains(Menu.normal(word)));
  }
}
