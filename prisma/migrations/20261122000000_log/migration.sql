-- "Archived" meant "deleted" before. Now a project can be put aside (archived) as well as thrown away (deleted).
ALTER TABLE project RENAME COLUMN archived_at TO deleted_at;
ALTER INDEX project_archived_at_updated_at_idx RENAME TO project_deleted_at_updated_at_idx;

ALTER TABLE project
  ADD COLUMN archived_at timestamptz(3),
  ADD COLUMN version bigint NOT NULL DEFAULT 0,
  ADD COLUMN tables integer NOT NULL DEFAULT 0,
  ADD COLUMN last_editor text,
  ADD CONSTRAINT project_version_not_negative CHECK (version >= 0);

UPDATE project SET version = coalesce(
  (SELECT max(batch.version) FROM document_batch AS batch WHERE batch.project_id = project.id), 0);

ALTER TABLE document_batch
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN client uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
  ADD COLUMN label text NOT NULL DEFAULT 'Edit',
  ADD COLUMN colour text NOT NULL DEFAULT '#64748b',
  ADD COLUMN added integer NOT NULL DEFAULT 0,
  ADD COLUMN removed integer NOT NULL DEFAULT 0,
  ADD COLUMN changed integer NOT NULL DEFAULT 0,
  ADD COLUMN moved integer NOT NULL DEFAULT 0,
  ADD CONSTRAINT document_batch_project_id_id_key UNIQUE (project_id, id);

ALTER TABLE document_batch
  ALTER COLUMN id DROP DEFAULT,
  ALTER COLUMN client DROP DEFAULT,
  ALTER COLUMN label DROP DEFAULT,
  ALTER COLUMN colour DROP DEFAULT;

CREATE TABLE document_snapshot (
  project_id uuid NOT NULL,
  version bigint NOT NULL,
  document bytea NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT document_snapshot_pkey PRIMARY KEY (project_id, version),
  CONSTRAINT document_snapshot_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES project (id) ON UPDATE CASCADE ON DELETE CASCADE
);
-- It is gzip already.
ALTER TABLE document_snapshot ALTER COLUMN document SET STORAGE EXTERNAL;

CREATE TABLE checkpoint (
  id uuid NOT NULL,
  project_id uuid NOT NULL,
  version bigint NOT NULL,
  name text NOT NULL,
  author text NOT NULL,
  colour text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT checkpoint_pkey PRIMARY KEY (id),
  CONSTRAINT checkpoint_version_not_negative CHECK (version >= 0),
  CONSTRAINT checkpoint_name_present CHECK (btrim(name) <> '' AND char_length(name) <= 120),
  CONSTRAINT checkpoint_project_id_fkey
    FOREIGN KEY (project_id) REFERENCES project (id) ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX checkpoint_project_id_version_idx ON checkpoint (project_id, version DESC);

-- What was done once for the whole studio, by name.
CREATE TABLE milestone (
  name text NOT NULL,
  reached_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT milestone_pkey PRIMARY KEY (name)
);
