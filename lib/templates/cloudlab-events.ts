/** Events, sagas and the record of migrations. */
import type { Template } from './template'

export const SCHEMA_MIGRATIONS_SQL = `
CREATE TABLE schema_migrations (
  version character varying(255) PRIMARY KEY,
  applied_at timestamp with time zone NOT NULL DEFAULT now(),
  checksum character varying(64) NOT NULL,
  description text
);
COMMENT ON TABLE schema_migrations IS 'The migrations that were applied here.';
COMMENT ON COLUMN schema_migrations.version IS 'The number at the beginning of the file’s name.';
COMMENT ON COLUMN schema_migrations.applied_at IS 'When it was applied.';
COMMENT ON COLUMN schema_migrations.checksum IS 'SHA-256 of the file: an applied migration must not change.';
COMMENT ON COLUMN schema_migrations.description IS 'What it is for.';
`

export const cloudlabEvents: readonly Template[] = [
  {
    id: 'cloudlab-event-store',
    title: 'Event store',
    summary: 'What happened to each aggregate, numbered so that no version is stored twice.',
    requires: [],
    sql: `
CREATE TABLE events (
  event_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  aggregate_id uuid NOT NULL,
  aggregate_type character varying(100) NOT NULL,
  event_type character varying(100) NOT NULL,
  event_version integer NOT NULL,
  event_data jsonb NOT NULL,
  metadata jsonb,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT uq_events_aggregate_id_event_version UNIQUE (aggregate_id, event_version),
  CONSTRAINT chk_event_version_positive CHECK (event_version > 0)
);
CREATE INDEX idx_events_aggregate_type_created_at ON events (aggregate_type, created_at);
CREATE INDEX idx_events_created_at ON events (created_at);
CREATE INDEX idx_events_event_type ON events (event_type);
COMMENT ON TABLE events IS 'Every change as an event; rows are only added.';
COMMENT ON COLUMN events.event_id IS 'Identifies the event.';
COMMENT ON COLUMN events.aggregate_id IS 'The thing that the event happened to.';
COMMENT ON COLUMN events.aggregate_type IS 'What kind of thing it is: Order, Payment.';
COMMENT ON COLUMN events.event_type IS 'What happened, in the past tense: OrderCreated.';
COMMENT ON COLUMN events.event_version IS 'Counts the events of one aggregate.';
COMMENT ON COLUMN events.event_data IS 'Everything that is needed to play it again.';
COMMENT ON COLUMN events.metadata IS 'Who and what caused it.';
COMMENT ON COLUMN events.created_at IS 'When it happened.';
`,
  },
  {
    id: 'cloudlab-saga',
    title: 'Sagas',
    summary: 'Transactions over several services: their steps, and what undoes them.',
    requires: [],
    sql: `
CREATE TABLE saga_instances (
  saga_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  saga_type character varying(100) NOT NULL,
  status character varying(50) NOT NULL DEFAULT 'started',
  current_step integer NOT NULL DEFAULT 0,
  saga_data jsonb NOT NULL,
  compensation_data jsonb,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT chk_saga_status CHECK (status IN ('started', 'completed', 'compensating', 'failed')),
  CONSTRAINT chk_current_step_not_negative CHECK (current_step >= 0)
);
CREATE INDEX idx_saga_instances_saga_type_status ON saga_instances (saga_type, status);
COMMENT ON TABLE saga_instances IS 'Long transactions that are under way or done.';
COMMENT ON COLUMN saga_instances.saga_id IS 'Identifies the saga.';
COMMENT ON COLUMN saga_instances.saga_type IS 'Which procedure it follows.';
COMMENT ON COLUMN saga_instances.status IS 'How it stands.';
COMMENT ON COLUMN saga_instances.current_step IS 'The step that comes next.';
COMMENT ON COLUMN saga_instances.saga_data IS 'What its steps work with.';
COMMENT ON COLUMN saga_instances.compensation_data IS 'What is needed to undo the steps.';
COMMENT ON COLUMN saga_instances.created_at IS 'When the row was made.';
COMMENT ON COLUMN saga_instances.updated_at IS 'When the row was last changed.';
CREATE TABLE saga_steps (
  step_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  saga_id uuid NOT NULL,
  step_number integer NOT NULL,
  step_type character varying(100) NOT NULL,
  status character varying(50) NOT NULL DEFAULT 'pending',
  started_at timestamp with time zone,
  completed_at timestamp with time zone,
  error_message text,
  retry_count integer NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT fk_saga_steps_saga_id
    FOREIGN KEY (saga_id) REFERENCES saga_instances (saga_id) ON DELETE CASCADE,
  CONSTRAINT uq_saga_steps_saga_id_step_number UNIQUE (saga_id, step_number),
  CONSTRAINT chk_step_status
    CHECK (status IN ('pending', 'running', 'completed', 'failed', 'compensated')),
  CONSTRAINT chk_retry_count_not_negative CHECK (retry_count >= 0)
);
CREATE INDEX idx_saga_steps_status ON saga_steps (status);
COMMENT ON TABLE saga_steps IS 'What a saga does, one row for each step.';
COMMENT ON COLUMN saga_steps.step_id IS 'Identifies the step.';
COMMENT ON COLUMN saga_steps.saga_id IS 'The saga that it is part of.';
COMMENT ON COLUMN saga_steps.step_number IS 'Its place in the saga.';
COMMENT ON COLUMN saga_steps.step_type IS 'What is done.';
COMMENT ON COLUMN saga_steps.status IS 'How it stands.';
COMMENT ON COLUMN saga_steps.started_at IS 'Empty until it begins.';
COMMENT ON COLUMN saga_steps.completed_at IS 'Empty until it ends.';
COMMENT ON COLUMN saga_steps.error_message IS 'Why it failed last.';
COMMENT ON COLUMN saga_steps.retry_count IS 'How often it was tried again.';
COMMENT ON COLUMN saga_steps.created_at IS 'When the row was made.';
`,
  },
  {
    id: 'cloudlab-schema-migrations',
    title: 'Schema migrations',
    summary: 'Which migrations were applied, with a checksum of each.',
    requires: [],
    sql: SCHEMA_MIGRATIONS_SQL,
  },
]
