-- What the runner of fetches needs: progress and a sign of life of each run, requests that fan out and are tried again,
-- the rhythm of every source at every outlet, and which process polls an outlet.

ALTER TABLE titan.sync_requests
  ADD COLUMN parent_id text REFERENCES titan.sync_requests,
  ADD COLUMN attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  ADD COLUMN try_after timestamptz,
  ADD COLUMN message text NOT NULL DEFAULT '';
CREATE INDEX sync_requests_of_parent ON titan.sync_requests (parent_id) WHERE parent_id IS NOT NULL;
COMMENT ON TABLE titan.sync_requests IS 'Fetches that people asked for; what the schedule does stands in sync_runs only';
COMMENT ON COLUMN titan.sync_requests.requested_by IS 'Who asked, for example cli or the name of a user';
COMMENT ON COLUMN titan.sync_requests.parent_id IS 'Request for all of the organisation that this one is a part of; null when it stands alone';
COMMENT ON COLUMN titan.sync_requests.attempts IS 'Runs that were begun for it';
COMMENT ON COLUMN titan.sync_requests.try_after IS 'Not tried again before this moment; null when at once';
COMMENT ON COLUMN titan.sync_requests.message IS 'Why the last attempt failed or it was refused; empty when nothing is wrong';

ALTER TABLE titan.sync_runs
  ADD COLUMN kind text NOT NULL DEFAULT 'request' CHECK (kind IN ('request', 'newest', 'full')),
  ADD COLUMN from_day date,
  ADD COLUMN through_day date CHECK (through_day >= from_day),
  ADD COLUMN parts_done integer NOT NULL DEFAULT 0 CHECK (parts_done >= 0),
  ADD COLUMN parts_total integer NOT NULL DEFAULT 0 CHECK (parts_total >= 0),
  ADD COLUMN holder text NOT NULL DEFAULT '',
  ADD COLUMN heartbeat_at timestamptz NOT NULL DEFAULT now();
CREATE INDEX sync_runs_of_source ON titan.sync_runs (source, org_id, outlet_id, started_at DESC);
CREATE INDEX sync_runs_of_request ON titan.sync_runs (request_id) WHERE request_id IS NOT NULL;
COMMENT ON COLUMN titan.sync_runs.request_id IS 'Request that it serves; null when the schedule began it';
COMMENT ON COLUMN titan.sync_runs.kind IS 'request: somebody asked; newest: what is new, by the interval; full: recent days again, once a day';
COMMENT ON COLUMN titan.sync_runs.from_day IS 'First business day that was to be fetched, inclusive; null when from where the source stood';
COMMENT ON COLUMN titan.sync_runs.through_day IS 'Last business day that was to be fetched, inclusive; null when through the open day';
COMMENT ON COLUMN titan.sync_runs.parts_done IS 'Parts done so far, such as days';
COMMENT ON COLUMN titan.sync_runs.parts_total IS 'Parts in all, as far as it is known; 0 when it is not';
COMMENT ON COLUMN titan.sync_runs.holder IS 'Process that runs it: id@host';
COMMENT ON COLUMN titan.sync_runs.heartbeat_at IS 'When that process last said that it is at work; a run that falls silent is taken over';

CREATE TABLE titan.scheduled_tasks (
  task_name text NOT NULL,
  task_instance text NOT NULL,
  task_data bytea,
  execution_time timestamptz NOT NULL,
  picked boolean NOT NULL,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint NOT NULL,
  priority smallint,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON titan.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_alive ON titan.scheduled_tasks (last_heartbeat);
COMMENT ON TABLE titan.scheduled_tasks IS 'When each source is next fetched for each outlet, in the form that the library db-scheduler wants';
COMMENT ON COLUMN titan.scheduled_tasks.task_name IS 'sync/ and the source; or a chore of the scheduler itself';
COMMENT ON COLUMN titan.scheduled_tasks.task_instance IS 'Organisation and outlet, as in my-cafes/blr-indiranagar';
COMMENT ON COLUMN titan.scheduled_tasks.task_data IS 'When what is new and when recent days are next due, milliseconds since 1970; - when never';
COMMENT ON COLUMN titan.scheduled_tasks.execution_time IS 'When it is next looked at';
COMMENT ON COLUMN titan.scheduled_tasks.picked IS 'Whether a process is at it';
COMMENT ON COLUMN titan.scheduled_tasks.picked_by IS 'That process';
COMMENT ON COLUMN titan.scheduled_tasks.last_success IS 'When it last went well';
COMMENT ON COLUMN titan.scheduled_tasks.last_failure IS 'When it last failed';
COMMENT ON COLUMN titan.scheduled_tasks.consecutive_failures IS 'Failures since it last went well; the pauses grow with them';
COMMENT ON COLUMN titan.scheduled_tasks.last_heartbeat IS 'When the process that is at it last said so';
COMMENT ON COLUMN titan.scheduled_tasks.version IS 'Counts changes, so that two processes never pick the same one; technical';
COMMENT ON COLUMN titan.scheduled_tasks.priority IS 'Not used';

CREATE TABLE titan.source_leases (
  source text NOT NULL,
  org_id text NOT NULL,
  outlet_id text NOT NULL,
  holder text NOT NULL,
  heartbeat_at timestamptz NOT NULL,
  PRIMARY KEY (source, org_id, outlet_id)
);
COMMENT ON TABLE titan.source_leases IS 'Which process polls an outlet of a source, so that only one does';
COMMENT ON COLUMN titan.source_leases.source IS 'Source that is polled, for example petpooja';
COMMENT ON COLUMN titan.source_leases.org_id IS 'Organisation that owns the outlet';
COMMENT ON COLUMN titan.source_leases.outlet_id IS 'The outlet';
COMMENT ON COLUMN titan.source_leases.holder IS 'Process that polls it: id@host';
COMMENT ON COLUMN titan.source_leases.heartbeat_at IS 'When it last said so; another process takes over one that falls silent';
