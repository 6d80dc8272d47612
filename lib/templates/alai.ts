import type { TemplateSet } from './template'

const STANDARD = `created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  deleted_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1`

const trigger = (table: string) => `
CREATE TRIGGER set_updated_at BEFORE UPDATE ON ${table}
  FOR EACH ROW EXECUTE FUNCTION updated_at_trigger();`

/** Whatever a program asks, it sees the rows of its tenant only. */
const isolation = (table: string) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation_policy ON ${table}
  USING (tenant_id = NULLIF(current_setting('app.current_tenant_id', true), '')::uuid);`

export const alaiTemplates: TemplateSet = {
  standard: 'alai',
  templates: [
    {
      id: 'alai-updated-at',
      title: 'Trigger for updated_at',
      summary: 'The function behind the trigger that every table has.',
      requires: [],
      sql: `
CREATE FUNCTION updated_at_trigger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.updated_at = now();
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION updated_at_trigger() IS 'Keeps updated_at true, whoever writes the row.';
`,
    },
    {
      id: 'alai-tenants',
      title: 'Tenants',
      summary: 'Organisations with a plan; everything else belongs to one of them.',
      requires: ['alai-updated-at'],
      sql: `
CREATE TYPE tenant_plan AS ENUM ('free', 'starter', 'professional', 'enterprise');
CREATE TABLE tenants (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name character varying(255) NOT NULL,
  slug character varying(100) NOT NULL,
  plan tenant_plan NOT NULL DEFAULT 'free',
  settings jsonb NOT NULL DEFAULT '{}',
  ${STANDARD}
);
COMMENT ON TABLE tenants IS 'Organisations whose data is kept apart.';
CREATE UNIQUE INDEX uq_tenants_slug ON tenants (slug) WHERE deleted_at IS NULL;${trigger('tenants')}
`,
    },
    {
      id: 'alai-users',
      title: 'Users',
      summary:
        'Users of a tenant, with roles, single sign-on and a second factor; tenants see their own.',
      requires: ['alai-tenants'],
      sql: `
CREATE TYPE user_role AS ENUM ('owner', 'admin', 'member', 'viewer', 'api');
CREATE TABLE users (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id uuid NOT NULL,
  email character varying(320) NOT NULL,
  password_hash character varying(255),
  full_name character varying(255) NOT NULL,
  role user_role NOT NULL DEFAULT 'member',
  is_verified boolean NOT NULL DEFAULT false,
  mfa_enabled boolean NOT NULL DEFAULT false,
  mfa_secret text,
  last_login_at timestamp with time zone,
  ${STANDARD},
  CONSTRAINT fk_users_tenant_id FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE RESTRICT
);
COMMENT ON TABLE users IS 'People and programs that sign in.';
COMMENT ON COLUMN users.email IS 'In lower case.';
COMMENT ON COLUMN users.password_hash IS 'bcrypt or Argon2; empty with single sign-on.';
COMMENT ON COLUMN users.mfa_secret IS 'Encrypted before it is stored.';
CREATE UNIQUE INDEX uq_users_tenant_id_email ON users (tenant_id, lower(email))
  WHERE deleted_at IS NULL;
CREATE INDEX idx_users_email ON users (email);${trigger('users')}${isolation('users')}
CREATE VIEW active_users WITH (security_invoker = true) AS
SELECT id, tenant_id, email, full_name, role, is_verified, last_login_at, created_at, updated_at, version
FROM users
WHERE deleted_at IS NULL;
COMMENT ON VIEW active_users IS 'Users that are not deleted.';
`,
    },
    {
      id: 'alai-lookup',
      title: 'Lookup table',
      summary: 'Values that change, have a label and an order: here the types of a document.',
      requires: [],
      sql: `
CREATE TABLE document_types (
  code character varying(50) PRIMARY KEY,
  label character varying(255) NOT NULL,
  description text,
  sort_order integer NOT NULL DEFAULT 0,
  is_active boolean NOT NULL DEFAULT true
);
COMMENT ON TABLE document_types IS 'The types that a document can have.';
`,
    },
    {
      id: 'alai-roles',
      title: 'Roles and rights',
      summary: 'Roles of a tenant and what they may do, tied by a junction table.',
      requires: ['alai-tenants'],
      sql: `
CREATE TABLE roles (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id uuid NOT NULL,
  name character varying(255) NOT NULL,
  ${STANDARD},
  CONSTRAINT fk_roles_tenant_id FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE RESTRICT
);
COMMENT ON TABLE roles IS 'Named sets of rights.';
CREATE UNIQUE INDEX uq_roles_tenant_id_name ON roles (tenant_id, name) WHERE deleted_at IS NULL;${trigger('roles')}${isolation('roles')}
CREATE TABLE permissions (
  code character varying(50) PRIMARY KEY,
  label character varying(255) NOT NULL,
  description text,
  sort_order integer NOT NULL DEFAULT 0,
  is_active boolean NOT NULL DEFAULT true
);
COMMENT ON TABLE permissions IS 'What can be allowed.';
CREATE TABLE permissions_roles (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  permission_code character varying(50) NOT NULL,
  role_id uuid NOT NULL,
  CONSTRAINT fk_permissions_roles_permission_code
    FOREIGN KEY (permission_code) REFERENCES permissions (code) ON DELETE CASCADE,
  CONSTRAINT fk_permissions_roles_role_id
    FOREIGN KEY (role_id) REFERENCES roles (id) ON DELETE CASCADE,
  CONSTRAINT uq_permissions_roles_permission_code_role_id UNIQUE (permission_code, role_id)
);
COMMENT ON TABLE permissions_roles IS 'Which role has which right.';
CREATE INDEX idx_permissions_roles_role_id ON permissions_roles (role_id);
`,
    },
    {
      id: 'alai-audit-logs',
      title: 'Audit log by month',
      summary: 'Who did what to which record, in monthly partitions.',
      requires: ['alai-users'],
      sql: `
CREATE TABLE audit_logs (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  tenant_id uuid NOT NULL,
  actor_id uuid,
  entity_type character varying(100) NOT NULL,
  entity_id uuid NOT NULL,
  action character varying(50) NOT NULL,
  old_values jsonb,
  new_values jsonb,
  ip_address inet,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  PRIMARY KEY (id, created_at),
  CONSTRAINT fk_audit_logs_tenant_id
    FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE RESTRICT,
  CONSTRAINT fk_audit_logs_actor_id
    FOREIGN KEY (actor_id) REFERENCES users (id) ON DELETE SET NULL
) PARTITION BY RANGE (created_at);
COMMENT ON TABLE audit_logs IS 'Every change, kept by month; rows are only added.';
CREATE INDEX idx_audit_logs_tenant_id_created_at ON audit_logs (tenant_id, created_at);
CREATE INDEX idx_audit_logs_entity_type_entity_id ON audit_logs (entity_type, entity_id);
CREATE INDEX idx_audit_logs_actor_id ON audit_logs (actor_id);${isolation('audit_logs')}
CREATE TABLE audit_logs_2026_01 PARTITION OF audit_logs
  FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2026-02-01 00:00:00+00');
CREATE TABLE audit_logs_2026_02 PARTITION OF audit_logs
  FOR VALUES FROM ('2026-02-01 00:00:00+00') TO ('2026-03-01 00:00:00+00');
`,
    },
    {
      id: 'alai-documents',
      title: 'A resource of a tenant',
      summary: 'A table as all others should be, with a status, its author and a daily summary.',
      requires: ['alai-users', 'alai-lookup'],
      sql: `
CREATE TYPE document_status AS ENUM ('draft', 'active', 'suspended', 'archived');
CREATE TABLE documents (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id uuid NOT NULL,
  created_by uuid NOT NULL,
  document_type_code character varying(50) NOT NULL,
  title character varying(255) NOT NULL,
  status document_status NOT NULL DEFAULT 'draft',
  ${STANDARD},
  CONSTRAINT fk_documents_tenant_id
    FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE RESTRICT,
  CONSTRAINT fk_documents_created_by
    FOREIGN KEY (created_by) REFERENCES users (id) ON DELETE RESTRICT,
  CONSTRAINT fk_documents_document_type_code
    FOREIGN KEY (document_type_code) REFERENCES document_types (code) ON DELETE RESTRICT
);
COMMENT ON TABLE documents IS 'Documents of a tenant.';
CREATE INDEX idx_documents_tenant_id_status ON documents (tenant_id, status);
CREATE INDEX idx_documents_created_by ON documents (created_by);
CREATE INDEX idx_documents_document_type_code ON documents (document_type_code);${trigger('documents')}${isolation('documents')}
CREATE MATERIALIZED VIEW document_summary AS
SELECT tenant_id,
  date_trunc('day', created_at) AS day,
  count(*) AS total,
  count(*) FILTER (WHERE status = 'active') AS active
FROM documents
WHERE deleted_at IS NULL
GROUP BY tenant_id, date_trunc('day', created_at);
COMMENT ON MATERIALIZED VIEW document_summary IS 'How many documents each tenant made on each day.';
CREATE UNIQUE INDEX uq_document_summary_tenant_id_day ON document_summary (tenant_id, day);
`,
    },
  ],
}
