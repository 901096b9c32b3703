package dev.titan.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a detector found, as it stands now: a pattern for people to look into, never a verdict. Each
 * record of a case replaces the one with the lower version.
 *
 * @param detector who found it, for example {@code kotfraud}
 * @param mode what was found, for example {@code unbilled_kot}
 * @param caseId hash of detector, organisation, outlet, mode, subject and business date
 * @param org organisation id
 * @param outlet outlet id
 * @param businessDate day of trade that it is about
 * @param subject whom or what it is about: a person, an order, a bill
 * @param status how it stands
 * @param severity how much it matters
 * @param amountAtRiskPaise what may have been lost, in paise
 * @param confidencePercent how sure the detector is that the pattern is what it looks like
 * @param openedAt when what happened was first enough for a case, in the time of the events
 * @param lastEvidenceAt when the last thing happened that belongs to it
 * @param words the same for people, in a sentence or two
 * @param evidence what happened, in order of time
 * @param ruleVersion which rules decided, empty when it was the start values
 * @param ruleParameters every parameter that decided, by name
 * @param told roles that are to be told
 * @param notOnlyTold the person who must never be the only one told, empty when it names nobody
 * @param disposition what a person decided: confirmed, explained or excluded; empty when nobody has
 * @param dispositionNote why, in that person's words; empty when not said
 * @param version rises with every change of the case
 */
public record Detection(
    String detector,
    String mode,
    String caseId,
    String org,
    String outlet,
    LocalDate businessDate,
    String subject,
    DetectionStatus status,
    DetectionSeverity severity,
    long amountAtRiskPaise,
    int confidencePercent,
    Instant openedAt,
    Instant lastEvidenceAt,
    String words,
    List<DetectionEvidence> evidence,
    String ruleVersion,
    Map<String, String> ruleParameters,
    List<String> told,
    String notOnlyTold,
    String disposition,
    String dispositionNote,
    long version) {

  /** Absent texts and lists are empty. */
  public Detection {
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
    ruleVersion = Texts.orEmpty(ruleVersion);
    ruleParameters = ruleParameters == null ? Map.of() : Map.copyOf(ruleParameters);
    told = told == null ? List.of() : List.copyOf(told);
    notOnlyTold = Texts.orEmpty(notOnlyTold);
    disposition = Texts.orEmpty(disposition);
    dispositionNote = Texts.orEmpty(dispositionNote);
  }
}
