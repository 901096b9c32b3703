package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.pipelines.reference.Staff;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Findings that one person makes at the end of the shift, when the drawer is about to be counted.
 * Where nobody knows the person's shift it is the end of the day's trade: the hour before the last
 * bill was paid, and what comes after it. Some of them together make a case by themselves, and a
 * surer one. What somebody else allowed is none of them.
 *
 * @param count how many
 * @param length how long before the end
 */
record LastHour(long count, Duration length) {

  private static final Duration GRACE = Duration.ofMinutes(30);
  private static final int CONFIDENCE = 80;

  static LastHour of(RuleParameters given) {
    return new LastHour(
        given.whole("last_hour_count", 2, 2, 1000), given.minutes("last_hour_minutes", 60, 1, 240));
  }

  /** What is said of each person with so many of these findings at the end. */
  List<Finding> together(List<Finding> findings, HouseDay day, Surroundings around) {
    Map<String, List<Finding>> byPerson = new TreeMap<>();
    for (Finding one : findings) {
      if (!isAllowed(one) && isAtTheEnd(one, day, around.reference().staff())) {
        byPerson.computeIfAbsent(one.person(), none -> new ArrayList<>()).add(one);
      }
    }
    List<Finding> together = new ArrayList<>();
    byPerson.forEach(
        (person, theirs) -> {
          if (theirs.size() >= count) {
            together.add(together(theirs, day));
          }
        });
    return together;
  }

  private Finding together(List<Finding> theirs, HouseDay day) {
    Finding last = theirs.stream().max(Finding.IN_TIME).orElseThrow();
    return new Finding(
        last.mode(),
        last.subject(),
        last.person(),
        day.date(),
        Finding.LAST_HOUR,
        last.at(),
        0,
        CONFIDENCE,
        List.of(
            new DetectionEvidence(
                last.at(),
                "%d in the last %d minutes of the shift or the day"
                    .formatted(theirs.size(), length.toMinutes()),
                "fewer than " + count,
                "",
                "",
                "",
                0,
                0,
                last.person(),
                "",
                "")));
  }

  private static boolean isAllowed(Finding one) {
    return one.evidence().stream()
        .anyMatch(piece -> BillTrail.isAllowed(piece.staff(), piece.approver()));
  }

  private boolean isAtTheEnd(Finding one, HouseDay day, Staff staff) {
    return staff
        .find(one.person())
        .flatMap(person -> staff.endOfShift(person, one.at(), GRACE))
        .or(() -> endOfTrade(day))
        .filter(end -> !one.at().isBefore(end.minus(length)))
        .isPresent();
  }

  private static Optional<Instant> endOfTrade(HouseDay day) {
    return day.bills().stream()
        .flatMap(bill -> bill.entries(BillAuditAction.SETTLED))
        .map(BillAudit::occurredAt)
        .max(Comparator.naturalOrder());
  }
}
