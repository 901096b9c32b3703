-- What the sources have delivered, and what could not be understood.

CREATE TABLE IF NOT EXISTS titan.source_coverage (
  org_id LowCardinality(String) COMMENT 'Organisation that owns the outlet',
  outlet_id LowCardinality(String) COMMENT 'Outlet that the source speaks for',
  source LowCardinality(String) COMMENT 'Connector, for example petpooja',
  covered_from DateTime64(3, 'UTC') COMMENT 'Start of the first window that is covered (UTC)',
  covered_through DateTime64(3, 'UTC') COMMENT 'End of the last window that is covered (UTC); now minus this is the source lag',
  gap_count UInt32 COMMENT 'Windows between the two that the source has not covered',
  gaps Array(String) COMMENT 'These windows, each as start/end in ISO 8601 (UTC)',
  version UInt64 COMMENT 'Order of the writes of this row; technical',
  is_deleted UInt8 COMMENT 'Always 0; technical'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
ORDER BY (org_id, outlet_id, source)
COMMENT 'How far each source has delivered all it knows of an outlet';

CREATE TABLE IF NOT EXISTS titan.dead_letters (
  org_id LowCardinality(String) COMMENT 'Organisation, empty when it could not be read',
  outlet_id LowCardinality(String) COMMENT 'Outlet, empty when it could not be read',
  occurred_at DateTime64(3, 'UTC') COMMENT 'When the record was read from its source or appended to its topic (UTC)',
  dead_letter_id String COMMENT 'Hash of source, position and bytes',
  source LowCardinality(String) COMMENT 'Who could not read it: a connector or a job',
  position String COMMENT 'Where it stood: topic-partition@offset, or page, file, sheet and row',
  code LowCardinality(String) COMMENT 'Error code, for example BAD_NUMBER',
  reason String COMMENT 'What is wrong, with the offending value',
  payload_base64 String COMMENT 'The record itself, its bytes unchanged, in base64; dead_letters_current shows them decoded as payload',
  version UInt64 COMMENT 'Order of the writes of this row; technical',
  is_deleted UInt8 COMMENT 'Always 0; technical'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
PARTITION BY toYYYYMM(occurred_at)
ORDER BY (org_id, outlet_id, occurred_at, dead_letter_id)
COMMENT 'Records that could not be understood, kept whole so that they can be replayed after a fix';
