package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.DetectionEvidence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * One thing that a mode found; one or more of the same subject and day make a case.
 *
 * @param mode name of the mode
 * @param subject whom or what the case is about
 * @param person who must not be the only one told, empty when nobody is known
 * @param businessDate day of trade of the case
 * @param key tells findings of a mode apart
 * @param at when it was there to be found, in the time of the events
 * @param amountPaise what may have been lost
 * @param confidencePercent how sure it is that this is what it looks like
 * @param evidence what happened
 */
public record Finding(
    String mode,
    String subject,
    String person,
    LocalDate businessDate,
    String key,
    Instant at,
    long amountPaise,
    int confidencePercent,
    List<DetectionEvidence> evidence) {

  /** Key of a finding that makes a case by itself, however many it takes otherwise. */
  static final String OFTEN = "often";

  /** The same of one that is about the last hour of a shift. */
  static final String LAST_HOUR = "last hour";

  /** The order of time. */
  public static final Comparator<Finding> IN_TIME =
      Comparator.comparing(Finding::at).thenComparing(Finding::key);

  /**
   * One that an entry of a bill's audit trail alone makes: about whoever made it or, where nobody
   * is known, about the bill.
   */
  static Finding of(
      Mode mode,
      BillAudit entry,
      BillTrail bill,
      long amountPaise,
      int confidencePercent,
      List<DetectionEvidence> evidence) {
    return new Finding(
        mode.name(),
        entry.staff().isEmpty() ? "bill " + bill.shown() : entry.staff(),
        entry.staff(),
        entry.businessDate(),
        entry.eventId(),
        entry.occurredAt(),
        amountPaise,
        confidencePercent,
        evidence);
  }

  /** Whether it makes a case by itself, however many it takes otherwise. */
  public boolean suffices() {
    return key.equals(OFTEN) || key.equals(LAST_HOUR);
  }

  /** Keeps the list immutable. */
  public Finding {
    evidence = List.copyOf(evidence);
  }
}
