import { lintCases } from '@/lib/testing/lint-cases'
import { foreignKeyMissing } from './foreign-key-missing'

const USERS = 'CREATE TABLE users (id uuid PRIMARY KEY);'

lintCases(foreignKeyMissing, {
  standard: 'agent-os',
  accept: [
    `${USERS} CREATE TABLE posts (id uuid PRIMARY KEY, user_id uuid NOT NULL REFERENCES users)`,
    // Another type is another kind of key.
    `${USERS} CREATE TABLE posts (id uuid PRIMARY KEY, user_id bigint NOT NULL)`,
    'CREATE TABLE posts (id uuid PRIMARY KEY, device_id uuid)',
    `${USERS} CREATE TABLE posts (id uuid PRIMARY KEY, external_user_id uuid)`,
    {
      sql: `${USERS} CREATE TABLE posts (id uuid PRIMARY KEY, user_id uuid)`,
      facts: [{ on: 'posts.user_id', name: 'external' }],
    },
    `${USERS} CREATE TABLE files (id uuid PRIMARY KEY, owner_type text, owner_id uuid)`,
    `${USERS} CREATE TABLE audit_logs (id uuid PRIMARY KEY, user_id uuid)`,
    `${USERS} CREATE TABLE files (id uuid PRIMARY KEY, user_type text, user_id uuid REFERENCES users)`,
    `${USERS} CREATE TABLE visits (user_id uuid, at date) PARTITION BY RANGE (at);
     CREATE TABLE visits_1 PARTITION OF visits DEFAULT;
     ALTER TABLE visits_1 ADD FOREIGN KEY (user_id) REFERENCES users`,
    `CREATE TABLE countries (id uuid PRIMARY KEY); CREATE TABLE towns (id uuid PRIMARY KEY, country_code uuid)`,
    { standard: 'cloudlab', sql: 'CREATE TABLE users (user_id uuid PRIMARY KEY)' },
    `CREATE TABLE parts (a int, b int, PRIMARY KEY (a, b)); CREATE TABLE x (id int PRIMARY KEY, part_id int)`,
  ],
  reject: [
    {
      sql: `${USERS} CREATE TABLE posts (id uuid PRIMARY KEY, user_id uuid NOT NULL)`,
      at: 'public.posts.user_id',
      topic: 'named',
      says: /foreign key refers to users/,
      fix: true,
    },
    {
      sql: `${USERS} CREATE TABLE files (id uuid PRIMARY KEY, user_type text, user_id uuid)`,
      at: 'public.files.user_id',
      topic: 'named',
      fix: true,
    },
    {
      sql: `${USERS} CREATE TABLE visits (user_id uuid, at date) PARTITION BY RANGE (at);
        CREATE TABLE visits_1 PARTITION OF visits DEFAULT`,
      at: 'public.visits.user_id',
    },
    {
      sql: `${USERS} CREATE TABLE posts (id uuid PRIMARY KEY, owner_id uuid)`,
      at: 'public.posts.owner_id',
      topic: 'role',
      fix: true,
    },
    {
      sql: `CREATE TABLE addresses (id int PRIMARY KEY);
        CREATE TABLE orders (id int PRIMARY KEY, billing_address_id bigint NOT NULL)`,
      at: 'public.orders.billing_address_id',
      topic: 'role',
      fix: true,
    },
    {
      standard: 'plain',
      sql: `CREATE TABLE countries (code text PRIMARY KEY);
        CREATE TABLE towns (id int PRIMARY KEY, country_code text)`,
      at: 'public.towns.country_code',
      fix: true,
    },
    {
      standard: 'runeframe',
      sql: `CREATE TABLE mercatrix_users_main (id uuid PRIMARY KEY);
        CREATE TABLE mercatrix_posts_main (id uuid PRIMARY KEY, user_id uuid NOT NULL)`,
      at: 'public.mercatrix_posts_main.user_id',
      fix: true,
    },
    {
      standard: 'cloudlab',
      sql: `CREATE TABLE users (user_id uuid PRIMARY KEY);
        CREATE TABLE orders (order_id uuid PRIMARY KEY, user_id uuid NOT NULL)`,
      at: 'public.orders.user_id',
      fix: true,
    },
  ],
})
