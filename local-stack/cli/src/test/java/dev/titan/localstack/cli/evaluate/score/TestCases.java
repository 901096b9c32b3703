package dev.titan.localstack.cli.evaluate.score;

import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.event.StableId;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.cli.cases.FraudCase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cases and rows of truth as tests need them. */
final class TestCases {
  static final OutletKey PIER = new OutletKey("brew-house", "pier");
  static final LocalDate DAY = LocalDate.of(2026, 3, 14);
  static final Instant NOON = Instant.parse("2026-03-14T06:30:00Z");

  /** Refunds of a week make one case, of everything else each day by itself. */
  static final DetectorModes MODES =
      new DetectorModes(Map.of("tender_swapped", 1, "unbilled_kot", 1, "refund_abuse", 7));

  private TestCases() {}

  /** A case of 100 rupees that opened at noon. */
  static FraudCase found(
      String mode, String subject, OutletKey outlet, LocalDate day, DetectionEvidence... evidence) {
    return new FraudCase(
        StableId.of(mode, subject, outlet.toString(), day.toString()),
        outlet.org(),
        outlet.outlet(),
        day,
        mode,
        subject,
        "open",
        "high",
        new BigDecimal("100.00"),
        80,
        NOON,
        NOON,
        "",
        List.of(evidence),
        "",
        Map.of(),
        List.of("manager"),
        "",
        "",
        "");
  }

  /** The same of the usual outlet and day. */
  static FraudCase found(String mode, String subject, DetectionEvidence... evidence) {
    return found(mode, subject, PIER, DAY, evidence);
  }

  /** A case that turned out to be innocent. */
  static FraudCase resolved(FraudCase one) {
    return new FraudCase(
        one.id(),
        one.org(),
        one.outlet(),
        one.businessDate(),
        one.mode(),
        one.subject(),
        "resolved",
        one.severity(),
        one.amountAtRisk(),
        one.confidence(),
        one.openedAt(),
        one.lastEvidenceAt(),
        one.words(),
        one.evidence(),
        one.ruleVersion(),
        one.ruleParameters(),
        one.told(),
        one.notOnlyTold(),
        one.disposition(),
        one.dispositionNote());
  }

  /** Something that happened before noon. */
  static DetectionEvidence evidence(long minutesBefore, String ticket, String bill, String staff) {
    return new DetectionEvidence(
        NOON.minusSeconds(60 * minutesBefore), "fired", "", ticket, bill, "", 0, 0, staff, "", "");
  }

  static TruthRow fraud(String mode, String subject) {
    return fraud(mode, subject, DAY);
  }

  static TruthRow fraud(String mode, String subject, LocalDate day) {
    return TruthRow.fraud(mode, PIER, List.of(subject), day, 10_000, Optional.empty());
  }

  static TruthRow trap(String name, String lookalike, String subject) {
    return TruthRow.trap(name, lookalike, PIER, List.of(subject), DAY, Optional.empty());
  }
}
