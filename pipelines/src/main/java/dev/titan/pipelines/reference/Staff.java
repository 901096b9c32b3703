package dev.titan.pipelines.reference;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who works at an outlet, and when. Immutable. */
public final class Staff {

  private static final String OWNER = "owner";

  private final Map<String, StaffMember> byNameOrId;
  private final List<Shift> shifts;

  private Staff(Map<String, StaffMember> byNameOrId, List<Shift> shifts) {
    this.byNameOrId = byNameOrId;
    this.shifts = shifts;
  }

  static Staff of(String outlet, List<StaffMember> people, List<Shift> shifts) {
    Map<String, StaffMember> byNameOrId = new HashMap<>();
    for (StaffMember person : people) {
      if (person.onlyOutlet().isEmpty() || person.onlyOutlet().equals(outlet)) {
        byNameOrId.putIfAbsent(Menu.normal(person.name()), person);
      }
    }
    for (StaffMember person : people) {
      byNameOrId.put(Menu.normal(person.staffId()), person);
    }
    return new Staff(
        byNameOrId, shifts.stream().filter(shift -> shift.outlet().equals(outlet)).toList());
  }

  /** The person whom a till names by id or by name; empty when nobody is known by it. */
  public Optional<StaffMember> find(String nameOrId) {
    return Optional.ofNullable(byNameOrId.get(Menu.normal(nameOrId)));
  }

  /** Whether whom a till names by id or by name owns the house. */
  public boolean isOwner(String nameOrId) {
    return find(nameOrId).map(person -> person.roles().contains(OWNER)).orElse(false);
  }

  /** How many people are on duty; 0 when nothing is known about that time. */
  public long onDuty(Instant at) {
    return shifts.stream()
        .filter(shift -> shift.covers(at, Duration.ZERO))
        .map(Shift::staffId)
        .distinct()
        .count();
  }

  /** How many people are on duty at some time between two instants; 0 when nothing is known. */
  public long onDutyBetween(Instant from, Instant until) {
    return shifts.stream()
        .filter(shift -> shift.starts().isBefore(until) && shift.ends().isAfter(from))
        .map(Shift::staffId)
        .distinct()
        .count();
  }

  /** When a person's shift at an instant ends; that little before and after it belongs to it. */
  public Optional<Instant> endOfShift(StaffMember person, Instant at, Duration grace) {
    return shifts.stream()
        .filter(shift -> shift.staffId().equals(person.staffId()) && shift.covers(at, grace))
        .map(Shift::ends)
        .max(Comparator.naturalOrder());
  }

  /** Whether a person is on duty, with some minutes before and after. */
  public boolean isOnDuty(StaffMember person, Instant at, Duration grace) {
    return shifts.stream()
        .anyMatch(shift -> shift.staffId().equals(person.staffId()) && shift.covers(at, grace));
  }
}
