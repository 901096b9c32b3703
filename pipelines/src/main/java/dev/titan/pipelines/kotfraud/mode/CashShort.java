package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.CashAction;
import dev.titan.contracts.event.CashCount;
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
 * A drawer in which less was counted than there should be ({@link DrawerSession}), once its day has
 * been told. Where an opening or a count is missing nothing is concluded, and too much cash is no
 * case. When it happens again within days the owner is told as well.
 */
public final class CashShort implements Mode {

  private static final String NAME = "cash_short";
  private static final String AGAIN = "again";
  private static final Set<Topic> LOOKS_AT = Set.of(Topic.EXPENSES, Topic.BILLS, Topic.BILL_AUDITS);
  private static final Set<Topic> NEEDS = Set.of(Topic.EXPENSES, Topic.BILLS);
  private static final int CONFIDENCE = 65;

  /**
   * How it decides.
   *
   * @param leastPaise by how much a drawer must be short
   * @param correction after the end of the day, in which it may be counted again
   * @param repeatDays within how many days the owner is told of a second time
   */
  record Parameters(long leastPaise, Duration correction, int repeatDays) {

    static Parameters of(RuleParameters given) {
      return new Parameters(
          given.rupees("least_rupees", 100, 1, 100_000),
          given.minutes("correction_minutes", 0, 0, 4320),
          Math.toIntExact(given.whole("repeat_days", 14, 2, PastDays.DAYS)));
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Topic> needs() {
    return NEEDS;
  }

  /** A drawer stays, too. */
  @Override
  public boolean lasts(Finding finding) {
    return true;
  }

  @Override
  public List<String> told(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.key().equals(AGAIN))
        ? List.of("manager", "owner")
        : told();
  }

  @Override
  public Rule rule(RuleParameters given) {
    Parameters parameters = Parameters.of(given);
    return DayRule.of(
        LOOKS_AT,
        (day, around) -> examine(day, around, parameters),
        (day, past, around) -> compare(day, past, parameters));
  }

  @Override
  public String words(String subject, int findings, String amount) {
    return "The drawer of %s was short by %s.".formatted(subject, amount);
  }

  private Optional<DayReport> examine(HouseDay day, Surroundings around, Parameters parameters) {
    if (day.cash().isEmpty() || !day.isTold(NEEDS, LOOKS_AT, parameters.correction(), around)) {
      return Optional.empty();
    }
    List<CashSale> sales =
        day.bills().stream().flatMap(trail -> CashSale.of(trail).stream()).toList();
    List<Finding> findings = new ArrayList<>();
    Map<String, Measure> people = new TreeMap<>();
    for (DrawerSession session : DrawerSession.on(day.cash(), sales, parameters.leastPaise())) {
      long paise = session.shortPaise().orElse(0L);
      if (paise >= parameters.leastPaise()) {
        findings.add(found(session, paise, day));
        people.merge(subject(session), new Measure(1, 1, paise), Measure::plus);
      }
    }
    return Optional.of(
        new DayReport(findings, people.isEmpty() ? Map.of() : Map.of(NAME, people), Map.of()));
  }

  private static String subject(DrawerSession session) {
    return session.staff().isEmpty() ? "drawer " + session.drawer() : session.staff();
  }

  private Finding found(DrawerSession session, long paise, HouseDay day) {
    Instant at = session.last(CashAction.COUNTED).orElseThrow().occurredAt();
    List<DetectionEvidence> evidence = new ArrayList<>();
    evidence.add(
        note(
            at,
            "cash sales on %d bills".formatted(session.sales().size()),
            "",
            session.soldPaise(),
            session.staff()));
    for (CashCount entry : session.entries()) {
      evidence.add(
          new DetectionEvidence(
              entry.occurredAt(),
              Evidence.words(entry.action()),
              "",
              "",
              "",
              "",
              0,
              entry.amountPaise(),
              entry.staff(),
              entry.approver(),
              entry.reason()));
    }
    evidence.add(note(at, "short", "as much as went in", paise, session.staff()));
    return new Finding(
        name(),
        subject(session),
        session.staff(),
        day.date(),
        session.key(),
        at,
        paise,
        CONFIDENCE,
        evidence);
  }

  private static DetectionEvidence note(
      Instant at, String what, String expected, long paise, String staff) {
    return new DetectionEvidence(at, what, expected, "", "", "", 0, paise, staff, "", "");
  }

  private List<Finding> compare(HouseDay day, PastDays past, Parameters parameters) {
    List<Finding> findings = new ArrayList<>();
    past.today()
        .of(NAME)
        .forEach(
            (subject, today) -> {
              Measure lately =
                  past.each(tally -> tally.of(NAME), parameters.repeatDays()).values().stream()
                      .map(people -> people.getOrDefault(subject, Measure.NONE))
                      .reduce(Measure.NONE, Measure::plus);
              if (lately.count() > 1) {
                findings.add(again(day, subject, lately, parameters));
              }
            });
    return findings;
  }

  private Finding again(HouseDay day, String subject, Measure lately, Parameters parameters) {
    Instant at = day.cash().get(day.cash().size() - 1).occurredAt();
    String person = subject.startsWith("drawer ") ? "" : subject;
    return new Finding(
        name(),
        subject,
        person,
        day.date(),
        AGAIN,
        at,
        0,
        CONFIDENCE,
        List.of(
            note(
                at,
                "short %d times in %d days".formatted(lately.count(), parameters.repeatDays()),
                "",
                lately.paise(),
                person)));
  }
}
