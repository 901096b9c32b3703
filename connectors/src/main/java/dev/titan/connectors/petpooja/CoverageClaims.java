package dev.titan.connectors.petpooja;

import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.time.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a complete answer allows to be claimed.
 *
 * <p>A past business day is claimed as a whole, once it has ended and settled at the source, with
 * the number of its bills. That number counts bills that were published (now or before): an order
 * that went to the dead letters is known to the source but is not counted, since no reader of the
 * bills can see it. The claim is repeated when the number changes. Of the open day everything older
 * than the settle delay is claimed, without a number, and each time further than before.
 */
final class CoverageClaims {

  private final PetpoojaOutlet outlet;
  private final Map<LocalDate, Integer> claimedDays = new HashMap<>();
  private Instant through = Instant.EPOCH;

  CoverageClaims(PetpoojaOutlet outlet) {
    this.outlet = outlet;
  }

  /** The past days from a first one on that an answer completes. */
  List<LocalDate> completeDays(DayAnswer answer, LocalDate firstDay) {
    Instant settled = answer.startedAt().minus(outlet.settleDelay());
    return days(answer, firstDay).stream()
        .filter(day -> !outlet.calendar().endOf(day).isAfter(settled))
        .toList();
  }

  /** What to publish after the answer's facts of the days from a first one on. */
  List<Coverage> claims(DayAnswer answer, LocalDate firstDay) {
    BusinessCalendar calendar = outlet.calendar();
    List<Coverage> claims = new ArrayList<>();
    for (LocalDate day : completeDays(answer, firstDay)) {
      int bills = answer.bills(day);
      if (!Integer.valueOf(bills).equals(claimedDays.get(day))) {
        claims.add(coverage(calendar.startOf(day), calendar.endOf(day), bills));
      }
    }
    openDay(answer, firstDay).ifPresent(claims::add);
    return claims;
  }

  private Optional<Coverage> openDay(DayAnswer answer, LocalDate firstDay) {
    BusinessCalendar calendar = outlet.calendar();
    if (!outlet.sameDay() || !answer.day().equals(calendar.dateOf(answer.startedAt()))) {
      return Optional.empty();
    }
    Instant settled = answer.startedAt().minus(outlet.settleDelay());
    LocalDate day = calendar.dateOf(settled);
    Instant from = calendar.startOf(day);
    return days(answer, firstDay).contains(day) && settled.isAfter(from) && settled.isAfter(through)
        ? Optional.of(coverage(from, settled, null))
        : Optional.empty();
  }

  /** Notes that the claims of an answer have been published. */
  void published(DayAnswer answer, LocalDate firstDay, List<Coverage> claims) {
    completeDays(answer, firstDay).forEach(day -> claimedDays.put(day, answer.bills(day)));
    for (Coverage claim : claims) {
      through = claim.through().isAfter(through) ? claim.through() : through;
    }
  }

  /** The latest instant that has been claimed, if any has. */
  Optional<Instant> through() {
    return through.equals(Instant.EPOCH) ? Optional.empty() : Optional.of(through);
  }

  private static List<LocalDate> days(DayAnswer answer, LocalDate firstDay) {
    return List.of(answer.day().minusDays(1), answer.day()).stream()
        .filter(day -> !day.isBefore(firstDay))
        .toList();
  }

  private Coverage coverage(Instant from, Instant end, Integer facts) {
    return new Coverage(
        outlet.key().org(), outlet.key().outlet(), OrderMapper.SOURCE, from, end, facts);
  }
}
