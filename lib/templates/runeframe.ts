import type { TemplateSet } from './template'

const AUDIT = `created_at timestamp with time zone DEFAULT now(),
  updated_at timestamp with time zone DEFAULT now(),
  created_by uuid,
  updated_by uuid,
  is_deleted boolean DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  change_reason text`

export const runeframeTemplates: TemplateSet = {
  standard: 'runeframe',
  templates: [
    {
      id: 'runeframe-users',
      title: 'Users',
      summary:
        'Accounts with the whole audit trail; an address is free again once its user is deleted.',
      requires: [],
      sql: String.raw`
CREATE TYPE user_status AS ENUM ('pending', 'active', 'suspended', 'deleted');
CREATE TABLE users (
  id uuid DEFAULT gen_random_uuid(),
  email character varying(255) NOT NULL,
  name character varying(255) NOT NULL,
  status user_status NOT NULL DEFAULT 'pending',
  metadata jsonb,
  ${AUDIT},
  CONSTRAINT pk_users PRIMARY KEY (id),
  CONSTRAINT ck_users_email_format
    CHECK (email ~* '^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$'),
  CONSTRAINT ck_users_name_length CHECK (length(name) >= 2 AND length(name) <= 255)
);
CREATE UNIQUE INDEX idx_users_email_unique ON users (email) WHERE is_deleted = false;
CREATE INDEX idx_users_created_at_btree ON users (created_at);
`,
    },
    {
      id: 'runeframe-messages',
      title: 'Messages',
      summary: 'What users write to each other.',
      requires: ['runeframe-users'],
      sql: `
CREATE TABLE messages (
  id uuid DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL,
  subject character varying(255) NOT NULL,
  body text NOT NULL,
  ${AUDIT},
  CONSTRAINT pk_messages PRIMARY KEY (id),
  CONSTRAINT fk_messages_users_user_id FOREIGN KEY (user_id) REFERENCES users (id)
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX idx_messages_user_id_created_at_composite ON messages (user_id, created_at);
`,
    },
    {
      id: 'runeframe-transactions',
      title: 'Transactions by month',
      summary: 'A large table in monthly partitions, with the month’s key in the primary key.',
      requires: ['runeframe-users'],
      sql: `
CREATE TABLE transactions (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL,
  amount numeric(19,4) NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone DEFAULT now(),
  created_by uuid,
  updated_by uuid,
  is_deleted boolean DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  change_reason text,
  CONSTRAINT pk_transactions PRIMARY KEY (id, created_at),
  CONSTRAINT fk_transactions_users_user_id FOREIGN KEY (user_id) REFERENCES users (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT ck_transactions_amount_positive CHECK (amount > 0)
) PARTITION BY RANGE (created_at);
CREATE INDEX idx_transactions_user_id_created_at_composite
  ON transactions (user_id, created_at);
CREATE TABLE transactions_2026_01 PARTITION OF transactions
  FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2026-02-01 00:00:00+00');
CREATE TABLE transactions_2026_02 PARTITION OF transactions
  FOR VALUES FROM ('2026-02-01 00:00:00+00') TO ('2026-03-01 00:00:00+00');
`,
    },
    {
      id: 'runeframe-audit-log',
      title: 'Audit log',
      summary: 'Who changed which row and how, with the trigger function that writes it.',
      requires: [],
      sql: `
CREATE TABLE audit_log (
  id uuid DEFAULT gen_random_uuid(),
  table_name character varying(255) NOT NULL,
  operation character varying(50) NOT NULL,
  old_data jsonb,
  new_data jsonb,
  user_id uuid,
  timestamp timestamp with time zone DEFAULT now(),
  ip_address inet,
  CONSTRAINT pk_audit_log PRIMARY KEY (id)
);
CREATE INDEX idx_audit_log_table_name_timestamp_composite ON audit_log (table_name, timestamp);
CREATE FUNCTION audit_trigger_function() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  actor uuid := NULLIF(current_setting('app.user_id', true), '')::uuid;
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO audit_log (table_name, operation, new_data, user_id, ip_address)
    VALUES (TG_TABLE_NAME, TG_OP, to_jsonb(NEW), actor, inet_client_addr());
    RETURN NEW;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO audit_log (table_name, operation, old_data, new_data, user_id, ip_address)
    VALUES (TG_TABLE_NAME, TG_OP, to_jsonb(OLD), to_jsonb(NEW), actor, inet_client_addr());
    RETURN NEW;
  END IF;
  INSERT INTO audit_log (table_name, operation, old_data, user_id, ip_address)
  VALUES (TG_TABLE_NAME, TG_OP, to_jsonb(OLD), actor, inet_client_addr());
  RETURN OLD;
END
$$;
`,
    },
    {
      id: 'runeframe-audited-users',
      title: 'Audited users',
      summary: 'The trigger that writes each change of a user into the audit log.',
      requires: ['runeframe-users', 'runeframe-audit-log'],
      sql: `
CREATE TRIGGER audit_users AFTER INSERT OR UPDATE OR DELETE ON users
  FOR EACH ROW EXECUTE FUNCTION audit_trigger_function();
`,
    },
    {
      id: 'runeframe-validate-user',
      title: 'Validation of user data',
      summary: 'A function that tests e-mail address, name and age; what is missing is not valid.',
      requires: [],
      sql: String.raw`
CREATE FUNCTION validate_user_data(
  p_email character varying, p_name character varying, p_age integer
) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF p_email IS NULL OR p_email !~* '^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$' THEN
    RETURN false;
  END IF;
  IF p_name IS NULL OR length(p_name) NOT BETWEEN 2 AND 255 THEN
    RETURN false;
  END IF;
  RETURN p_age IS NOT NULL AND p_age BETWEEN 0 AND 150;
END
$$;
`,
    },
  ],
}
