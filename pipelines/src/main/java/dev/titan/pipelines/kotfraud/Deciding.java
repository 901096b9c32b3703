package dev.titan.pipelines.kotfraud;

import dev.titan.contracts.topic.OutletKey;
import dev.titan.pipelines.reference.Disposition;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What decides about the cases of an outlet beside what was found.
 *
 * @param outlet the outlet
 * @param rules the rules that hold
 * @param dispositions what people decided about cases, by their id
 */
record Deciding(OutletKey outlet, KotFraudRules rules, Map<String, Disposition> dispositions) {

  private static final int YEAR = 365;

  /** What was decided about a case. */
  Optional<Disposition> about(String caseId) {
    return Optional.ofNullable(dispositions.get(caseId));
  }

  /**
   * Whether a case of a mode about a subject was excluded in the year before a business date, so
   * that there is to be none on it. It asks for the ids that such cases have, and not for cases: so
   * it does not matter which of them are still known.
   */
  boolean isExcluded(String mode, String subject, int day) {
    if (dispositions.values().stream().noneMatch(Disposition::excludes)) {
      return false;
    }
    return IntStream.range(day - YEAR, day)
        .mapToObj(LocalDate::ofEpochDay)
        .map(earlier -> about(CaseRules.caseId(outlet, mode, subject, earlier)))
        .anyMatch(decided -> decided.map(Disposition::excludes).orElse(false));
  }
}
