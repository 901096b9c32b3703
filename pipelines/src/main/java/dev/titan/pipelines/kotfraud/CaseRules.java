package dev.titan.pipelines.kotfraud;

import dev.titan.contracts.event.Detection;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.event.DetectionSeverity;
import dev.titan.contracts.event.DetectionStatus;
import dev.titan.contracts.event.StableId;
import dev.titan.contracts.money.Money;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.pipelines.kotfraud.mode.Finding;
import dev.titan.pipelines.reference.Disposition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How findings become cases. Versions are left at 0. */
final class CaseRules {

  private static final String NO_VERDICT = " A pattern, not a verdict.";

  private static final Comparator<DetectionEvidence> IN_TIME =
      Comparator.comparing(DetectionEvidence::at)
          .thenComparing(DetectionEvidence::bill)
          .thenComparing(DetectionEvidence::ticket)
          .thenComparing(DetectionEvidence::item)
          .thenComparing(DetectionEvidence::what);

  private CaseRules() {}

  /** The id of the case that findings of a mode about a subject on a day belong to. */
  static String caseId(OutletKey outlet, String mode, String subject, LocalDate businessDate) {
    return StableId.of(
        KotFraudRules.DETECTOR,
        outlet.org(),
        outlet.outlet(),
        mode,
        subject,
        businessDate.toString());
  }

  /** The business date of the case that findings make: the one on which they were enough. */
  static LocalDate dayOf(ModeRule rule, List<Finding> inTime) {
    return inTime.get(WindowRules.enough(inTime, rule) - 1).businessDate();
  }

  /**
   * The case that findings make. It counts as amended when more was found than it took to open it.
   *
   * @param inTime all findings of the case, as {@link WindowRules#cases} gives them
   */
  static Detection open(ModeRule rule, List<Finding> inTime, Deciding deciding) {
    Finding first = inTime.get(0);
    LocalDate day = dayOf(rule, inTime);
    Instant openedAt = inTime.get(WindowRules.enough(inTime, rule) - 1).at();
    long paise = inTime.stream().mapToLong(Finding::amountPaise).sum();
    List<DetectionEvidence> evidence =
        inTime.stream()
            .flatMap(finding -> finding.evidence().stream())
            .distinct()
            .sorted(IN_TIME)
            .toList();
    String id = caseId(deciding.outlet(), first.mode(), first.subject(), day);
    Optional<Disposition> disposition = deciding.about(id);
    return new Detection(
        KotFraudRules.DETECTOR,
        first.mode(),
        id,
        deciding.outlet().org(),
        deciding.outlet().outlet(),
        day,
        first.subject(),
        inTime.size() > WindowRules.enough(inTime, rule)
            ? DetectionStatus.AMENDED
            : DetectionStatus.OPEN,
        severity(paise, rule),
        paise,
        inTime.stream().mapToInt(Finding::confidencePercent).max().orElseThrow(),
        openedAt,
        evidence.isEmpty() ? openedAt : evidence.get(evidence.size() - 1).at(),
        sentence(rule.mode().words(first.subject(), things(inTime), new Money(paise).toString()))
            + NO_VERDICT,
        evidence,
        rule.version(),
        rule.parameters(),
        rule.mode().told(inTime),
        notOnlyTold(inTime),
        disposition.map(Disposition::decision).orElse(""),
        disposition.map(Disposition::note).orElse(""),
        0);
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** How many things were found, without what is only said of them together. */
  private static int things(List<Finding> findings) {
    return Math.toIntExact(findings.stream().filter(one -> !one.suffices()).count());
  }

  /** The one person whom all findings name. */
  private static String notOnlyTold(List<Finding> findings) {
    List<String> people = findings.stream().map(Finding::person).distinct().toList();
    return people.size() == 1 ? people.get(0) : "";
  }

  private static DetectionSeverity severity(long paise, ModeRule rule) {
    if (paise >= rule.highPaise()) {
      return DetectionSeverity.HIGH;
    }
    return paise * 5 >= rule.highPaise() ? DetectionSeverity.MEDIUM : DetectionSeverity.LOW;
  }

  /** A case whose explanation has come. */
  static Detection resolved(Detection earlier) {
    return with(
        earlier,
        DetectionStatus.RESOLVED,
        earlier.disposition(),
        earlier.dispositionNote(),
        earlier.version());
  }

  /** A case about which somebody has decided, or nobody any more. */
  static Detection decided(Detection earlier, Optional<Disposition> disposition) {
    return with(
        earlier,
        earlier.status(),
        disposition.map(Disposition::decision).orElse(""),
        disposition.map(Disposition::note).orElse(""),
        earlier.version());
  }

  /** A case as it is written. */
  static Detection versioned(Detection detection, long version) {
    return with(
        detection,
        detection.status(),
        detection.disposition(),
        detection.dispositionNote(),
        version);
  }

  private static Detection with(
      Detection from, DetectionStatus status, String disposition, String note, long version) {
    return new Detection(
        from.detector(),
        from.mode(),
        from.caseId(),
        from.org(),
        from.outlet(),
        from.businessDate(),
        from.subject(),
        status,
        from.severity(),
        from.amountAtRiskPaise(),
        from.confidencePercent(),
        from.openedAt(),
        from.lastEvidenceAt(),
        from.words(),
        from.evidence(),
        from.ruleVersion(),
        from.ruleParameters(),
        from.told(),
        from.notOnlyTold(),
        disposition,
        note,
        version);
  }
}
