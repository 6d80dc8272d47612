import { cloudlabEvents } from './cloudlab-events'
import type { TemplateSet } from './template'

const MOMENTS = `created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now()`

/** Whatever a program asks, it sees the rows of its user only. */
const ownRows = (table: string, policy: string) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY ${policy} ON ${table} FOR ALL TO application_readwrite
  USING (user_id = NULLIF(current_setting('app.current_user_id', true), '')::uuid);`

export const cloudlabTemplates: TemplateSet = {
  standard: 'cloudlab',
  templates: [
    {
      id: 'cloudlab-users',
      title: 'Users',
      summary: 'Customers, vendors, administrators and support; each sees their own row.',
      requires: ['cloudlab-roles'],
      sql: String.raw`
CREATE TYPE user_role AS ENUM ('customer', 'vendor', 'admin', 'support');
COMMENT ON TYPE user_role IS 'What a user may do.';
CREATE TABLE users (
  user_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email character varying(255) NOT NULL,
  password_hash character varying(255) NOT NULL,
  first_name character varying(100) NOT NULL,
  last_name character varying(100) NOT NULL,
  phone_number character varying(20),
  date_of_birth date,
  role user_role NOT NULL DEFAULT 'customer',
  is_active boolean NOT NULL DEFAULT true,
  email_verified boolean NOT NULL DEFAULT false,
  ${MOMENTS},
  CONSTRAINT uq_users_email UNIQUE (email),
  CONSTRAINT chk_email_format
    CHECK (email ~* '^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$'),
  CONSTRAINT chk_phone_format
    CHECK (phone_number IS NULL OR phone_number ~ '^\+?[1-9]\d{1,14}$')
);
COMMENT ON TABLE users IS 'Accounts of customers, vendors, administrators and support.';
COMMENT ON COLUMN users.user_id IS 'Identifies the user everywhere.';
COMMENT ON COLUMN users.email IS 'Unique; the name to sign in with.';
COMMENT ON COLUMN users.password_hash IS 'A bcrypt hash; the password itself is stored nowhere.';
COMMENT ON COLUMN users.first_name IS 'Given name.';
COMMENT ON COLUMN users.last_name IS 'Family name.';
COMMENT ON COLUMN users.phone_number IS 'International form: +, country, number.';
COMMENT ON COLUMN users.date_of_birth IS 'Users are at least 13 years old; the application sees to it.';
COMMENT ON COLUMN users.role IS 'What the user may do.';
COMMENT ON COLUMN users.is_active IS 'False: signing in is refused.';
COMMENT ON COLUMN users.email_verified IS 'Whether the link of the first message was followed.';
COMMENT ON COLUMN users.created_at IS 'When the row was made.';
COMMENT ON COLUMN users.updated_at IS 'When the row was last changed.';${ownRows('users', 'user_data_policy')}
`,
    },
    {
      id: 'cloudlab-tenants',
      title: 'Tenants',
      summary: 'Customers of the platform, each with a schema of its own.',
      requires: [],
      sql: `
CREATE TABLE tenants (
  tenant_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_name character varying(255) NOT NULL,
  schema_name character varying(63) NOT NULL,
  is_active boolean NOT NULL DEFAULT true,
  settings jsonb NOT NULL DEFAULT '{}',
  ${MOMENTS},
  CONSTRAINT uq_tenants_tenant_name UNIQUE (tenant_name),
  CONSTRAINT uq_tenants_schema_name UNIQUE (schema_name),
  CONSTRAINT chk_schema_name_format CHECK (schema_name ~ '^[a-z][a-z0-9_]*$')
);
COMMENT ON TABLE tenants IS 'Organisations whose data is kept apart.';
COMMENT ON COLUMN tenants.tenant_id IS 'Identifies the tenant.';
COMMENT ON COLUMN tenants.tenant_name IS 'As the tenant calls itself.';
COMMENT ON COLUMN tenants.schema_name IS 'The schema that holds its tables: tenant_001.';
COMMENT ON COLUMN tenants.is_active IS 'False: its users cannot sign in.';
COMMENT ON COLUMN tenants.settings IS 'What differs from tenant to tenant.';
COMMENT ON COLUMN tenants.created_at IS 'When the row was made.';
COMMENT ON COLUMN tenants.updated_at IS 'When the row was last changed.';
`,
    },
    {
      id: 'cloudlab-roles',
      title: 'Database roles',
      summary: 'Three roles without a login: reading, writing, administering.',
      requires: [],
      sql: `
CREATE ROLE application_readonly NOLOGIN;
CREATE ROLE application_readwrite NOLOGIN;
CREATE ROLE application_admin NOLOGIN;
`,
    },
    {
      id: 'cloudlab-orders',
      title: 'Orders',
      summary: 'Orders that nobody’s deletion can take along; users see their own.',
      requires: ['cloudlab-users'],
      sql: `
CREATE TYPE order_status AS ENUM (
  'draft', 'pending_payment', 'paid', 'processing', 'shipped', 'delivered', 'cancelled', 'refunded'
);
COMMENT ON TYPE order_status IS 'The way of an order.';
CREATE TABLE orders (
  order_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL,
  order_number character varying(50) NOT NULL,
  status order_status NOT NULL DEFAULT 'draft',
  total_amount numeric(10,2) NOT NULL,
  ${MOMENTS},
  CONSTRAINT uq_orders_order_number UNIQUE (order_number),
  CONSTRAINT fk_orders_user_id FOREIGN KEY (user_id) REFERENCES users (user_id) ON DELETE RESTRICT
);
CREATE INDEX idx_orders_user_id_created_at ON orders (user_id, created_at);
CREATE INDEX idx_orders_status ON orders (status);
COMMENT ON TABLE orders IS 'What users bought.';
COMMENT ON COLUMN orders.order_id IS 'Identifies the order.';
COMMENT ON COLUMN orders.user_id IS 'Who bought.';
COMMENT ON COLUMN orders.order_number IS 'As it stands on the invoice.';
COMMENT ON COLUMN orders.status IS 'How far it is.';
COMMENT ON COLUMN orders.total_amount IS 'What is to be paid, in the shop’s currency.';
COMMENT ON COLUMN orders.created_at IS 'When the row was made.';
COMMENT ON COLUMN orders.updated_at IS 'When the row was last changed.';${ownRows('orders', 'order_data_policy')}
`,
    },
    {
      id: 'cloudlab-payment-methods',
      title: 'Payment methods',
      summary: 'Cards, encrypted by the application; only the last four digits can be read.',
      requires: ['cloudlab-users'],
      sql: `
CREATE TABLE user_payment_methods (
  payment_method_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL,
  encrypted_card_number text NOT NULL,
  card_last_four character varying(4) NOT NULL,
  card_type character varying(50) NOT NULL,
  expiry_month integer NOT NULL,
  expiry_year integer NOT NULL,
  ${MOMENTS},
  CONSTRAINT fk_user_payment_methods_user_id
    FOREIGN KEY (user_id) REFERENCES users (user_id) ON DELETE CASCADE,
  CONSTRAINT chk_expiry_month_range CHECK (expiry_month BETWEEN 1 AND 12)
);
CREATE INDEX idx_user_payment_methods_user_id ON user_payment_methods (user_id);
COMMENT ON TABLE user_payment_methods IS 'Cards that users pay with.';
COMMENT ON COLUMN user_payment_methods.payment_method_id IS 'Identifies the card.';
COMMENT ON COLUMN user_payment_methods.user_id IS 'Whose card it is.';
COMMENT ON COLUMN user_payment_methods.encrypted_card_number IS 'Encrypted before it gets here.';
COMMENT ON COLUMN user_payment_methods.card_last_four IS 'To tell the cards apart.';
COMMENT ON COLUMN user_payment_methods.card_type IS 'The card’s brand.';
COMMENT ON COLUMN user_payment_methods.expiry_month IS '1 to 12.';
COMMENT ON COLUMN user_payment_methods.expiry_year IS 'Four digits.';
COMMENT ON COLUMN user_payment_methods.created_at IS 'When the row was made.';
COMMENT ON COLUMN user_payment_methods.updated_at IS 'When the row was last changed.';
`,
    },
    ...cloudlabEvents,
  ],
}
