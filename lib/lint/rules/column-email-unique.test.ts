import { lintCases } from '@/lib/testing/lint-cases'
import { columnEmailUnique } from './column-email-unique'

lintCases(columnEmailUnique, {
  standard: 'agent-os',
  accept: [
    'CREATE TABLE users (email text UNIQUE)',
    'CREATE TABLE users (tenant_id int, email text, UNIQUE (tenant_id, email))',
    'CREATE TABLE users (email text); CREATE UNIQUE INDEX ON users (lower(email))',
    'CREATE TABLE contact_messages (email text); CREATE TABLE users (work_email text)',
  ],
  reject: [
    { sql: 'CREATE TABLE users (email text)', at: 'public.users.email', fix: true },
    {
      sql: 'CREATE TABLE app_users_main (email text, deleted_at timestamptz)',
      at: 'public.app_users_main.email',
      fix: true,
    },
  ],
})
