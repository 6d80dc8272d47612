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
  ],
})
