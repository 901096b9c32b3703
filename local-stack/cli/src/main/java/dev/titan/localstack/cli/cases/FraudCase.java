package dev.titan.localstack.cli.cases;

import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.topic.OutletKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A row of {@code kot_fraud_cases} as it stands now.
 *
 * @param id identity of the case
 * @param org organisation that owns the outlet
 * @param outlet where it happened
 * @param businessDate day of trade
 * @param mode what was found
 * @param subject whom or what it is about
 * @param status open, amended or resolved
 * @param severity low, medium or high
 * @param amountAtRisk what may have been lost, in rupees
 * @param confidence how sure the detector is, in percent
 * @param openedAt when what happened was first enough for a case
 * @param lastEvidenceAt when the last thing happened that belongs to it
 * @param words the case in a sentence or two
 * @param evidence what happened, in order of time
 * @param ruleVersion rules that decided, each with its version; empty when it was the start values
 * @param ruleParameters every parameter that decided, by name
 * @param told roles that are to be told
 * @param notOnlyTold person who must not be the only one told; empty when it names nobody
 * @param disposition what a person decided; empty when nobody has
 * @param dispositionNote why; empty when not said
 */
public record FraudCase(
    String id,
    String org,
    String outlet,
    LocalDate businessDate,
    String mode,
    String subject,
    String status,
    String severity,
    BigDecimal amountAtRisk,
    int confidence,
    Instant openedAt,
    Instant lastEvidenceAt,
    String words,
    List<DetectionEvidence> evidence,
    String ruleVersion,
    Map<String, String> ruleParameters,
    List<String> told,
    String notOnlyTold,
    String disposition,
    String dispositionNote) {

  private static final int SHORT_ID = 12;

  /** Copies lists and maps. */
  public FraudCase {
    evidence = List.copyOf(evidence);
    ruleParameters = Map.copyOf(ruleParameters);
    told = List.copyOf(told);
  }

  /** So much of the id that people can tell cases apart. */
  public String shortId() {
    return id.substring(0, Math.min(SHORT_ID, id.length()));
  }

  /** Its outlet. */
  public OutletKey key() {
    return new OutletKey(org, outlet);
  }
}
