import { lintCases } from '@/lib/testing/lint-cases'
import { indexNameRule } from './index-name'

const USERS =
  'CREATE TABLE users (id uuid, tenant_id uuid, email text, status text, is_active boolean, created_at timestamptz, metadata jsonb);'
const LONG =
  'CREATE TABLE distilera_subscription_transactions_pending (customer_account_identifier uuid, processed_at timestamptz);'

lintCases(indexNameRule, {
  standard: 'agent-os',
  accept: [
    `${USERS} CREATE INDEX idx_users_email ON users (email)`,
    `${USERS} CREATE UNIQUE INDEX idx_users_email ON users (email)`,
    `${USERS} CREATE INDEX idx_users_tenant_created ON users (tenant_id, created_at)`,
    `${USERS} CREATE INDEX idx_users_email ON users (lower(email))`,
    `${USERS} CREATE INDEX idx_users_lower_email ON users (lower(email))`,
    `${USERS} CREATE INDEX idx_users_created_at_recent ON users (created_at) WHERE created_at > '2026-01-01'`,
    `${USERS} CREATE INDEX idx_users_email1 ON users (email)`,
    'CREATE TABLE m (d date) PARTITION BY RANGE (d); CREATE INDEX idx_m_d ON m (d); CREATE TABLE m_1 PARTITION OF m DEFAULT; CREATE INDEX other ON m_1 (d)',
    {
      standard: 'runeframe',
      sql: `${USERS} CREATE INDEX idx_users_email_btree ON users (email); CREATE INDEX idx_users_tenant_id_status_composite ON users (tenant_id, status)`,
    },
    {
      standard: 'runeframe',
      sql: `${USERS} CREATE UNIQUE INDEX idx_users_email_unique ON users (email) WHERE is_active`,
    },
    {
      standard: 'alai',
      sql: `${USERS} CREATE UNIQUE INDEX uq_users_tenant_email ON users (tenant_id, lower(email))`,
    },
    {
      standard: 'cloudlab',
      sql: `${USERS} CREATE INDEX idx_users_active ON users (id) WHERE is_active`,
    },
    {
      standard: 'cloudlab',
      sql: `${USERS} CREATE INDEX idx_users_tenant_covering ON users (tenant_id) INCLUDE (email)`,
    },
    {
      standard: 'dafnckmachine',
      sql: `${USERS} CREATE INDEX idx_users_metadata_gin ON users USING gin (metadata)`,
    },
    {
      standard: 'dafnckmachine',
      sql: `${USERS} CREATE INDEX idx_users_tenant_active ON users (tenant_id, is_active)`,
    },
    { standard: 'plain', sql: `${USERS} CREATE INDEX ON users (email, status)` },
    {
      standard: 'plain',
      sql: `${LONG} CREATE INDEX ON distilera_subscription_transactions_pending (customer_account_identifier, processed_at)`,
    },
  ],
  reject: [
    {
      sql: `${USERS} CREATE INDEX users_email_idx ON users (email)`,
      at: 'public.users.users_email_idx',
      topic: 'prefix',
      says: /idx_users_email/,
      fix: true,
    },
    {
      sql: `${USERS} CREATE INDEX idx_active_users_email ON users (email) WHERE is_active`,
      at: 'public.users.idx_active_users_email',
      topic: 'table',
      fix: true,
    },
    {
      sql: `${USERS} CREATE INDEX idx_users_search ON users (email)`,
      at: 'public.users.idx_users_search',
      topic: 'columns',
      fix: true,
    },
    {
      sql: `${USERS} CREATE INDEX idx_users_email ON users (status); CREATE INDEX idx_users_mail ON users (email)`,
      at: ['public.users.idx_users_email', 'public.users.idx_users_mail'],
      topic: 'columns',
    },
    {
      standard: 'runeframe',
      sql: `${USERS} CREATE INDEX idx_users_email ON users (email)`,
      at: 'public.users.idx_users_email',
      topic: 'type',
      says: /idx_users_email_btree/,
      fix: true,
    },
    {
      standard: 'runeframe',
      sql: `${USERS} CREATE INDEX idx_users_created_btree ON users (created_at)`,
      at: 'public.users.idx_users_created_btree',
      topic: 'columns',
      fix: true,
    },
    {
      standard: 'runeframe',
      sql: `${USERS} CREATE UNIQUE INDEX uq_users_email ON users (email)`,
      at: 'public.users.uq_users_email',
      topic: 'unique',
      says: /idx_users_email_unique/,
      fix: true,
    },
    {
      standard: 'runeframe',
      sql: `${LONG} CREATE INDEX idx_x ON distilera_subscription_transactions_pending (customer_account_identifier, processed_at)`,
      at: 'public.distilera_subscription_transactions_pending.idx_x',
      fix: true,
    },
    {
      standard: 'alai',
      sql: `${USERS} CREATE UNIQUE INDEX idx_users_email ON users (email)`,
      at: 'public.users.idx_users_email',
      topic: 'unique',
      says: /uq_users_email/,
      fix: true,
    },
    {
      standard: 'cloudlab',
      sql: `${USERS} CREATE INDEX idx_users_email ON users (email) WHERE is_active`,
      at: 'public.users.idx_users_email',
      topic: 'kind',
      fix: true,
    },
    {
      standard: 'dafnckmachine',
      sql: `${USERS} CREATE INDEX idx_users_metadata ON users USING gin (metadata)`,
      at: 'public.users.idx_users_metadata',
      topic: 'type',
      fix: true,
    },
  ],
})
