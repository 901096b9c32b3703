-- What Titan itself keeps: secrets, the history of rules, what was fetched when. None of it ever leaves the store.

CREATE TABLE titan.credentials (
  org_id text NOT NULL REFERENCES titan.organisations,
  outlet_id text NOT NULL DEFAULT '',
  source text NOT NULL CHECK (source <> ''),
  name text NOT NULL CHECK (name <> ''),
  ciphertext bytea NOT NULL,
  nonce bytea NOT NULL CHECK (octet_length(nonce) = 12),
  key_id text NOT NULL CHECK (key_id <> ''),
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, outlet_id, source, name),
  UNIQUE (key_id, nonce)
);
COMMENT ON TABLE titan.credentials IS 'Credentials of sources, encrypted with AES-256-GCM under a key that is not in this database';
COMMENT ON COLUMN titan.credentials.org_id IS 'Organisation that they belong to';
COMMENT ON COLUMN titan.credentials.outlet_id IS 'Outlet that they belong to; empty when they hold for the whole organisation';
COMMENT ON COLUMN titan.credentials.source IS 'Source that they open, for example petpooja';
COMMENT ON COLUMN titan.credentials.name IS 'Name of the field, for example access_token';
COMMENT ON COLUMN titan.credentials.ciphertext IS 'The encrypted text with its authentication tag; bound to the row''s key';
COMMENT ON COLUMN titan.credentials.nonce IS 'The 96 bits that were used once with the key';
COMMENT ON COLUMN titan.credentials.key_id IS 'Which key it was encrypted with: a hash that tells nothing about the key';
COMMENT ON COLUMN titan.credentials.updated_at IS 'When the credential was last set';

CREATE TABLE titan.detector_rule_history (
  org_id text NOT NULL,
  rule_id text NOT NULL,
  version integer NOT NULL,
  outlet_id text,
  detector text NOT NULL,
  mode text NOT NULL,
  parameters jsonb NOT NULL,
  enabled boolean NOT NULL,
  removed boolean NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (org_id, rule_id, changed_at, version, removed)
);
COMMENT ON TABLE titan.detector_rule_history IS 'Every version that a detector rule ever had, written by the store itself';
COMMENT ON COLUMN titan.detector_rule_history.org_id IS 'Organisation that the rule was for';
COMMENT ON COLUMN titan.detector_rule_history.rule_id IS 'Identity of the rule within the organisation';
COMMENT ON COLUMN titan.detector_rule_history.version IS 'Version, from 1';
COMMENT ON COLUMN titan.detector_rule_history.outlet_id IS 'Outlet that it was for; null when for all of the organisation';
COMMENT ON COLUMN titan.detector_rule_history.detector IS 'Detector that it governed';
COMMENT ON COLUMN titan.detector_rule_history.mode IS 'Mode that it governed';
COMMENT ON COLUMN titan.detector_rule_history.parameters IS 'Parameters of this version';
COMMENT ON COLUMN titan.detector_rule_history.enabled IS 'Whether this version was enabled';
COMMENT ON COLUMN titan.detector_rule_history.removed IS 'True for the entry that says that the rule was removed';
COMMENT ON COLUMN titan.detector_rule_history.changed_by IS 'Who made this version; for a removal, who made the version that was removed';
COMMENT ON COLUMN titan.detector_rule_history.changed_at IS 'When';

CREATE FUNCTION titan.count_rule_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.version <> 1 THEN
      RAISE EXCEPTION 'A new detector rule has version 1, not %', NEW.version USING ERRCODE = 'check_violation';
    END IF;
  ELSIF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'Detector rule % is at version %, so the next one is not %', OLD.rule_id, OLD.version, NEW.version
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION titan.keep_rule_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    INSERT INTO titan.detector_rule_history
    VALUES (OLD.org_id, OLD.rule_id, OLD.version, OLD.outlet_id, OLD.detector, OLD.mode, OLD.parameters, OLD.enabled,
      true, OLD.changed_by, clock_timestamp());
    RETURN OLD;
  END IF;
  INSERT INTO titan.detector_rule_history
  VALUES (NEW.org_id, NEW.rule_id, NEW.version, NEW.outlet_id, NEW.detector, NEW.mode, NEW.parameters, NEW.enabled,
    false, NEW.changed_by, NEW.changed_at);
  RETURN NEW;
END $$;

CREATE TRIGGER count_version BEFORE INSERT OR UPDATE ON titan.detector_rules
  FOR EACH ROW EXECUTE FUNCTION titan.count_rule_version();
CREATE TRIGGER keep_version AFTER INSERT OR UPDATE OR DELETE ON titan.detector_rules
  FOR EACH ROW EXECUTE FUNCTION titan.keep_rule_version();

CREATE TABLE titan.sync_requests (
  request_id text PRIMARY KEY,
  org_id text NOT NULL REFERENCES titan.organisations,
  outlet_id text NOT NULL DEFAULT '',
  source text NOT NULL CHECK (source <> ''),
  from_day date,
  through_day date CHECK (through_day >= from_day),
  requested_by text NOT NULL CHECK (requested_by <> ''),
  requested_at timestamptz NOT NULL,
  status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'running', 'done', 'failed', 'withdrawn'))
);
CREATE INDEX sync_requests_open ON titan.sync_requests (source, requested_at) WHERE status IN ('waiting', 'running');
COMMENT ON TABLE titan.sync_requests IS 'Fetches that people or the schedule asked for';
COMMENT ON COLUMN titan.sync_requests.request_id IS 'Identity of the request';
COMMENT ON COLUMN titan.sync_requests.org_id IS 'Organisation to fetch for';
COMMENT ON COLUMN titan.sync_requests.outlet_id IS 'Outlet to fetch for; empty when for all of the organisation';
COMMENT ON COLUMN titan.sync_requests.source IS 'Source to fetch from, for example petpooja';
COMMENT ON COLUMN titan.sync_requests.from_day IS 'First business day, inclusive; null when from where it stands';
COMMENT ON COLUMN titan.sync_requests.through_day IS 'Last business day, inclusive; null when through today';
COMMENT ON COLUMN titan.sync_requests.requested_by IS 'Who asked; schedule when nobody did';
COMMENT ON COLUMN titan.sync_requests.requested_at IS 'When it was asked for';
COMMENT ON COLUMN titan.sync_requests.status IS 'waiting, running, done, failed or withdrawn';

CREATE TABLE titan.sync_runs (
  run_id text PRIMARY KEY,
  request_id text REFERENCES titan.sync_requests,
  org_id text NOT NULL REFERENCES titan.organisations,
  outlet_id text NOT NULL DEFAULT '',
  source text NOT NULL CHECK (source <> ''),
  started_at timestamptz NOT NULL,
  ended_at timestamptz CHECK (ended_at >= started_at),
  status text NOT NULL CHECK (status IN ('running', 'done', 'failed')),
  published bigint NOT NULL DEFAULT 0 CHECK (published >= 0),
  unchanged bigint NOT NULL DEFAULT 0 CHECK (unchanged >= 0),
  dead_letters bigint NOT NULL DEFAULT 0 CHECK (dead_letters >= 0),
  message text NOT NULL DEFAULT '',
  CHECK ((status = 'running') = (ended_at IS NULL))
);
CREATE UNIQUE INDEX sync_runs_one_at_a_time ON titan.sync_runs (org_id, outlet_id, source) WHERE status = 'running';
CREATE INDEX sync_runs_recent ON titan.sync_runs (org_id, started_at DESC);
COMMENT ON TABLE titan.sync_runs IS 'What was fetched when, and with what result; one at a time per outlet and source';
COMMENT ON COLUMN titan.sync_runs.run_id IS 'Identity of the run';
COMMENT ON COLUMN titan.sync_runs.request_id IS 'Request that it serves; null for continuous polling';
COMMENT ON COLUMN titan.sync_runs.org_id IS 'Organisation that it fetched for';
COMMENT ON COLUMN titan.sync_runs.outlet_id IS 'Outlet that it fetched for; empty when for all of the organisation';
COMMENT ON COLUMN titan.sync_runs.source IS 'Source that it fetched from';
COMMENT ON COLUMN titan.sync_runs.started_at IS 'When it started';
COMMENT ON COLUMN titan.sync_runs.ended_at IS 'When it ended; null while it runs';
COMMENT ON COLUMN titan.sync_runs.status IS 'running, done or failed';
COMMENT ON COLUMN titan.sync_runs.published IS 'Records that went to the topics';
COMMENT ON COLUMN titan.sync_runs.unchanged IS 'Records that were known already';
COMMENT ON COLUMN titan.sync_runs.dead_letters IS 'Records that could not be understood';
COMMENT ON COLUMN titan.sync_runs.message IS 'What went wrong, empty when nothing';

CREATE TABLE titan.reference_snapshots (
  slot_name text PRIMARY KEY,
  tables text NOT NULL,
  position bigint NOT NULL,
  completed_at timestamptz NOT NULL
);
COMMENT ON TABLE titan.reference_snapshots IS 'Complete snapshots of the reference data that went to the topic; without a row the connector begins with one';
COMMENT ON COLUMN titan.reference_snapshots.slot_name IS 'Replication slot of the connector';
COMMENT ON COLUMN titan.reference_snapshots.tables IS 'Tables that the snapshot covered; when others are published, a new one is due';
COMMENT ON COLUMN titan.reference_snapshots.position IS 'Place in the write-ahead log at which it was taken; every later change stands above it';
COMMENT ON COLUMN titan.reference_snapshots.completed_at IS 'When Kafka had acknowledged all of it';

CREATE TABLE titan.reference_offsets (
  id varchar(36) PRIMARY KEY,
  offset_key varchar(1255),
  offset_val varchar(1255),
  record_insert_ts timestamp NOT NULL,
  record_insert_seq integer NOT NULL
);
COMMENT ON TABLE titan.reference_offsets IS 'How far the reference connector has read the write-ahead log, in the form that Debezium wants';
COMMENT ON COLUMN titan.reference_offsets.id IS 'Identity of the row; technical';
COMMENT ON COLUMN titan.reference_offsets.offset_key IS 'What is read; JSON';
COMMENT ON COLUMN titan.reference_offsets.offset_val IS 'How far; JSON';
COMMENT ON COLUMN titan.reference_offsets.record_insert_ts IS 'When it was written (UTC)';
COMMENT ON COLUMN titan.reference_offsets.record_insert_seq IS 'Order of rows written together';
