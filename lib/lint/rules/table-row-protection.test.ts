import { lintCases } from '@/lib/testing/lint-cases'
import { tableRowProtection } from './table-row-protection'

const ON =
  'ALTER TABLE products ENABLE ROW LEVEL SECURITY; ALTER TABLE products FORCE ROW LEVEL SECURITY;'
const PRODUCTS = 'CREATE TABLE products (product_id uuid PRIMARY KEY, tenant_id uuid NOT NULL);'
const tenant = "NULLIF(current_setting('app.current_tenant_id', true), '')::uuid"
const guard = (more = '') => `CREATE POLICY tenant_isolation_policy ON products ${more}
  USING (tenant_id = ${tenant});`
const at = 'public.products'

const PROJECTS = `
  CREATE TABLE users (id uuid PRIMARY KEY);
  CREATE TABLE projects (id uuid PRIMARY KEY, owner_id uuid NOT NULL REFERENCES users);
  CREATE TABLE project_members (
    project_id uuid REFERENCES projects, user_id uuid REFERENCES users,
    PRIMARY KEY (project_id, user_id));`
const MEMBER = `owner_id = current_setting('app.current_user_id')::uuid OR id IN (
  SELECT project_id FROM project_members WHERE user_id = current_setting('app.current_user_id')::uuid)`

lintCases(tableRowProtection, {
  standard: 'cloudlab',
  accept: [
    `${PRODUCTS} ${ON} ${guard()}`,
    `${PRODUCTS} ${ON} CREATE POLICY t ON products USING (tenant_id = current_tenant())`,
    `CREATE ROLE app; CREATE ROLE boss; ${PRODUCTS} ${ON} ${guard('TO app')}
     CREATE POLICY all_policy ON products TO boss USING (true)`,
    'CREATE TABLE tenants (tenant_id uuid PRIMARY KEY)',
    'CREATE TABLE products (product_id uuid PRIMARY KEY)',
    { sql: PRODUCTS, facts: [{ on: null, name: 'tenancy', values: ['database-per-tenant'] }] },
    { standard: 'plain', sql: 'CREATE TABLE users (user_id uuid PRIMARY KEY)' },
    {
      standard: 'dafnckmachine',
      sql: `${PROJECTS} ALTER TABLE projects ENABLE ROW LEVEL SECURITY;
        ALTER TABLE projects FORCE ROW LEVEL SECURITY;
        CREATE POLICY project_access_policy ON projects USING (${MEMBER})`,
    },
    { standard: 'dafnckmachine', sql: 'CREATE TABLE projects (id uuid, owner_id uuid)' },
  ],
  reject: [
    { topic: 'tenant', sql: PRODUCTS, at, says: /tenant_isolation_policy/, fix: true },
    { topic: 'tenant', standard: 'alai', sql: PRODUCTS, at, fix: true },
    { topic: 'tenant', standard: 'dafnckmachine', sql: PRODUCTS, at, fix: true },
    { topic: 'tenant', sql: `${PRODUCTS} ${guard()}`, at, says: /no row-level/, fix: true },
    {
      topic: 'tenant',
      sql: `${PRODUCTS} ${ON} CREATE POLICY p ON products USING (product_id IS NOT NULL)`,
      at,
      says: /no policy/,
      fix: true,
    },
    {
      topic: 'setting',
      sql: `${PRODUCTS} ${ON} CREATE POLICY p ON products
        USING (tenant_id = current_setting('app.tenant', true)::uuid)`,
      at: `${at}.p`,
      says: /app\.current_tenant_id/,
      fix: true,
    },
    {
      topic: 'open',
      sql: `${PRODUCTS} ${ON} ${guard()} CREATE POLICY p ON products FOR SELECT USING (true)`,
      at: `${at}.p`,
      fix: true,
    },
    {
      topic: 'commands',
      sql: `${PRODUCTS} ${ON} ${guard('FOR SELECT')}`,
      at,
      says: /insert, update, delete/,
      fix: false,
    },
    {
      topic: 'owner',
      sql: `${PRODUCTS} ALTER TABLE products ENABLE ROW LEVEL SECURITY; ${guard()}`,
      at,
      says: /FORCE/,
      fix: true,
    },
    {
      topic: 'personal',
      sql: `CREATE TABLE users (user_id uuid PRIMARY KEY);
        CREATE TABLE orders (order_id uuid PRIMARY KEY, user_id uuid REFERENCES users)`,
      at: ['public.users', 'public.orders'],
      says: /_data_policy/,
      fix: true,
    },
    {
      topic: 'personal',
      sql: 'CREATE TABLE letters (id uuid PRIMARY KEY)',
      facts: [{ on: 'letters', name: 'personal' }],
      at: 'public.letters',
      fix: false,
    },
    {
      topic: 'members',
      standard: 'dafnckmachine',
      sql: PROJECTS,
      at: 'public.projects',
      says: /project_access_policy.*project_members/,
      fix: true,
    },
  ],
})
