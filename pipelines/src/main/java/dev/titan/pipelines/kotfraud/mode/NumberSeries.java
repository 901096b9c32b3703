package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.KotEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbers of one series of bills on a day, and those that are missing among them. Bills that
 * count for the day and were made on it span the series; whatever else is known of a number only
 * accounts for it: a bill that was made on the day for another one, or on another for this day; one
 * that the audit trail says was cancelled; one that is gone and told of by itself; an order that
 * was taken back before it was ever billed.
 *
 * <p>Numbers that lie apart by more than a jump belong to different blocks: another terminal's, or
 * a series that was begun anew. A block in which many are missing is not numbered one by one.
 */
final class NumberSeries {

  private static final Set<BillAuditAction> BILLED =
      Set.of(BillAuditAction.PRINTED, BillAuditAction.SETTLED, BillAuditAction.DELETED);

  private final TreeMap<Long, BillTrail> spanning = new TreeMap<>();
  private final TreeSet<Long> accounted = new TreeSet<>();
  private final Map<Long, BillTrail> heardOf = new TreeMap<>();
  private BillNumbers.Numbered some;

  /**
   * A number that no bill has.
   *
   * @param number as the till would print it
   * @param before the nearest bill below
   * @param after the nearest bill above
   * @param heardOf what the audit trail says of it
   */
  record Missing(String number, BillTrail before, BillTrail after, Optional<BillTrail> heardOf) {}

  private NumberSeries() {}

  /** The series of a day, by name. */
  static Map<String, NumberSeries> of(HouseDay day, Surroundings around) {
    Function<BillTrail, LocalDate> made =
        trail -> around.reference().calendar().dateOf(trail.bill().orElseThrow().createdAt());
    List<String> unbilled =
        day.orders().stream().flatMap(NumberSeries::unbilled).distinct().toList();
    BillNumbers numbers =
        BillNumbers.of(
            day.billsAround().stream()
                .filter(trail -> trail.bill().isPresent())
                .map(BillTrail::number)
                .distinct()
                .toList());
    Map<String, NumberSeries> all = new TreeMap<>();
    for (BillTrail trail : day.billsAround()) {
      Optional<BillNumbers.Numbered> number = numbers.read(trail.number());
      if (number.isPresent()) {
        NumberSeries series =
            all.computeIfAbsent(number.get().series(), none -> new NumberSeries());
        boolean spans =
            trail.bill().isPresent()
                && !trail.isWithdrawn()
                && day.isOfTheDay(trail)
                && made.apply(trail).equals(day.date());
        series.add(number.get(), trail, spans);
      }
    }
    for (String order : unbilled) {
      numbers
          .read(order)
          .ifPresent(
              number -> {
                if (all.containsKey(number.series())) {
                  all.get(number.series()).accounted.add(number.number());
                }
              });
    }
    return all;
  }

  /**
   * Numbers of orders that have tickets and never came to a bill: given up, put onto another table,
   * or the business of {@link UnbilledKot}.
   */
  private static Stream<String> unbilled(OrderHistory order) {
    Set<String> billed =
        order.bills().stream()
            .filter(NumberSeries::wasBilled)
            .map(BillTrail::number)
            .collect(Collectors.toSet());
    return order.kots().stream()
        .filter(kot -> billed.isEmpty() || !kot.toOrderId().isEmpty())
        .map(KotEvent::orderId)
        .filter(number -> !number.isEmpty() && !billed.contains(number));
  }

  private static boolean wasBilled(BillTrail trail) {
    return trail.bill().isPresent()
        || trail.audits().stream().anyMatch(entry -> BILLED.contains(entry.action()));
  }

  private void add(BillNumbers.Numbered number, BillTrail trail, boolean spans) {
    if (spans) {
      some = some == null ? number : some;
      spanning.putIfAbsent(number.number(), trail);
    } else if (trail.bill().isPresent()
        || trail.entries(BillAuditAction.CANCELLED).findAny().isPresent()) {
      accounted.add(number.number());
    } else {
      heardOf.putIfAbsent(number.number(), trail);
    }
  }

  /** The lowest and the highest number; empty when no bill spans the series. */
  Optional<Tally.Span> span() {
    return spanning.isEmpty()
        ? Optional.empty()
        : Optional.of(new Tally.Span(spanning.firstKey(), spanning.lastKey()));
  }

  /**
   * The missing numbers between the lowest and the highest.
   *
   * @param jump numbers further apart than that belong to different blocks
   * @param mostPercent of a block's numbers may be missing, else it is not numbered one by one
   */
  List<Missing> missing(long jump, long mostPercent) {
    List<Missing> missing = new ArrayList<>();
    TreeSet<Long> present = new TreeSet<>(spanning.keySet());
    span()
        .ifPresent(span -> present.addAll(accounted.subSet(span.first(), true, span.last(), true)));
    List<Long> ofBlock = new ArrayList<>();
    long inBlock = 0;
    Long last = null;
    for (long number : present) {
      if (last != null && number - last - 1 > jump) {
        close(ofBlock, inBlock, mostPercent, missing);
        inBlock = 0;
      } else if (last != null) {
        for (long gone = last + 1; gone < number; gone++) {
          ofBlock.add(gone);
        }
      }
      inBlock++;
      last = number;
    }
    close(ofBlock, inBlock, mostPercent, missing);
    return missing;
  }

  private void close(List<Long> gone, long present, long mostPercent, List<Missing> into) {
    if (gone.size() * 100L <= mostPercent * (present + gone.size())) {
      gone.forEach(number -> into.add(missing(number)));
    }
    gone.clear();
  }

  /** The missing numbers between the highest of the day before and the lowest, if so few. */
  List<Missing> missingBetween(Tally.Span before, long jump, long mostPercent) {
    if (spanning.isEmpty()) {
      return List.of();
    }
    long first = spanning.firstKey();
    List<Missing> missing = new ArrayList<>();
    if (first - before.last() - 1 <= jump) {
      for (long gone = before.last() + 1; gone < first; gone++) {
        if (!accounted.contains(gone)) {
          missing.add(missing(gone));
        }
      }
    }
    boolean few = missing.size() * 100L <= mostPercent * (spanning.size() + missing.size());
    return few ? missing : List.of();
  }

  private Missing missing(long number) {
    Map.Entry<Long, BillTrail> before = spanning.floorEntry(number);
    Map.Entry<Long, BillTrail> after = spanning.ceilingEntry(number);
    BillTrail above = (after == null ? before : after).getValue();
    return new Missing(
        some.printed(number),
        before == null ? above : before.getValue(),
        above,
        Optional.ofNullable(heardOf.get(number)));
  }
}
