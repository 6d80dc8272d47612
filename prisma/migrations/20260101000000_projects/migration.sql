CREATE TABLE project (
  id uuid NOT NULL,
  name text NOT NULL,
  description text NOT NULL DEFAULT '',
  standard text NOT NULL DEFAULT 'plain',
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  archived_at timestamptz(3),
  CONSTRAINT project_pkey PRIMARY KEY (id),
  CONSTRAINT project_name_present CHECK (btrim(name) <> '' AND char_length(name) <= 120)
);

CREATE INDEX project_archived_at_updated_at_idx ON project (archived_at, updated_at DESC);

CREATE TABLE document_batch (
  project_id uuid NOT NULL,
  version bigint NOT NULL,
  steps jsonb NOT NULL,
  author text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT document_batch_pkey PRIMARY KEY (project_id, version),
  CONSTRAINT document_batch_version_positive CHECK (version > 0),
  CONSTRAINT document_batch_steps_list CHECK (jsonb_typeof(steps) = 'array'),
  CONSTRAINT document_batch_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES project (id) ON UPDATE CASCADE ON DELETE CASCADE
);
