package dev.titan.pipelines.kotfraud;

import dev.titan.pipelines.io.Table;

/** The table that the kotfraud job writes, with its columns in the order of the rows. */
final class KotFraudTables {

  static final Table CASES =
      Table.of(
          "kot_fraud_cases",
          "org_id",
          "outlet_id",
          "business_date",
          "case_id",
          "mode",
          "subject",
          "status",
          "severity",
          "amount_at_risk",
          "confidence",
          "opened_at",
          "last_evidence_at",
          "evidence_count",
          "evidence",
          "words",
          "rule_version",
          "rule_parameters",
          "told",
          "not_only_told",
          "disposition",
          "disposition_note");

  private KotFraudTables() {}
}
