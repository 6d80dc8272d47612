import { lintCases } from '@/lib/testing/lint-cases'
import { schemaGrouping } from './schema-grouping'
import { schemaName } from './schema-name'
import { schemaTenantsAlike } from './schema-tenants-alike'
import { tableNameCase } from './table-name-case'
import { tableNameForm } from './table-name-form'
import { tableNameNumber } from './table-name-number'
import { tableNameTenant } from './table-name-tenant'
import { tableNameWords } from './table-name-words'

const table = (name: string) => `CREATE TABLE ${name} (id int);`

lintCases(tableNameCase, {
  standard: 'runeframe',
  accept: [
    table('users'),
    table('_prisma_migrations'),
    'CREATE TABLE m (d date) PARTITION BY RANGE (d); CREATE TABLE "M-1" PARTITION OF m DEFAULT',
  ],
  reject: [
    {
      sql: table('"DistileraUsers"'),
      at: 'public."DistileraUsers"',
      topic: 'case',
      says: /distilera_users/,
      fix: true,
    },
    { sql: table('users__old_data'), at: 'public.users__old_data', topic: 'case', fix: true },
    {
      sql: table('"user data"'),
      at: 'public."user data"',
      topic: 'special',
      says: /user_data/,
      fix: true,
    },
    { sql: table('users$tmp'), at: 'public.users$tmp', topic: 'special', fix: true },
    { sql: 'CREATE VIEW "ActiveUsers" AS SELECT 1 AS one', at: 'public."ActiveUsers"', fix: true },
    { sql: table('"2024"'), at: 'public."2024"', fix: false },
  ],
})

lintCases(tableNameNumber, {
  standard: 'dafnckmachine',
  accept: [
    table('users'),
    table('people'),
    table('order_items'),
    table('audit_log'),
    table('product_catalog'),
    table('users_new'),
    table('users_archive'),
    'CREATE TABLE users (id int PRIMARY KEY); CREATE TABLE user_profiles (user_id int REFERENCES users)',
    {
      standard: 'alai',
      sql: 'CREATE TABLE permissions (id int PRIMARY KEY); CREATE TABLE permissions_roles (permission_id int REFERENCES permissions)',
    },
  ],
  reject: [
    {
      sql: table('order_item'),
      at: 'public.order_item',
      topic: 'plural',
      says: /order_items/,
      fix: true,
    },
    { sql: table('category'), at: 'public.category', says: /categories/, fix: true },
    {
      sql: 'CREATE TABLE users (id int PRIMARY KEY); CREATE TABLE users_profiles (user_id int REFERENCES users)',
      at: 'public.users_profiles',
      topic: 'parent',
      says: /user_profiles/,
      fix: true,
    },
    {
      standard: 'agent-os',
      sql: table('blog_post'),
      at: 'public.blog_post',
      topic: 'plural',
      fix: true,
    },
  ],
})

const COMPONENTS = { on: null, name: 'components', values: ['distilera', 'mercatrix'] }

lintCases(tableNameForm, {
  standard: 'runeframe',
  accept: [
    table('distilera_users_main'),
    table('hoardwell_messages_archive'),
    table('users_main'),
    { sql: table('mercatrix_transactions_pending'), facts: [COMPONENTS] },
    `CREATE TABLE roles_main (id int PRIMARY KEY); CREATE TABLE users_main (id int PRIMARY KEY);
     CREATE TABLE user_roles (user_id int REFERENCES users_main, role_id int REFERENCES roles_main, PRIMARY KEY (user_id, role_id))`,
    {
      standard: 'alai',
      sql: `CREATE TABLE roles (id int PRIMARY KEY); CREATE TABLE permissions (id int PRIMARY KEY);
        CREATE TABLE permissions_roles (permission_id int REFERENCES permissions, role_id int REFERENCES roles, PRIMARY KEY (permission_id, role_id))`,
    },
    {
      standard: 'alai',
      sql: `CREATE TABLE roles (id int PRIMARY KEY); CREATE TABLE permissions (id int PRIMARY KEY);
        CREATE TABLE role_permissions (permission_id int REFERENCES permissions, role_id int REFERENCES roles, PRIMARY KEY (permission_id, role_id))`,
    },
  ],
  reject: [
    { sql: table('users'), at: 'public.users', topic: 'form', says: /users_main/, fix: true },
    { sql: table('main'), at: 'public.main', topic: 'form', fix: false },
    {
      sql: table('transactions_pending'),
      facts: [COMPONENTS],
      at: 'public.transactions_pending',
      topic: 'component',
      says: /distilera_transactions_pending/,
      fix: true,
    },
    {
      sql: `CREATE TABLE mercatrix_users_main (id int PRIMARY KEY); CREATE TABLE orders_main (user_id int REFERENCES mercatrix_users_main)`,
      facts: [COMPONENTS],
      at: 'public.orders_main',
      topic: 'component',
      says: /mercatrix_orders_main/,
      fix: true,
    },
    {
      standard: 'alai',
      sql: `CREATE TABLE roles (id int PRIMARY KEY); CREATE TABLE permissions (id int PRIMARY KEY);
        CREATE TABLE authorisations (permission_id int REFERENCES permissions, role_id int REFERENCES roles, PRIMARY KEY (permission_id, role_id))`,
      at: 'public.authorisations',
      topic: 'junction',
      says: /permissions_roles/,
      fix: true,
    },
  ],
})

const SHARED = { on: null, name: 'tenancy', values: ['shared-tables'] }

lintCases(tableNameTenant, {
  standard: 'cloudlab',
  accept: [
    'CREATE TABLE products (tenant_id int)',
    { sql: 'CREATE TABLE tenant_products (tenant_id int)', facts: [SHARED] },
    { sql: 'CREATE TABLE countries (code int)', facts: [SHARED] },
  ],
  reject: [
    {
      sql: 'CREATE TABLE products (tenant_id int)',
      facts: [SHARED],
      at: 'public.products',
      says: /tenant_products/,
      fix: true,
    },
  ],
})

lintCases(tableNameWords, {
  standard: 'runeframe',
  accept: [
    table('distilera_users_main'),
    table('user_data'),
    table('ip_addresses'),
    { sql: table('po_lines'), facts: [{ on: null, name: 'abbreviations', values: ['po'] }] },
    {
      sql: table('xy_users_main'),
      facts: [{ on: null, name: 'components', values: ['xy', 'zz'] }],
    },
  ],
  reject: [
    { sql: table('po_lines'), at: 'public.po_lines', topic: 'short', says: /po/ },
    { sql: table('table1'), at: 'public.table1', topic: 'generic' },
    { sql: table('distilera_data_main'), at: 'public.distilera_data_main', topic: 'generic' },
    { sql: table('user_info'), at: 'public.user_info', topic: 'generic', says: /info/ },
  ],
})

lintCases(schemaName, {
  standard: 'cloudlab',
  accept: [
    'CREATE SCHEMA tenant_001; CREATE SCHEMA tenant_1001; CREATE SCHEMA sales',
    { standard: 'cloudlab', sql: 'CREATE SCHEMA tenancy' },
  ],
  reject: [
    {
      sql: 'CREATE SCHEMA tenant_1',
      at: 'tenant_1',
      topic: 'tenant',
      says: /tenant_001/,
      fix: true,
    },
    { sql: 'CREATE SCHEMA tenant_acme', at: 'tenant_acme', topic: 'tenant', fix: false },
    { sql: 'CREATE SCHEMA "Sales"', at: '"Sales"', topic: 'case', fix: true },
  ],
})

lintCases(schemaTenantsAlike, {
  standard: 'cloudlab',
  accept: [
    'CREATE SCHEMA tenant_001; CREATE SCHEMA tenant_002; CREATE TABLE tenant_001.a (); CREATE TABLE tenant_002.a ()',
  ],
  reject: [
    {
      sql: 'CREATE SCHEMA tenant_001; CREATE SCHEMA tenant_002; CREATE TABLE tenant_001.a ()',
      at: 'tenant_002',
      says: /lacks the table a, which tenant_001 has/,
    },
  ],
})

const many = (word: string, count: number) =>
  Array.from({ length: count }, (_, n) => table(`${word}_things_${n}`)).join('')

lintCases(schemaGrouping, {
  standard: 'agent-os',
  accept: [many('a', 15), `CREATE SCHEMA content; ${many('content.a', 40)}`],
  reject: [
    { sql: many('auth', 9) + many('blog', 9), at: 'public', says: /18 tables/, fix: true },
    {
      sql: Array.from({ length: 20 }, (_, n) => table(`t${n}`)).join(''),
      at: 'public',
      fix: false,
    },
  ],
})
