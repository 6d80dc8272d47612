import { lintCases } from '@/lib/testing/lint-cases'
import { tableCreator } from './table-creator'

const USERS = 'CREATE TABLE users (id uuid PRIMARY KEY, tenant_id uuid);'
const at = 'public.documents'

lintCases(tableCreator, {
  standard: 'alai',
  accept: [
    `${USERS} CREATE TABLE documents (tenant_id uuid, created_by uuid NOT NULL REFERENCES users)`,
    'CREATE TABLE documents (id uuid); CREATE TABLE roles (tenant_id uuid)',
    'CREATE TABLE audit_logs (tenant_id uuid)',
  ],
  reject: [
    {
      topic: 'missing',
      sql: `${USERS} CREATE TABLE documents (tenant_id uuid)`,
      at,
      says: /created_by/,
      fix: true,
    },
    { topic: 'missing', sql: 'CREATE TABLE documents (tenant_id uuid)', at, fix: true },
    {
      topic: 'form',
      sql: `${USERS} CREATE TABLE documents (tenant_id uuid, created_by uuid REFERENCES users)`,
      at: `${at}.created_by`,
      fix: true,
    },
    {
      topic: 'reference',
      sql: `${USERS} CREATE TABLE documents (tenant_id uuid, created_by uuid NOT NULL)`,
      at: `${at}.created_by`,
      fix: true,
    },
  ],
})
