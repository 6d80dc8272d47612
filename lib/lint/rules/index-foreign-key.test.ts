import { lintCases } from '@/lib/testing/lint-cases'
import { indexForeignKey } from './index-foreign-key'

const ORDERS = 'CREATE TABLE users (id uuid PRIMARY KEY); CREATE TABLE orders'

lintCases(indexForeignKey, {
  standard: 'alai',
  accept: [
    `${ORDERS} (id uuid PRIMARY KEY, user_id uuid REFERENCES users); CREATE INDEX ON orders (user_id, id)`,
    `${ORDERS} (user_id uuid PRIMARY KEY REFERENCES users)`,
    `${ORDERS} (id uuid, user_id uuid REFERENCES users, UNIQUE (user_id, id))`,
    `${ORDERS} (id uuid, user_id uuid REFERENCES users, deleted_at timestamptz);
     CREATE INDEX ON orders (user_id) WHERE deleted_at IS NULL`,
    `${ORDERS} (id uuid, user_id uuid REFERENCES users); CREATE INDEX ON orders (user_id) WHERE user_id IS NOT NULL`,
    `${ORDERS} (id uuid, user_id uuid REFERENCES users); CREATE INDEX ON orders USING hash (user_id)`,
    `CREATE TABLE parts (a int, b int, PRIMARY KEY (a, b));
     CREATE TABLE x (a int, b int, FOREIGN KEY (a, b) REFERENCES parts); CREATE INDEX ON x (b, a)`,
    `${ORDERS} (user_id uuid REFERENCES users, at date) PARTITION BY RANGE (at);
     CREATE INDEX ON orders (user_id); CREATE TABLE orders_1 PARTITION OF orders DEFAULT`,
    `${ORDERS} (user_id uuid REFERENCES users, at date) PARTITION BY RANGE (at);
     CREATE TABLE orders_1 PARTITION OF orders DEFAULT; CREATE INDEX ON orders_1 (user_id)`,
  ],
  reject: [
    {
      sql: `${ORDERS} (id uuid PRIMARY KEY, user_id uuid REFERENCES users)`,
      at: 'public.orders.orders_user_id_fkey',
      says: /idx_orders_user_id/,
      fix: true,
    },
    {
      sql: `${ORDERS} (id uuid, user_id uuid REFERENCES users, UNIQUE (id, user_id))`,
      at: 'public.orders.orders_user_id_fkey',
      fix: true,
    },
    {
      sql: `${ORDERS} (id uuid, user_id uuid REFERENCES users); CREATE INDEX ON orders USING gin (user_id)`,
      at: 'public.orders.orders_user_id_fkey',
      fix: true,
    },
    {
      sql: `${ORDERS} (id uuid, user_id uuid REFERENCES users, state text);
        CREATE INDEX ON orders (user_id) WHERE state = 'open' AND user_id IS NOT NULL`,
      at: 'public.orders.orders_user_id_fkey',
      fix: true,
    },
    {
      sql: `${ORDERS} (id uuid, user_id uuid REFERENCES users, deleted_at timestamptz, state text);
        CREATE INDEX ON orders (user_id) WHERE deleted_at IS NULL AND state = 'open'`,
      at: 'public.orders.orders_user_id_fkey',
    },
    {
      sql: `CREATE TABLE parts (a int, b int, PRIMARY KEY (a, b));
        CREATE TABLE x (a int, b int, c int, CONSTRAINT fk FOREIGN KEY (a, b) REFERENCES parts);
        CREATE INDEX ON x (a, c, b)`,
      at: 'public.x.fk',
      says: /begins with a, b/,
      fix: true,
    },
    {
      sql: `${ORDERS} (user_id uuid REFERENCES users, at date) PARTITION BY RANGE (at);
        CREATE TABLE orders_1 PARTITION OF orders FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
        CREATE TABLE orders_2 PARTITION OF orders DEFAULT; CREATE INDEX ON orders_1 (user_id)`,
      at: 'public.orders.orders_user_id_fkey',
      fix: true,
    },
  ],
})
