import { lintCases } from '@/lib/testing/lint-cases'
import { tableStandardColumns } from './table-standard-columns'

const ID = 'id uuid PRIMARY KEY DEFAULT gen_random_uuid()'
const MOMENTS = `created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP`
const ALAI = `${MOMENTS}, deleted_at timestamptz, version integer NOT NULL DEFAULT 1`
const NULLABLE = 'created_at timestamptz DEFAULT now(), updated_at timestamptz DEFAULT now()'
const RUNEFRAME = `${NULLABLE}, created_by uuid, updated_by uuid,
  is_deleted boolean DEFAULT false, version integer NOT NULL DEFAULT 1, change_reason text`
const PAIR = `CREATE TABLE a (${ID}, ${ALAI}); CREATE TABLE b (${ID}, ${ALAI});
  CREATE TABLE a_b (${ID}, a_id uuid REFERENCES a, b_id uuid REFERENCES b, UNIQUE (a_id, b_id))`
const at = 'public.things'

lintCases(tableStandardColumns, {
  standard: 'alai',
  accept: [
    `CREATE TABLE things (${ID}, ${ALAI})`,
    `CREATE TABLE things (${ID}, ${ALAI})`.replace(
      'created_at timestamptz',
      'created_at timestamptz(3)',
    ),
    PAIR,
    `CREATE TABLE audit_logs (${ID}, note text)`,
    'CREATE TABLE document_types (code varchar(50) PRIMARY KEY, label varchar(255))',
    'CREATE TABLE schema_migrations (version varchar(20) PRIMARY KEY)',
    `CREATE TABLE things (${ID}, ${ALAI}); CREATE TABLE things_archive (LIKE things)`,
    { standard: 'plain', sql: 'CREATE TABLE things (n int)' },
    { standard: 'runeframe', sql: `CREATE TABLE things (${ID}, ${RUNEFRAME})` },
    { standard: 'runeframe', sql: `CREATE TABLE audit_log (${ID}, "timestamp" timestamptz)` },
    { standard: 'agent-os', sql: `CREATE TABLE things (${ID}, ${NULLABLE})` },
    { standard: 'agent-os', sql: `CREATE TABLE things (${ID}, ${ALAI})` },
    {
      standard: 'cloudlab',
      sql: `CREATE TABLE things (${ID}, ${MOMENTS});
        CREATE TABLE saga_steps (${ID}, created_at timestamptz NOT NULL DEFAULT now())`,
    },
    {
      standard: 'dafnckmachine',
      sql: `CREATE TABLE document_versions (${ID}, created_at timestamptz DEFAULT now());
        CREATE TABLE a (${ID}, ${NULLABLE}); CREATE TABLE b (${ID}, ${NULLABLE}, version integer);
        CREATE TABLE members (a_id uuid REFERENCES a, b_id uuid REFERENCES b, joined_at timestamptz DEFAULT now(), PRIMARY KEY (a_id, b_id))`,
    },
  ],
  reject: [
    {
      topic: 'created',
      sql: `CREATE TABLE things (${ID}, title text)`,
      at,
      says: /no created_at/,
      fix: true,
    },
    { topic: 'updated', sql: `CREATE TABLE things (${ID}, title text)`, at, fix: true },
    { topic: 'deletion', sql: `CREATE TABLE things (${ID}, title text)`, at, fix: true },
    { topic: 'version', sql: `CREATE TABLE things (${ID}, title text)`, at, fix: true },
    { topic: 'lenient', sql: `CREATE TABLE tenants (${ID}, ${MOMENTS})`, at: 'public.tenants' },
    {
      topic: 'created',
      sql: `CREATE TABLE things (${ID}, ${ALAI.replace('created_at timestamptz NOT NULL', 'created_at timestamptz')})`,
      at: 'public.things.created_at',
      says: /nullable/,
      fix: true,
    },
    {
      topic: 'updated',
      sql: `CREATE TABLE things (${ID}, ${ALAI.replace(' DEFAULT CURRENT_TIMESTAMP', '')})`,
      at: 'public.things.updated_at',
      says: /no default/,
      fix: true,
    },
    {
      topic: 'deletion',
      sql: `CREATE TABLE things (${ID}, ${ALAI.replace('deleted_at timestamptz', 'deleted_at timestamptz NOT NULL DEFAULT now()')})`,
      at: 'public.things.deleted_at',
      fix: true,
    },
    {
      topic: 'version',
      sql: `CREATE TABLE things (${ID}, ${ALAI.replace('version integer NOT NULL DEFAULT 1', 'version varchar(20)')})`,
      at: 'public.things.version',
      says: /another name/,
      fix: false,
    },
    {
      topic: 'version',
      sql: `CREATE TABLE things (${ID}, ${ALAI.replace('DEFAULT 1', 'DEFAULT 0')})`,
      at: 'public.things.version',
      fix: true,
    },
    {
      standard: 'runeframe',
      topic: 'authors',
      sql: `CREATE TABLE things (${ID}, ${NULLABLE})`,
      at,
      says: /created_by, updated_by/,
      fix: true,
    },
    {
      standard: 'runeframe',
      topic: 'reason',
      sql: `CREATE TABLE things (${ID}, ${NULLABLE})`,
      at,
      fix: true,
    },
    {
      standard: 'runeframe',
      topic: 'deletion',
      sql: `CREATE TABLE things (${ID}, ${RUNEFRAME.replace('is_deleted boolean DEFAULT false', 'is_deleted boolean')})`,
      at: 'public.things.is_deleted',
      fix: true,
    },
    {
      standard: 'agent-os',
      topic: 'updated',
      sql: `CREATE TABLE things (${ID}, created_at timestamptz DEFAULT now())`,
      at,
      fix: true,
    },
    {
      standard: 'cloudlab',
      topic: 'created',
      sql: `CREATE TABLE events (${ID}, note text)`,
      at: 'public.events',
      fix: true,
    },
    {
      standard: 'dafnckmachine',
      topic: 'created',
      sql: `CREATE TABLE user_sessions (${ID})`,
      at: 'public.user_sessions',
      fix: true,
    },
  ],
})
