-- What the kotfraud job found. Rows follow the rules of V001: the highest version holds.

CREATE TABLE IF NOT EXISTS titan.kot_fraud_cases (
  org_id LowCardinality(String) COMMENT 'Organisation that owns the outlet',
  outlet_id LowCardinality(String) COMMENT 'Outlet at which it happened',
  business_date Date COMMENT 'Day of trade it happened on; ends at the closing time of the outlet, not at midnight',
  case_id String COMMENT 'Identity of the case: the same facts give the same id',
  mode LowCardinality(String) COMMENT 'What was found, as in unbilled_kot or tender_swapped: one of the nineteen modes of the kotfraud detector',
  subject String COMMENT 'Whom or what it is about: a staff member, or order and bill where nobody is named',
  status LowCardinality(String) COMMENT 'open, amended (more evidence came since it was opened) or resolved (turned out to be innocent)',
  severity LowCardinality(String) COMMENT 'low, medium or high',
  amount_at_risk Decimal(18, 2) COMMENT 'What may have been lost, in rupees',
  confidence UInt8 COMMENT 'How sure the detector is that the pattern is what it looks like, in percent',
  opened_at DateTime64(3, 'UTC') COMMENT 'When what happened was first enough for a case (UTC)',
  last_evidence_at DateTime64(3, 'UTC') COMMENT 'When the last thing happened that belongs to the case (UTC)',
  evidence_count UInt32 COMMENT 'How many things happened that belong to the case',
  evidence String COMMENT 'These things in order of time, as a JSON list: at, what, expected, ticket, bill, item, quantityMilli, amountPaise, staff, approver, reason',
  words String COMMENT 'The case for people, in a sentence or two: a pattern, not a verdict',
  rule_version String COMMENT 'Detector rules that decided, each with its version; empty when it was the start values',
  rule_parameters String COMMENT 'Every parameter that decided, as a JSON object',
  told Array(String) COMMENT 'Roles that are to be told',
  not_only_told String COMMENT 'Person who must never be the only one told, empty when it names nobody',
  disposition LowCardinality(String) COMMENT 'What a person decided: confirmed, explained or excluded; empty when nobody has',
  disposition_note String COMMENT 'Why, in that person''s words; empty when not said',
  version UInt64 COMMENT 'Decides which of several writes of this row holds; technical',
  is_deleted UInt8 COMMENT 'Always 0; technical'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY toYYYYMM(business_date)
ORDER BY (org_id, outlet_id, business_date, case_id)
COMMENT 'One row per pattern of KOT or bill fraud that was found: mode, subject and day, with its evidence; to be looked into, never a verdict';

CREATE VIEW IF NOT EXISTS titan.kot_fraud_cases_current AS
SELECT * EXCEPT (version, is_deleted) FROM titan.kot_fraud_cases FINAL
COMMENT 'Cases of possible KOT or bill fraud as they stand now';
