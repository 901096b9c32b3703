package dev.titan.pipelines.reference;

/**
 * What a person decided about a detection.
 *
 * @param caseId the detection
 * @param outlet its outlet
 * @param decision confirmed, explained or excluded
 * @param note why, empty when not said
 * @param decidedBy who
 */
public record Disposition(
    String caseId, String outlet, String decision, String note, String decidedBy) {

  /** Whether the like is not to be told again. */
  public boolean excludes() {
    return decision.equals("excluded");
  }
}
