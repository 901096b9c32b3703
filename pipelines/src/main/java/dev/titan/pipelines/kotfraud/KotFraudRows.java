package dev.titan.pipelines.kotfraud;

import dev.titan.contracts.event.Detection;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.money.Money;
import dev.titan.pipelines.io.TableRow;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeMap;

/** How cases look as rows of {@link KotFraudTables}. */
final class KotFraudRows {

  private static final Long PRESENT = 0L;

  private KotFraudRows() {}

  static TableRow row(Detection detection) {
    return new TableRow(
        KotFraudTables.CASES,
        detection.org(),
        detection.outlet(),
        detection.businessDate(),
        detection.caseId(),
        detection.mode(),
        detection.subject(),
        word(detection.status()),
        word(detection.severity()),
        Money.toRupees(detection.amountAtRiskPaise()),
        (long) detection.confidencePercent(),
        detection.openedAt(),
        detection.lastEvidenceAt(),
        (long) detection.evidence().size(),
        json(detection.evidence()),
        detection.words(),
        detection.ruleVersion(),
        json(new TreeMap<>(detection.ruleParameters())),
        detection.told(),
        detection.notOnlyTold(),
        detection.disposition(),
        detection.dispositionNote(),
        detection.version(),
        PRESENT);
  }

  private static String json(Object value) {
    return new String(EventJson.write(value), StandardCharsets.UTF_8);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
