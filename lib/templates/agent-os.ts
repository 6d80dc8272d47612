import type { TemplateSet } from './template'

const MOMENTS = `created_at timestamp with time zone DEFAULT now(),
  updated_at timestamp with time zone DEFAULT now()`

export const agentOsTemplates: TemplateSet = {
  standard: 'agent-os',
  templates: [
    {
      id: 'agent-os-domains',
      title: 'Domains',
      summary: 'Types with their rule built in: e-mail address, positive integer, amount.',
      requires: [],
      sql: String.raw`
CREATE DOMAIN email_address AS character varying(255)
  CONSTRAINT email_address_format
  CHECK (VALUE ~* '^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$');
CREATE DOMAIN positive_integer AS integer
  CONSTRAINT positive_integer_positive CHECK (VALUE > 0);
CREATE DOMAIN non_negative_decimal AS numeric(10,2)
  CONSTRAINT non_negative_decimal_not_negative CHECK (VALUE >= 0);
`,
    },
    {
      id: 'agent-os-users',
      title: 'Users',
      summary: 'Accounts with status, hashed password and deletion by date.',
      requires: ['agent-os-domains'],
      sql: `
CREATE TABLE users (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email email_address NOT NULL,
  password_hash character varying(255) NOT NULL,
  name character varying(255) NOT NULL,
  status character varying(20) NOT NULL DEFAULT 'pending',
  is_active boolean NOT NULL DEFAULT true,
  is_verified boolean NOT NULL DEFAULT false,
  metadata jsonb,
  ${MOMENTS},
  deleted_at timestamp with time zone,
  CONSTRAINT chk_users_status CHECK (status IN ('pending', 'active', 'inactive', 'suspended'))
);
COMMENT ON COLUMN users.deleted_at IS 'Empty while the user is live.';
CREATE UNIQUE INDEX idx_users_email ON users (email) WHERE deleted_at IS NULL;
`,
    },
    {
      id: 'agent-os-posts',
      title: 'Posts with search',
      summary: 'Posts in categories, found by full text.',
      requires: ['agent-os-users'],
      sql: `
CREATE TABLE categories (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name character varying(255) NOT NULL,
  description text,
  ${MOMENTS}
);
CREATE TABLE posts (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL,
  category_id uuid,
  title character varying(255) NOT NULL,
  content text,
  ${MOMENTS},
  search_vector tsvector GENERATED ALWAYS AS (
    to_tsvector('english', COALESCE(title, '') || ' ' || COALESCE(content, ''))
  ) STORED,
  CONSTRAINT fk_posts_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
  CONSTRAINT fk_posts_category_id
    FOREIGN KEY (category_id) REFERENCES categories (id) ON DELETE SET NULL
);
CREATE INDEX idx_posts_user_id_created_at ON posts (user_id, created_at);
CREATE INDEX idx_posts_category_id ON posts (category_id);
CREATE INDEX idx_posts_search_vector ON posts USING gin (search_vector);
`,
    },
    {
      id: 'agent-os-orders',
      title: 'Products and orders',
      summary: 'Prices, quantities and ratings with their checks.',
      requires: ['agent-os-users', 'agent-os-domains'],
      sql: `
CREATE TABLE products (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name character varying(255) NOT NULL,
  description text,
  price numeric(10,2) NOT NULL,
  quantity integer DEFAULT 0,
  rating numeric(3,2),
  ${MOMENTS},
  CONSTRAINT chk_products_price CHECK (price >= 0),
  CONSTRAINT chk_products_rating CHECK (rating >= 0 AND rating <= 5)
);
CREATE TABLE orders (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL,
  status character varying(20) NOT NULL DEFAULT 'pending',
  total_amount non_negative_decimal NOT NULL DEFAULT 0,
  ${MOMENTS},
  CONSTRAINT fk_orders_user_id FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
  CONSTRAINT chk_orders_status
    CHECK (status IN ('pending', 'processing', 'shipped', 'delivered', 'cancelled'))
);
CREATE INDEX idx_orders_user_id ON orders (user_id);
CREATE TABLE order_items (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  order_id uuid NOT NULL,
  product_id uuid NOT NULL,
  quantity positive_integer NOT NULL,
  price numeric(10,2) NOT NULL,
  ${MOMENTS},
  CONSTRAINT fk_order_items_order_id
    FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE,
  CONSTRAINT fk_order_items_product_id
    FOREIGN KEY (product_id) REFERENCES products (id) ON DELETE CASCADE,
  CONSTRAINT chk_order_items_price CHECK (price >= 0),
  CONSTRAINT order_items_order_id_product_id_key UNIQUE (order_id, product_id)
);
CREATE INDEX idx_order_items_product_id ON order_items (product_id);
`,
    },
    {
      id: 'agent-os-sensitive-data',
      title: 'Sensitive data',
      summary: 'Values that are stored encrypted, apart from the account.',
      requires: ['agent-os-users'],
      sql: `
CREATE TABLE user_identities (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL,
  ssn_encrypted bytea,
  ${MOMENTS},
  CONSTRAINT fk_user_identities_user_id
    FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
  CONSTRAINT user_identities_user_id_key UNIQUE (user_id)
);
COMMENT ON COLUMN user_identities.ssn_encrypted IS
  'Encrypted before it is stored; the key is never part of a statement.';
`,
    },
  ],
}
