/** Projects, tasks, documents and files. */
import type { Template } from './template'

export const dafnckWork = (moments: string, trigger: (table: string) => string): Template[] => [
  {
    id: 'dafnckmachine-projects',
    title: 'Projects and members',
    summary: 'Projects with an owner and members in roles, who alone see them.',
    requires: ['dafnckmachine-users'],
    sql: `
CREATE TYPE project_status AS ENUM ('active', 'completed', 'archived', 'cancelled');
CREATE TYPE project_visibility AS ENUM ('private', 'internal', 'public');
CREATE TYPE project_role AS ENUM ('owner', 'admin', 'member', 'viewer');
CREATE TABLE projects (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name character varying(255) NOT NULL,
  description text,
  owner_id uuid NOT NULL,
  status project_status DEFAULT 'active',
  visibility project_visibility DEFAULT 'private',
  settings jsonb DEFAULT '{}'::jsonb,
  archived_at timestamp with time zone,
  ${moments},
  CONSTRAINT fk_projects_owner_id FOREIGN KEY (owner_id) REFERENCES users (id)
);
CREATE INDEX idx_projects_owner_id ON projects (owner_id);
CREATE INDEX idx_projects_status ON projects (status);
CREATE INDEX idx_projects_settings_gin ON projects USING gin (settings);${trigger('projects')}
CREATE TABLE project_members (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  project_id uuid NOT NULL,
  user_id uuid NOT NULL,
  role project_role DEFAULT 'member',
  permissions jsonb DEFAULT '{}'::jsonb,
  joined_at timestamp with time zone DEFAULT now(),
  CONSTRAINT fk_project_members_project_id
    FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
  CONSTRAINT fk_project_members_user_id
    FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
  CONSTRAINT uq_project_members_project_id_user_id UNIQUE (project_id, user_id)
);
CREATE INDEX idx_project_members_user_id ON project_members (user_id);
CREATE ROLE application_role NOLOGIN;
ALTER TABLE projects ENABLE ROW LEVEL SECURITY;
ALTER TABLE projects FORCE ROW LEVEL SECURITY;
CREATE POLICY project_access_policy ON projects FOR ALL TO application_role
  USING (
    owner_id = NULLIF(current_setting('app.current_user_id', true), '')::uuid
    OR id IN (
      SELECT project_id FROM project_members
      WHERE user_id = NULLIF(current_setting('app.current_user_id', true), '')::uuid
    )
  );
`,
  },
  {
    id: 'dafnckmachine-tasks',
    title: 'Tasks',
    summary: 'A tree of tasks with status, priority and what must be done before.',
    requires: ['dafnckmachine-projects'],
    sql: `
CREATE TYPE task_status AS ENUM ('pending', 'in_progress', 'review', 'done', 'cancelled', 'blocked');
CREATE TYPE task_priority AS ENUM ('low', 'medium', 'high', 'urgent');
CREATE TYPE dependency_type AS ENUM ('blocks', 'relates_to', 'duplicates', 'subtask_of');
CREATE TABLE tasks (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  project_id uuid NOT NULL,
  parent_task_id uuid,
  title character varying(255) NOT NULL,
  description text,
  status task_status DEFAULT 'pending',
  priority task_priority DEFAULT 'medium',
  assignee_id uuid,
  creator_id uuid NOT NULL,
  due_at timestamp with time zone,
  estimated_hours integer,
  actual_hours integer,
  tags text[],
  metadata jsonb DEFAULT '{}'::jsonb,
  completed_at timestamp with time zone,
  ${moments},
  CONSTRAINT fk_tasks_project_id
    FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
  CONSTRAINT fk_tasks_parent_task_id FOREIGN KEY (parent_task_id) REFERENCES tasks (id),
  CONSTRAINT chk_parent_task_id_not_itself CHECK (parent_task_id IS NULL OR parent_task_id <> id),
  CONSTRAINT fk_tasks_assignee_id FOREIGN KEY (assignee_id) REFERENCES users (id),
  CONSTRAINT fk_tasks_creator_id FOREIGN KEY (creator_id) REFERENCES users (id),
  CONSTRAINT chk_estimated_hours_positive CHECK (estimated_hours IS NULL OR estimated_hours > 0),
  CONSTRAINT chk_actual_hours_positive CHECK (actual_hours IS NULL OR actual_hours > 0),
  CONSTRAINT chk_due_at_future CHECK (due_at IS NULL OR due_at > created_at)
);
CREATE INDEX idx_tasks_project_id_status ON tasks (project_id, status);
CREATE INDEX idx_tasks_project_id_priority ON tasks (project_id, priority);
CREATE INDEX idx_tasks_assignee_id_status ON tasks (assignee_id, status);
CREATE INDEX idx_tasks_creator_id ON tasks (creator_id);
CREATE INDEX idx_tasks_parent_task_id ON tasks (parent_task_id);
CREATE INDEX idx_tasks_due_at ON tasks (due_at);
CREATE INDEX idx_tasks_tags_gin ON tasks USING gin (tags);${trigger('tasks')}
CREATE TABLE task_dependencies (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  task_id uuid NOT NULL,
  depends_on_task_id uuid NOT NULL,
  dependency_type dependency_type DEFAULT 'blocks',
  created_at timestamp with time zone DEFAULT now(),
  CONSTRAINT fk_task_dependencies_task_id
    FOREIGN KEY (task_id) REFERENCES tasks (id) ON DELETE CASCADE,
  CONSTRAINT fk_task_dependencies_depends_on_task_id
    FOREIGN KEY (depends_on_task_id) REFERENCES tasks (id) ON DELETE CASCADE,
  CONSTRAINT uq_task_dependencies_task_id_depends_on_task_id UNIQUE (task_id, depends_on_task_id),
  CONSTRAINT chk_no_self_dependency CHECK (task_id <> depends_on_task_id)
);
CREATE INDEX idx_task_dependencies_depends_on_task_id ON task_dependencies (depends_on_task_id);
CREATE FUNCTION complete_task(task_uuid uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE tasks SET status = 'done', completed_at = now() WHERE id = task_uuid;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'There is no task %', task_uuid;
  END IF;
END
$$;
`,
  },
  {
    id: 'dafnckmachine-documents',
    title: 'Documents and versions',
    summary: 'Documents of a project with every version of their text.',
    requires: ['dafnckmachine-projects'],
    sql: `
CREATE TYPE document_status AS ENUM ('draft', 'review', 'published', 'archived');
CREATE TABLE documents (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  project_id uuid NOT NULL,
  title character varying(255) NOT NULL,
  content text,
  content_type character varying(50) DEFAULT 'markdown',
  author_id uuid NOT NULL,
  version integer DEFAULT 1,
  status document_status DEFAULT 'draft',
  tags text[],
  metadata jsonb DEFAULT '{}'::jsonb,
  published_at timestamp with time zone,
  ${moments},
  CONSTRAINT fk_documents_project_id
    FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
  CONSTRAINT fk_documents_author_id FOREIGN KEY (author_id) REFERENCES users (id)
);
CREATE INDEX idx_documents_project_id_status ON documents (project_id, status);
CREATE INDEX idx_documents_author_id ON documents (author_id);
CREATE INDEX idx_documents_tags_gin ON documents USING gin (tags);${trigger('documents')}
CREATE TABLE document_versions (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  document_id uuid NOT NULL,
  version_number integer NOT NULL,
  content text NOT NULL,
  change_summary text,
  author_id uuid NOT NULL,
  created_at timestamp with time zone DEFAULT now(),
  CONSTRAINT fk_document_versions_document_id
    FOREIGN KEY (document_id) REFERENCES documents (id) ON DELETE CASCADE,
  CONSTRAINT fk_document_versions_author_id FOREIGN KEY (author_id) REFERENCES users (id),
  CONSTRAINT uq_document_versions_document_id_version_number UNIQUE (document_id, version_number)
);
CREATE INDEX idx_document_versions_author_id ON document_versions (author_id);
`,
  },
  {
    id: 'dafnckmachine-file-attachments',
    title: 'File attachments',
    summary: 'Files that belong to a task, a document or a project.',
    requires: ['dafnckmachine-users'],
    sql: `
CREATE TABLE file_attachments (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  entity_type character varying(50) NOT NULL,
  entity_id uuid NOT NULL,
  filename character varying(255) NOT NULL,
  original_filename character varying(255) NOT NULL,
  file_size bigint NOT NULL,
  mime_type character varying(100) NOT NULL,
  storage_path text NOT NULL,
  uploader_id uuid NOT NULL,
  metadata jsonb DEFAULT '{}'::jsonb,
  created_at timestamp with time zone DEFAULT now(),
  CONSTRAINT fk_file_attachments_uploader_id FOREIGN KEY (uploader_id) REFERENCES users (id),
  CONSTRAINT chk_entity_type_known CHECK (entity_type IN ('task', 'document', 'project')),
  CONSTRAINT chk_file_size_positive CHECK (file_size > 0),
  CONSTRAINT chk_filename_not_empty CHECK (char_length(filename) > 0),
  CONSTRAINT chk_original_filename_not_empty CHECK (char_length(original_filename) > 0)
);
COMMENT ON COLUMN file_attachments.entity_id IS 'The key of the task, document or project; no foreign key can say so.';
CREATE INDEX idx_file_attachments_entity_type_entity_id
  ON file_attachments (entity_type, entity_id);
CREATE INDEX idx_file_attachments_uploader_id ON file_attachments (uploader_id);
`,
  },
]
