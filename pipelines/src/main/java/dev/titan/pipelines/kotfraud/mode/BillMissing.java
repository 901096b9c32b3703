package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A bill that was removed from the till, one that its source has shown and shows no longer, or a
 * number that is missing in a series of bill numbers. A removal is told at once; a bill that is
 * gone when the audit trail, where there is one, has been told as far and says neither that it was
 * removed nor that it was cancelled; when it comes back it is none. A missing number is told once
 * its day has been told with the correction window after it, and only between bills that are there:
 * what is missing at the end of what is known proves nothing, until the next day goes on above it.
 * See {@link NumberSeries} for what accounts for a number.
 */
public final class BillMissing implements Mode {

  private static final Set<Topic> LOOKS_AT = Set.of(Topic.BILLS, Topic.BILL_AUDITS, Topic.KOTS);
  private static final Set<Topic> NEEDS = Set.of(Topic.BILLS);
  private static final Set<Topic> AUDITS = Set.of(Topic.BILL_AUDITS);
  private static final int REMOVED_CONFIDENCE = 85;
  private static final int HEARD_OF_CONFIDENCE = 80;
  private static final int GONE_CONFIDENCE = 70;
  private static final int GAP_CONFIDENCE = 55;

  /**
   * How it decides.
   *
   * @param correction after the end of the day, in which bills may still come
   * @param jump numbers further apart than that are different blocks
   * @param mostPercent how many of a block's numbers may be missing, else it is not consecutive
   */
  record Parameters(Duration correction, long jump, long mostPercent) {

    static Parameters of(RuleParameters given) {
      return new Parameters(
          given.minutes("correction_minutes", 0, 0, 4320),
          given.whole("jump", 20, 1, 100_000),
          given.whole("most_percent", 20, 1, 50));
    }
  }

  @Override
  public String name() {
    return "bill_missing";
  }

  @Override
  public Set<Topic> needs() {
    return NEEDS;
  }

  @Override
  public List<String> told() {
    return List.of("owner");
  }

  @Override
  public Rule rule(RuleParameters given) {
    Parameters parameters = Parameters.of(given);
    return DayRule.of(
        LOOKS_AT,
        Rule.where(
            happened -> happened.onBills(BillAuditAction.DELETED) || happened.withdrawn(),
            (order, around) ->
                order.bills().stream()
                    .flatMap(bill -> removed(bill).or(() -> gone(bill, around)).stream())
                    .toList()),
        (day, around) -> examine(day, around, parameters),
        (day, past, around) -> compare(day, past, around, parameters));
  }

  @Override
  public String words(String subject, int findings, String amount) {
    return "%s, worth %s, was removed or is missing in its series.".formatted(subject, amount);
  }

  private Optional<Finding> removed(BillTrail bill) {
    return bill.entries(BillAuditAction.DELETED)
        .findFirst()
        .map(
            entry -> {
              long paise = knownPaise(bill);
              List<DetectionEvidence> evidence = new ArrayList<>(Evidence.printed(bill));
              evidence.addAll(Evidence.paid(bill));
              evidence.add(Evidence.of(entry, bill, "removed from the till", "stays", paise));
              return new Finding(
                  name(),
                  subject(bill.shown()),
                  entry.staff(),
                  entry.businessDate(),
                  entry.eventId(),
                  entry.occurredAt(),
                  paise,
                  REMOVED_CONFIDENCE,
                  evidence);
            });
  }

  private Optional<Finding> gone(BillTrail trail, Surroundings around) {
    return trail
        .bill()
        .filter(bill -> bill.status() == BillStatus.WITHDRAWN)
        .filter(bill -> trail.entries(BillAuditAction.CANCELLED).findAny().isEmpty())
        .filter(
            bill ->
                !around.hears(AUDITS) || around.told(AUDITS, bill.createdAt(), bill.observedAt()))
        .map(
            bill -> {
              long paise = knownPaise(trail);
              List<DetectionEvidence> evidence = new ArrayList<>(Evidence.printed(trail));
              evidence.add(Evidence.of(bill, "bill made", ""));
              evidence.addAll(Evidence.paid(trail));
              evidence.add(
                  new DetectionEvidence(
                      bill.observedAt(),
                      "no longer shown",
                      "stays, or is cancelled with an entry about it",
                      "",
                      trail.shown(),
                      "",
                      0,
                      paise,
                      "",
                      "",
                      ""));
              return new Finding(
                  name(),
                  subject(trail.shown()),
                  "",
                  bill.businessDate(),
                  "gone " + bill.billId(),
                  bill.observedAt(),
                  paise,
                  GONE_CONFIDENCE,
                  evidence);
            });
  }

  private static String subject(String number) {
    return "bill " + number;
  }

  /** The largest total that any entry, or the bill itself, says. */
  private static long knownPaise(BillTrail bill) {
    long paise = bill.totalPaise();
    for (BillAudit entry : bill.audits()) {
      paise = Math.max(paise, entry.totalBeforePaise() == null ? 0 : entry.totalBeforePaise());
      paise = Math.max(paise, entry.totalAfterPaise() == null ? 0 : entry.totalAfterPaise());
    }
    return paise;
  }

  private Optional<DayReport> examine(HouseDay day, Surroundings around, Parameters parameters) {
    // What tickets and the audit trail know of a number is waited for where there are any.
    if (!day.isTold(NEEDS, LOOKS_AT, parameters.correction(), around)) {
      return Optional.empty();
    }
    List<Finding> findings = new ArrayList<>();
    Map<String, Tally.Span> spans = new TreeMap<>();
    for (Map.Entry<String, NumberSeries> series : NumberSeries.of(day, around).entrySet()) {
      series.getValue().span().ifPresent(span -> spans.put(series.getKey(), span));
      findings.addAll(
          tell(
              series.getValue().missing(parameters.jump(), parameters.mostPercent()),
              "missing",
              day));
    }
    return Optional.of(new DayReport(findings, Map.of(), spans));
  }

  private List<Finding> compare(
      HouseDay day, PastDays past, Surroundings around, Parameters parameters) {
    Map<String, Tally.Span> before = past.yesterday().series();
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, Tally.Span> today : past.today().series().entrySet()) {
      Tally.Span ended = before.get(today.getKey());
      if (ended != null && ended.last() + 1 < today.getValue().first()) {
        NumberSeries series = NumberSeries.of(day, around).get(today.getKey());
        if (series != null) {
          findings.addAll(
              tell(
                  series.missingBetween(ended, parameters.jump(), parameters.mostPercent()),
                  "missing since the day before",
                  day));
        }
      }
    }
    return findings;
  }

  private List<Finding> tell(List<NumberSeries.Missing> missing, String what, HouseDay day) {
    List<Finding> findings = new ArrayList<>();
    for (NumberSeries.Missing one : missing) {
      // Whoever removed a bill by hand is told of at once, in its order.
      boolean removed =
          one.heardOf()
              .flatMap(trail -> trail.entries(BillAuditAction.DELETED).findFirst())
              .isPresent();
      if (!removed) {
        findings.add(tell(one, what, day));
      }
    }
    return findings;
  }

  private Finding tell(NumberSeries.Missing one, String what, HouseDay day) {
    long known = one.heardOf().map(BillMissing::knownPaise).orElse(0L);
    long paise = known > 0 ? known : median(day);
    Instant at = made(one.after());
    List<DetectionEvidence> evidence = new ArrayList<>();
    evidence.add(neighbour(one.before(), "bill before it"));
    one.heardOf()
        .ifPresent(
            trail ->
                trail
                    .audits()
                    .forEach(
                        entry ->
                            evidence.add(
                                Evidence.of(entry, trail, Evidence.words(entry.action()), "", 0))));
    evidence.add(
        new DetectionEvidence(
            at,
            what,
            known > 0
                ? "a bill of this number"
                : "a bill of this number; the amount is the median bill of the day, an estimate",
            "",
            one.number(),
            "",
            0,
            paise,
            "",
            "",
            ""));
    evidence.add(neighbour(one.after(), "bill after it"));
    return new Finding(
        name(),
        subject(one.number()),
        "",
        day.date(),
        one.number(),
        at,
        paise,
        one.heardOf().isPresent() ? HEARD_OF_CONFIDENCE : GAP_CONFIDENCE,
        evidence);
  }

  private static DetectionEvidence neighbour(BillTrail trail, String what) {
    Bill bill = trail.bill().orElseThrow();
    return new DetectionEvidence(
        bill.createdAt(),
        what,
        "",
        "",
        trail.shown(),
        "",
        0,
        bill.totalPaise(),
        bill.biller(),
        "",
        "");
  }

  private static Instant made(BillTrail trail) {
    return trail.bill().orElseThrow().createdAt();
  }

  private static long median(HouseDay day) {
    List<Long> totals =
        day.bills().stream()
            .flatMap(trail -> trail.bill().stream())
            .filter(bill -> bill.status() == BillStatus.SUCCESS)
            .map(Bill::totalPaise)
            .sorted()
            .toList();
    return totals.isEmpty() ? 0 : totals.get(totals.size() / 2);
  }
}
