-- Files that people drop: what was taken when, and what was published of it, so that a file is taken once, a corrected
-- one withdraws what it no longer says, and a process that dies leaves nothing half said.

CREATE TABLE titan.ingestion_runs (
  run_id text PRIMARY KEY,
  org_id text NOT NULL REFERENCES titan.organisations,
  outlet_id text NOT NULL,
  folder text NOT NULL,
  started_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz CHECK (ended_at >= started_at),
  status text NOT NULL DEFAULT 'running' CHECK (status IN ('running', 'done', 'failed')),
  files_seen integer NOT NULL DEFAULT 0 CHECK (files_seen >= 0),
  files_taken integer NOT NULL DEFAULT 0 CHECK (files_taken >= 0),
  files_failed integer NOT NULL DEFAULT 0 CHECK (files_failed >= 0),
  published bigint NOT NULL DEFAULT 0 CHECK (published >= 0),
  unchanged bigint NOT NULL DEFAULT 0 CHECK (unchanged >= 0),
  dead_letters bigint NOT NULL DEFAULT 0 CHECK (dead_letters >= 0),
  message text NOT NULL DEFAULT '',
  CHECK ((status = 'running') = (ended_at IS NULL))
);
CREATE INDEX ingestion_runs_recent ON titan.ingestion_runs (org_id, started_at DESC);
COMMENT ON TABLE titan.ingestion_runs IS 'Looks into the folders that people drop files into in which there was something; kept for 90 days';
COMMENT ON COLUMN titan.ingestion_runs.run_id IS 'Identity of the run';
COMMENT ON COLUMN titan.ingestion_runs.org_id IS 'Organisation whose folders they are';
COMMENT ON COLUMN titan.ingestion_runs.outlet_id IS 'Outlet that it was begun for; it takes the files of no outlet in particular too';
COMMENT ON COLUMN titan.ingestion_runs.folder IS 'Which folders, for people';
COMMENT ON COLUMN titan.ingestion_runs.started_at IS 'When it started';
COMMENT ON COLUMN titan.ingestion_runs.ended_at IS 'When it ended; null while it runs';
COMMENT ON COLUMN titan.ingestion_runs.status IS 'running, done or failed; a file that is not understood does not make a run fail';
COMMENT ON COLUMN titan.ingestion_runs.files_seen IS 'Files that lay there';
COMMENT ON COLUMN titan.ingestion_runs.files_taken IS 'Files that went to the archive so far';
COMMENT ON COLUMN titan.ingestion_runs.files_failed IS 'Files that were moved to Failed so far';
COMMENT ON COLUMN titan.ingestion_runs.published IS 'Records that went to the topics';
COMMENT ON COLUMN titan.ingestion_runs.unchanged IS 'Records that were known already';
COMMENT ON COLUMN titan.ingestion_runs.dead_letters IS 'Rows that could not be read';
COMMENT ON COLUMN titan.ingestion_runs.message IS 'What went wrong, empty when nothing';

CREATE TABLE titan.ingestion_files (
  file_id text PRIMARY KEY,
  run_id text NOT NULL DEFAULT '',
  org_id text NOT NULL REFERENCES titan.organisations,
  folder_outlet text NOT NULL DEFAULT '',
  content_hash text NOT NULL CHECK (content_hash <> ''),
  name text NOT NULL,
  origin text NOT NULL,
  bytes bigint NOT NULL CHECK (bytes >= 0),
  modified_at timestamptz NOT NULL,
  observed_at timestamptz NOT NULL,
  status text NOT NULL DEFAULT 'begun' CHECK (status IN ('begun', 'taken', 'partly', 'quarantined', 'refused')),
  attempts integer NOT NULL DEFAULT 1 CHECK (attempts >= 1),
  outlet_id text NOT NULL DEFAULT '',
  reports text[] NOT NULL DEFAULT '{}',
  rows_read bigint NOT NULL DEFAULT 0 CHECK (rows_read >= 0),
  rows_delivered bigint NOT NULL DEFAULT 0 CHECK (rows_delivered >= 0),
  rows_skipped bigint NOT NULL DEFAULT 0 CHECK (rows_skipped >= 0),
  published bigint NOT NULL DEFAULT 0 CHECK (published >= 0),
  unchanged bigint NOT NULL DEFAULT 0 CHECK (unchanged >= 0),
  withdrawn bigint NOT NULL DEFAULT 0 CHECK (withdrawn >= 0),
  dead_letters bigint NOT NULL DEFAULT 0 CHECK (dead_letters >= 0),
  reason text NOT NULL DEFAULT '',
  notes text[] NOT NULL DEFAULT '{}',
  begun_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  UNIQUE (org_id, folder_outlet, content_hash),
  UNIQUE (org_id, observed_at),
  CHECK ((status = 'begun') = (ended_at IS NULL))
);
CREATE INDEX ingestion_files_recent ON titan.ingestion_files (org_id, begun_at DESC);
COMMENT ON TABLE titan.ingestion_files IS 'Every file that was dropped, by its content: one that was taken whole is not taken again';
COMMENT ON COLUMN titan.ingestion_files.file_id IS 'Identity: a hash of organisation, folder and content';
COMMENT ON COLUMN titan.ingestion_files.run_id IS 'Run that it was last looked at in; empty when a person gave it on the command line';
COMMENT ON COLUMN titan.ingestion_files.org_id IS 'Organisation that it is about';
COMMENT ON COLUMN titan.ingestion_files.folder_outlet IS 'Outlet whose folder it lay in; empty when it lay in none';
COMMENT ON COLUMN titan.ingestion_files.content_hash IS 'SHA-256 of its bytes';
COMMENT ON COLUMN titan.ingestion_files.name IS 'Its name';
COMMENT ON COLUMN titan.ingestion_files.origin IS 'Where it lay, for people';
COMMENT ON COLUMN titan.ingestion_files.bytes IS 'Its size';
COMMENT ON COLUMN titan.ingestion_files.modified_at IS 'When it was last changed at its source; it covers nothing later';
COMMENT ON COLUMN titan.ingestion_files.observed_at IS 'When it was taken up, by the clock of the outlets; what the file taken up last says holds';
COMMENT ON COLUMN titan.ingestion_files.status IS 'begun, taken, partly (some rows could not be read), quarantined (a person must say what its columns mean) or refused';
COMMENT ON COLUMN titan.ingestion_files.attempts IS 'How often it was begun: again after a crash, or when it was dropped again after it had failed';
COMMENT ON COLUMN titan.ingestion_files.outlet_id IS 'Outlet that it turned out to be about; empty when unknown';
COMMENT ON COLUMN titan.ingestion_files.reports IS 'Reports that were recognised in it';
COMMENT ON COLUMN titan.ingestion_files.rows_read IS 'Rows that were understood; grows while it is read';
COMMENT ON COLUMN titan.ingestion_files.rows_delivered IS 'Records that are on their topic; grows while it is delivered';
COMMENT ON COLUMN titan.ingestion_files.rows_skipped IS 'Rows that were left out with good reason, such as totals';
COMMENT ON COLUMN titan.ingestion_files.published IS 'Records that went to the topics';
COMMENT ON COLUMN titan.ingestion_files.unchanged IS 'Records that were known already';
COMMENT ON COLUMN titan.ingestion_files.withdrawn IS 'Records of earlier files that this one no longer says';
COMMENT ON COLUMN titan.ingestion_files.dead_letters IS 'Rows that could not be read';
COMMENT ON COLUMN titan.ingestion_files.reason IS 'Why it was not taken, or not wholly, and what to do; empty when all is well';
COMMENT ON COLUMN titan.ingestion_files.notes IS 'What was assumed or left out';
COMMENT ON COLUMN titan.ingestion_files.begun_at IS 'When it was last begun';
COMMENT ON COLUMN titan.ingestion_files.ended_at IS 'When it was decided what becomes of it; null until then';

CREATE TABLE titan.ingested_rows (
  org_id text NOT NULL,
  outlet_id text NOT NULL,
  source text NOT NULL,
  fact_id text NOT NULL,
  document text NOT NULL,
  business_date date NOT NULL,
  occurred_at timestamptz NOT NULL,
  lineage text NOT NULL,
  file_id text NOT NULL,
  observed_at timestamptz NOT NULL,
  content_hash text NOT NULL,
  fact text,
  acknowledged boolean NOT NULL,
  PRIMARY KEY (org_id, outlet_id, source, fact_id)
);
CREATE INDEX ingested_rows_by_time ON titan.ingested_rows (org_id, outlet_id, source, occurred_at);
CREATE INDEX ingested_rows_by_document ON titan.ingested_rows (org_id, outlet_id, source, document) WHERE document <> '';
COMMENT ON TABLE titan.ingested_rows IS 'Facts as files said them last: what a corrected file no longer says is withdrawn, what it says unchanged is not published again; forgotten when no file has said it for 400 days';
COMMENT ON COLUMN titan.ingested_rows.org_id IS 'Organisation that owns the outlet';
COMMENT ON COLUMN titan.ingested_rows.outlet_id IS 'Outlet that it happened at';
COMMENT ON COLUMN titan.ingested_rows.source IS 'Feed, for example drive-expenses';
COMMENT ON COLUMN titan.ingested_rows.fact_id IS 'Identity of the fact within outlet and feed';
COMMENT ON COLUMN titan.ingested_rows.document IS 'Document that it stands on, with who wrote it; empty when there is none';
COMMENT ON COLUMN titan.ingested_rows.business_date IS 'Day of trade that it counts for';
COMMENT ON COLUMN titan.ingested_rows.occurred_at IS 'When it happened';
COMMENT ON COLUMN titan.ingested_rows.lineage IS 'Name of the file that said it last, without what browsers add to names';
COMMENT ON COLUMN titan.ingested_rows.file_id IS 'File that said it last';
COMMENT ON COLUMN titan.ingested_rows.observed_at IS 'When that file was taken up';
COMMENT ON COLUMN titan.ingested_rows.content_hash IS 'Hash of what it says';
COMMENT ON COLUMN titan.ingested_rows.fact IS 'The fact, as JSON; null for events, which never change and are not withdrawn';
COMMENT ON COLUMN titan.ingested_rows.acknowledged IS 'False until the broker has acknowledged exactly this';

CREATE TABLE titan.ingested_bill_parts (
  org_id text NOT NULL,
  outlet_id text NOT NULL,
  bill_id text NOT NULL,
  part text NOT NULL CHECK (part IN ('MASTER', 'LINES')),
  business_date date NOT NULL,
  created_at timestamptz NOT NULL,
  lineage text NOT NULL,
  file_id text NOT NULL,
  observed_at timestamptz NOT NULL,
  partial text NOT NULL,
  gone boolean NOT NULL DEFAULT false,
  pending boolean NOT NULL,
  PRIMARY KEY (org_id, outlet_id, bill_id, part)
);
CREATE INDEX ingested_bill_parts_by_time ON titan.ingested_bill_parts (org_id, outlet_id, part, created_at);
CREATE INDEX ingested_bill_parts_pending ON titan.ingested_bill_parts (org_id, outlet_id, bill_id) WHERE pending;
COMMENT ON TABLE titan.ingested_bill_parts IS 'What each report says of a bill: its head from the orders master, its lines from the item report; a bill is published once its lines are there';
COMMENT ON COLUMN titan.ingested_bill_parts.org_id IS 'Organisation that owns the outlet';
COMMENT ON COLUMN titan.ingested_bill_parts.outlet_id IS 'Outlet whose bill it is';
COMMENT ON COLUMN titan.ingested_bill_parts.bill_id IS 'Identity of the bill within the outlet';
COMMENT ON COLUMN titan.ingested_bill_parts.part IS 'MASTER for the head, LINES for the lines';
COMMENT ON COLUMN titan.ingested_bill_parts.business_date IS 'Day of trade that it counts for';
COMMENT ON COLUMN titan.ingested_bill_parts.created_at IS 'When the bill was opened';
COMMENT ON COLUMN titan.ingested_bill_parts.lineage IS 'Name of the file that said it last, without what browsers add to names';
COMMENT ON COLUMN titan.ingested_bill_parts.file_id IS 'File that said it last';
COMMENT ON COLUMN titan.ingested_bill_parts.observed_at IS 'When that file was taken up';
COMMENT ON COLUMN titan.ingested_bill_parts.partial IS 'The bill as far as this part knows it, as JSON';
COMMENT ON COLUMN titan.ingested_bill_parts.gone IS 'True once a corrected file no longer has it, until the bill has been told anew';
COMMENT ON COLUMN titan.ingested_bill_parts.pending IS 'True until the bill has been told with this part as it is';
