import type { TemplateSet } from './template'

export const plainTemplates: TemplateSet = {
  standard: 'plain',
  templates: [
    {
      id: 'plain-users',
      title: 'Users',
      summary: 'People who sign in, with one account for each e-mail address.',
      requires: [],
      sql: `
CREATE TABLE users (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL,
  password_hash text NOT NULL,
  full_name text NOT NULL,
  is_active boolean NOT NULL DEFAULT true,
  created_at timestamp with time zone NOT NULL DEFAULT now()
);
COMMENT ON TABLE users IS 'People who sign in.';
CREATE UNIQUE INDEX users_email_idx ON users (lower(email));
`,
    },
    {
      id: 'plain-sessions',
      title: 'Sessions',
      summary: 'Who is signed in, from where, until when.',
      requires: ['plain-users'],
      sql: `
CREATE TABLE sessions (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id bigint NOT NULL,
  token_hash bytea NOT NULL,
  ip_address inet,
  user_agent text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT sessions_token_hash_key UNIQUE (token_hash),
  CONSTRAINT sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users ON DELETE CASCADE
);
COMMENT ON COLUMN sessions.token_hash IS 'SHA-256 of the token; the token itself is never stored.';
CREATE INDEX sessions_user_id_idx ON sessions (user_id);
`,
    },
    {
      id: 'plain-roles',
      title: 'Roles and rights',
      summary: 'Roles, what each may do, and who has which.',
      requires: ['plain-users'],
      sql: `
CREATE TABLE roles (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  description text,
  CONSTRAINT roles_name_key UNIQUE (name)
);
CREATE TABLE permissions (
  code text PRIMARY KEY,
  description text NOT NULL
);
CREATE TABLE role_permissions (
  role_id bigint NOT NULL,
  permission_code text NOT NULL,
  PRIMARY KEY (role_id, permission_code),
  CONSTRAINT role_permissions_role_id_fkey
    FOREIGN KEY (role_id) REFERENCES roles ON DELETE CASCADE,
  CONSTRAINT role_permissions_permission_code_fkey
    FOREIGN KEY (permission_code) REFERENCES permissions ON DELETE CASCADE
);
CREATE INDEX role_permissions_permission_code_idx ON role_permissions (permission_code);
CREATE TABLE user_roles (
  user_id bigint NOT NULL,
  role_id bigint NOT NULL,
  PRIMARY KEY (user_id, role_id),
  CONSTRAINT user_roles_user_id_fkey FOREIGN KEY (user_id) REFERENCES users ON DELETE CASCADE,
  CONSTRAINT user_roles_role_id_fkey FOREIGN KEY (role_id) REFERENCES roles ON DELETE CASCADE
);
CREATE INDEX user_roles_role_id_idx ON user_roles (role_id);
`,
    },
    {
      id: 'plain-orders',
      title: 'Orders',
      summary: 'Products, orders and their lines, with the price of the day.',
      requires: ['plain-users'],
      sql: `
CREATE TYPE order_status AS ENUM ('draft', 'placed', 'paid', 'shipped', 'cancelled');
CREATE TABLE products (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sku text NOT NULL,
  name text NOT NULL,
  price numeric(12,2) NOT NULL,
  CONSTRAINT products_sku_key UNIQUE (sku),
  CONSTRAINT products_price_check CHECK (price >= 0)
);
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  user_id bigint NOT NULL,
  status order_status NOT NULL DEFAULT 'draft',
  placed_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users
);
CREATE INDEX orders_user_id_idx ON orders (user_id);
CREATE TABLE order_items (
  order_id bigint NOT NULL,
  product_id bigint NOT NULL,
  quantity integer NOT NULL DEFAULT 1,
  unit_price numeric(12,2) NOT NULL,
  PRIMARY KEY (order_id, product_id),
  CONSTRAINT order_items_order_id_fkey
    FOREIGN KEY (order_id) REFERENCES orders ON DELETE CASCADE,
  CONSTRAINT order_items_product_id_fkey FOREIGN KEY (product_id) REFERENCES products,
  CONSTRAINT order_items_quantity_check CHECK (quantity > 0)
);
CREATE INDEX order_items_product_id_idx ON order_items (product_id);
`,
    },
    {
      id: 'plain-lookup',
      title: 'Lookup table',
      summary: 'Countries as an example of values with a label and an order.',
      requires: [],
      sql: `
CREATE TABLE countries (
  code character(2) PRIMARY KEY,
  label text NOT NULL,
  sort_order integer NOT NULL DEFAULT 0,
  is_active boolean NOT NULL DEFAULT true
);
COMMENT ON TABLE countries IS 'Countries by their ISO 3166 code.';
`,
    },
    {
      id: 'plain-audit-log',
      title: 'Audit log',
      summary: 'Every change of a row, written by a trigger that any table can have.',
      requires: [],
      sql: `
CREATE TABLE audit_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  happened_at timestamp with time zone NOT NULL DEFAULT now(),
  table_name text NOT NULL,
  operation text NOT NULL,
  changed_by text NOT NULL DEFAULT CURRENT_USER,
  old_row jsonb,
  new_row jsonb
);
CREATE INDEX audit_log_table_name_happened_at_idx ON audit_log (table_name, happened_at);
CREATE FUNCTION write_audit_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit_log (table_name, operation, old_row, new_row)
  VALUES (
    TG_TABLE_NAME,
    TG_OP,
    CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END,
    CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END
  );
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION write_audit_log() IS
  'For a trigger AFTER INSERT OR UPDATE OR DELETE, FOR EACH ROW.';
`,
    },
    {
      id: 'plain-outbox',
      title: 'Outbox',
      summary: 'Messages that leave only if the transaction that wrote them commits.',
      requires: [],
      sql: `
CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic text NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  sent_at timestamp with time zone,
  attempts integer NOT NULL DEFAULT 0,
  last_error text
);
COMMENT ON COLUMN outbox.sent_at IS 'Empty while the message waits.';
CREATE INDEX outbox_id_idx ON outbox (id) WHERE sent_at IS NULL;
`,
    },
    {
      id: 'plain-schema-migrations',
      title: 'Schema migrations',
      summary: 'Which migrations were applied, and when.',
      requires: [],
      sql: `
CREATE TABLE schema_migrations (
  version text PRIMARY KEY,
  applied_at timestamp with time zone NOT NULL DEFAULT now(),
  checksum text NOT NULL,
  description text
);
`,
    },
  ],
}
