import { lintCases } from '@/lib/testing/lint-cases'
import { tableTenantColumn } from './table-tenant-column'

const TENANTS = 'CREATE TABLE tenants (id uuid PRIMARY KEY);'
const docs = (columns: string) => `${TENANTS} CREATE TABLE documents (${columns})`
const at = 'public.documents'

lintCases(tableTenantColumn, {
  standard: 'alai',
  accept: [
    docs('id uuid, tenant_id uuid NOT NULL REFERENCES tenants'),
    docs('tenant_id uuid REFERENCES tenants, id uuid, PRIMARY KEY (tenant_id, id)'),
    'CREATE TABLE documents (id uuid)',
    `${TENANTS} CREATE TABLE document_types (code text PRIMARY KEY, label text)`,
    `${TENANTS} CREATE TABLE audit_logs (id uuid, tenant_id uuid NOT NULL)`,
    `CREATE TABLE tenants (id uuid PRIMARY KEY, schema_name text); CREATE TABLE documents (id uuid)`,
    { sql: docs('id uuid'), facts: [{ on: 'documents', name: 'global' }] },
    {
      sql: docs('id uuid'),
      facts: [{ on: null, name: 'tenancy', values: ['schema-per-tenant'] }],
    },
    { standard: 'cloudlab', sql: docs('id uuid, tenant_id uuid NOT NULL') },
  ],
  reject: [
    { topic: 'missing', sql: docs('id uuid'), at, says: /tenant_id/, fix: true },
    {
      topic: 'missing',
      standard: 'cloudlab',
      sql: 'CREATE TABLE products (product_id uuid PRIMARY KEY)',
      facts: [{ on: null, name: 'tenancy', values: ['shared-tables'] }],
      at: 'public.products',
      fix: true,
    },
    {
      topic: 'inherited',
      sql: `${docs('id uuid PRIMARY KEY, tenant_id uuid NOT NULL REFERENCES tenants')};
        CREATE TABLE pages (id uuid, document_id uuid NOT NULL REFERENCES documents)`,
      at: 'public.pages',
      says: /documents/,
      fix: true,
    },
    {
      topic: 'form',
      sql: docs('id uuid, tenant_id uuid REFERENCES tenants'),
      at: `${at}.tenant_id`,
      says: /NOT NULL/,
      fix: true,
    },
    {
      topic: 'form',
      standard: 'cloudlab',
      sql: docs('id uuid, tenant_id text NOT NULL'),
      at: `${at}.tenant_id`,
      says: /uuid NOT NULL/,
      fix: true,
    },
    {
      topic: 'reference',
      sql: docs('id uuid, tenant_id uuid NOT NULL'),
      at: `${at}.tenant_id`,
      fix: true,
    },
    {
      topic: 'reference',
      sql: 'CREATE TABLE documents (id uuid, tenant_id uuid NOT NULL)',
      at: `${at}.tenant_id`,
      fix: false,
    },
  ],
})
