import { lintCases } from '@/lib/testing/lint-cases'
import { foreignKeyOnDelete } from './foreign-key-on-delete'

const USERS = 'CREATE TABLE users (id uuid PRIMARY KEY);'
const refers = (table: string, column: string, rest: string) =>
  `${USERS} CREATE TABLE ${table} (id uuid PRIMARY KEY, ${column} uuid ${rest})`

lintCases(foreignKeyOnDelete, {
  standard: 'cloudlab',
  accept: [
    refers('posts', 'user_id', 'NOT NULL REFERENCES users ON DELETE CASCADE'),
    refers('posts', 'user_id', 'NOT NULL REFERENCES users ON DELETE RESTRICT'),
    refers('posts', 'user_id', 'REFERENCES users ON DELETE SET NULL'),
    refers('posts', 'reviewer_id', 'REFERENCES users ON DELETE RESTRICT'),
    refers('user_profiles', 'user_id', 'NOT NULL REFERENCES users ON DELETE CASCADE'),
    // That SET NULL cannot work here is told by another rule.
    refers('posts', 'user_id', 'NOT NULL REFERENCES users ON DELETE SET NULL'),
    `${USERS} CREATE TABLE logs (user_id uuid REFERENCES users ON DELETE SET NULL, at date)
       PARTITION BY RANGE (at);
     CREATE TABLE logs_1 PARTITION OF logs DEFAULT`,
    {
      standard: 'runeframe',
      sql: refers(
        'posts',
        'user_id',
        'NOT NULL REFERENCES users ON DELETE CASCADE ON UPDATE CASCADE',
      ),
    },
    {
      standard: 'dafnckmachine',
      sql: refers('posts', 'user_id', 'NOT NULL REFERENCES users ON DELETE CASCADE'),
    },
    {
      standard: 'dafnckmachine',
      sql: refers('posts', 'reviewer_id', 'REFERENCES users ON DELETE RESTRICT'),
    },
    {
      standard: 'dafnckmachine',
      sql: `${USERS} CREATE TABLE teams (id uuid PRIMARY KEY);
        CREATE TABLE members (
          user_id uuid REFERENCES users ON DELETE CASCADE, team_id uuid REFERENCES teams ON DELETE CASCADE,
          created_by uuid NOT NULL REFERENCES users ON DELETE RESTRICT, PRIMARY KEY (user_id, team_id))`,
    },
  ],
  reject: [
    {
      sql: refers('posts', 'user_id', 'NOT NULL REFERENCES users'),
      at: 'public.posts.posts_user_id_fkey',
      topic: 'explicit',
      says: /ON DELETE RESTRICT/,
      fix: true,
    },
    {
      sql: refers('orders', 'user_id', 'NOT NULL REFERENCES users ON DELETE CASCADE'),
      at: 'public.orders.orders_user_id_fkey',
      topic: 'reference',
      fix: true,
    },
    {
      sql: refers('user_profiles', 'user_id', 'NOT NULL REFERENCES users ON DELETE RESTRICT'),
      at: 'public.user_profiles.user_profiles_user_id_fkey',
      topic: 'owned',
      fix: true,
    },
    {
      sql: refers('posts', 'user_id', 'REFERENCES users ON DELETE CASCADE'),
      at: 'public.posts.posts_user_id_fkey',
      topic: 'optional',
      says: /SET NULL/,
      fix: true,
    },
    {
      standard: 'agent-os',
      sql: refers('posts', 'user_id', 'NOT NULL REFERENCES users ON DELETE RESTRICT'),
      at: 'public.posts.posts_user_id_fkey',
      topic: 'reference',
      says: /CASCADE/,
      fix: true,
    },
    {
      standard: 'agent-os',
      sql: refers('posts', 'user_id', 'REFERENCES users ON DELETE CASCADE'),
      at: 'public.posts.posts_user_id_fkey',
      topic: 'optional',
      fix: true,
    },
    {
      standard: 'alai',
      sql: `CREATE TABLE tenants (id uuid PRIMARY KEY);
        CREATE TABLE users (id uuid PRIMARY KEY, tenant_id uuid NOT NULL REFERENCES tenants ON DELETE CASCADE)`,
      at: 'public.users.users_tenant_id_fkey',
      topic: 'reference',
      says: /RESTRICT/,
      fix: true,
    },
    {
      standard: 'runeframe',
      sql: refers('posts', 'user_id', 'NOT NULL REFERENCES users'),
      at: ['public.posts.posts_user_id_fkey', 'public.posts.posts_user_id_fkey'],
      fix: true,
    },
    {
      standard: 'runeframe',
      sql: refers('posts', 'user_id', 'NOT NULL REFERENCES users ON DELETE CASCADE'),
      at: 'public.posts.posts_user_id_fkey',
      topic: 'update',
      fix: true,
    },
    {
      standard: 'dafnckmachine',
      sql: refers('posts', 'user_id', 'NOT NULL REFERENCES users'),
      at: 'public.posts.posts_user_id_fkey',
      topic: 'owned',
      fix: true,
    },
    {
      standard: 'dafnckmachine',
      sql: refers('posts', 'author_id', 'REFERENCES users ON DELETE CASCADE'),
      at: 'public.posts.posts_author_id_fkey',
      topic: 'optional',
      says: /what is referred to must not vanish: ON DELETE NO ACTION/,
    },
    {
      standard: 'dafnckmachine',
      sql: refers('posts', 'author_id', 'NOT NULL REFERENCES users'),
      at: 'public.posts.posts_author_id_fkey',
      topic: 'explicit',
      fix: true,
    },
    {
      standard: 'dafnckmachine',
      sql: refers('posts', 'author_id', 'NOT NULL REFERENCES users ON DELETE CASCADE'),
      at: 'public.posts.posts_author_id_fkey',
      topic: 'reference',
      fix: true,
    },
  ],
})
