import { lintCases } from '@/lib/testing/lint-cases'
import { columnSchemaName } from './column-schema-name'
import { grantWide } from './grant-wide'
import { rolePower } from './role-power'

const ROLES = 'CREATE ROLE app; CREATE ROLE app_admin;'
const USERS = 'CREATE TABLE users (id uuid PRIMARY KEY, email text, password_hash text);'

lintCases(grantWide, {
  standard: 'cloudlab',
  accept: [
    `${ROLES} CREATE TABLE t (id int); GRANT SELECT, INSERT, UPDATE, DELETE ON t TO app`,
    `${ROLES} CREATE TABLE t (id int); GRANT ALL ON t TO app_admin`,
    `${ROLES} CREATE TABLE t (id int); ALTER TABLE t OWNER TO app; GRANT ALL ON t TO app`,
    `${ROLES} GRANT USAGE ON SCHEMA public TO app; GRANT USAGE ON SCHEMA public TO PUBLIC`,
    `${ROLES} ${USERS} GRANT SELECT (id, email) ON users TO app`,
    `${ROLES} CREATE TABLE audit_logs (id int); GRANT SELECT, INSERT ON audit_logs TO app`,
    'CREATE TABLE t (id int); REVOKE ALL ON SCHEMA public FROM PUBLIC',
  ],
  reject: [
    {
      topic: 'all',
      sql: `${ROLES} CREATE TABLE t (id int); GRANT ALL ON t TO app; GRANT ALL ON SCHEMA public TO app`,
      at: ['grant', 'grant'],
      says: /USAGE|SELECT/,
      fix: true,
    },
    {
      topic: 'all',
      sql: `${ROLES} ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON TABLES TO app`,
      at: 'default privilege',
      says: /new tables in public/,
      fix: true,
    },
    {
      topic: 'public',
      sql: 'CREATE TABLE t (id int); GRANT SELECT ON t TO PUBLIC',
      at: 'grant',
      fix: true,
    },
    {
      topic: 'public',
      standard: 'plain',
      sql: 'GRANT CREATE ON SCHEMA public TO PUBLIC',
      at: 'grant',
      fix: true,
    },
    {
      topic: 'option',
      sql: `${ROLES} CREATE TABLE t (id int); GRANT SELECT ON t TO app WITH GRANT OPTION`,
      at: 'grant',
      fix: true,
    },
    {
      topic: 'log',
      sql: `${ROLES} CREATE TABLE audit_logs (id int); GRANT SELECT, INSERT, UPDATE, DELETE ON audit_logs TO app`,
      at: 'grant',
      says: /UPDATE, DELETE/,
      fix: true,
    },
    {
      topic: 'log',
      sql: `${ROLES} CREATE TABLE audit_logs (id int); GRANT DELETE ON audit_logs TO app`,
      at: 'grant',
      fix: true,
    },
    {
      topic: 'columns',
      standard: 'dafnckmachine',
      sql: `${ROLES} ${USERS} GRANT SELECT ON users TO app`,
      at: 'grant',
      says: /password_hash/,
      fix: true,
    },
    {
      topic: 'columns',
      standard: 'dafnckmachine',
      sql: `${ROLES} ${USERS} GRANT SELECT, UPDATE ON users TO app`,
      at: 'grant',
      fix: true,
    },
  ],
})

lintCases(rolePower, {
  standard: 'cloudlab',
  accept: [
    'CREATE ROLE app LOGIN',
    'CREATE ROLE app_admin SUPERUSER',
    'CREATE ROLE makers CREATEROLE NOLOGIN',
  ],
  reject: [
    { sql: 'CREATE ROLE app SUPERUSER', at: 'app', says: /superuser/i, fix: true },
    {
      sql: 'CREATE ROLE app LOGIN BYPASSRLS CREATEROLE',
      at: ['app', 'app'],
      fix: true,
    },
  ],
})

const TENANTS = 'CREATE TABLE tenants (tenant_id uuid PRIMARY KEY,'
const CHECKED = "CONSTRAINT chk_schema_name_format CHECK (schema_name ~ '^[a-z][a-z0-9_]*$')"
const at = 'public.tenants.schema_name'

lintCases(columnSchemaName, {
  standard: 'cloudlab',
  accept: [`${TENANTS} schema_name varchar(63) ${CHECKED})`, 'CREATE TABLE tenants (name text)'],
  reject: [
    {
      topic: 'check',
      sql: `${TENANTS} schema_name varchar(63))`,
      at,
      says: /\^\[a-z\]/,
      fix: true,
    },
    {
      topic: 'case',
      sql: `${TENANTS} schema_name varchar(63) ${CHECKED.replace('~', '~*')})`,
      at: 'public.tenants.chk_schema_name_format',
      fix: true,
    },
    {
      topic: 'length',
      sql: `${TENANTS} schema_name varchar(100) ${CHECKED})`,
      at,
      says: /63 bytes/,
      fix: true,
    },
    { topic: 'length', sql: `${TENANTS} schema_name text ${CHECKED})`, at, fix: true },
  ],
})
