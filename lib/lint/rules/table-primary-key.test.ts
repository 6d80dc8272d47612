import { lintCases } from '@/lib/testing/lint-cases'
import { tablePrimaryKey } from './table-primary-key'

const UUID = 'id uuid PRIMARY KEY DEFAULT gen_random_uuid()'
const at = 'public.things'

lintCases(tablePrimaryKey, {
  standard: 'alai',
  accept: [
    `CREATE TABLE things (${UUID})`,
    'CREATE TABLE document_types (code varchar(50) PRIMARY KEY, label varchar(255) NOT NULL)',
    'CREATE TABLE schema_migrations (version varchar(20) PRIMARY KEY)',
    'CREATE TABLE things_archive (id bigint)',
    `CREATE TABLE logs (id uuid DEFAULT gen_random_uuid(), created_at timestamptz, PRIMARY KEY (id, created_at))
       PARTITION BY RANGE (created_at);
     CREATE TABLE logs_2026 PARTITION OF logs DEFAULT`,
    {
      standard: 'cloudlab',
      sql: `CREATE TABLE users (user_id uuid PRIMARY KEY DEFAULT gen_random_uuid());
        CREATE TABLE saga_instances (saga_id uuid PRIMARY KEY DEFAULT gen_random_uuid());
        CREATE TABLE saga_steps (step_id uuid PRIMARY KEY DEFAULT gen_random_uuid());
        CREATE TABLE user_payment_methods (payment_method_id uuid PRIMARY KEY DEFAULT gen_random_uuid());
        CREATE TABLE user_photos (user_id uuid PRIMARY KEY REFERENCES users);
        CREATE TABLE roles (role_id uuid PRIMARY KEY DEFAULT gen_random_uuid());
        CREATE TABLE user_roles (user_id uuid REFERENCES users, role_id uuid REFERENCES roles, PRIMARY KEY (user_id, role_id));
        CREATE TABLE prices (a int, b int, CONSTRAINT p PRIMARY KEY (a, b));
        COMMENT ON CONSTRAINT p ON prices IS 'Comes from outside with two parts.'`,
    },
    {
      standard: 'agent-os',
      sql: `CREATE TABLE users (${UUID}); CREATE TABLE posts (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY)`,
    },
    {
      standard: 'agent-os',
      sql: `CREATE TABLE users (${UUID})`,
      facts: [{ on: null, name: 'deployment', values: ['distributed'] }],
    },
    { standard: 'plain', sql: 'CREATE TABLE t (code text PRIMARY KEY)' },
  ],
  reject: [
    { topic: 'missing', sql: 'CREATE TABLE things (n int)', at, says: /no primary key/, fix: true },
    { topic: 'missing', standard: 'plain', sql: 'CREATE TABLE things (n int)', at, fix: true },
    { topic: 'missing', standard: 'cloudlab', sql: 'CREATE TABLE things (id uuid)', at, fix: true },
    {
      topic: 'missing',
      sql: 'CREATE TABLE things (at timestamptz) PARTITION BY RANGE (at)',
      at,
      fix: true,
    },
    {
      topic: 'missing',
      sql: 'CREATE TABLE things (at timestamptz) PARTITION BY RANGE (date(at))',
      at,
      fix: false,
    },
    {
      topic: 'name',
      sql: 'CREATE TABLE users (user_id uuid PRIMARY KEY DEFAULT gen_random_uuid())',
      at: 'public.users.user_id',
      says: /Call it id/,
      fix: true,
    },
    {
      topic: 'name',
      standard: 'cloudlab',
      sql: `CREATE TABLE orders (${UUID})`,
      at: 'public.orders.id',
      says: /Call it order_id/,
      fix: true,
    },
    {
      topic: 'name',
      sql: `CREATE TABLE users (${UUID}); CREATE TABLE photos (user_id uuid PRIMARY KEY REFERENCES users)`,
      at: 'public.photos.user_id',
    },
    {
      topic: 'type',
      sql: `CREATE TABLE things (id varchar(36) PRIMARY KEY);
        CREATE TABLE parts (${UUID}, thing_id varchar(36) REFERENCES things)`,
      at: 'public.things.id',
      says: /uuid with the default gen_random_uuid/,
      fix: true,
    },
    {
      topic: 'type',
      standard: 'agent-os',
      sql: `CREATE TABLE things (${UUID})`,
      facts: [{ on: null, name: 'deployment', values: ['single'] }],
      at: 'public.things.id',
      says: /bigint generated always as identity/,
      fix: true,
    },
    {
      topic: 'default',
      sql: 'CREATE TABLE things (id uuid PRIMARY KEY)',
      at: 'public.things.id',
      fix: true,
    },
    {
      topic: 'default',
      standard: 'agent-os',
      sql: 'CREATE TABLE things (id bigint PRIMARY KEY)',
      at: 'public.things.id',
      fix: true,
    },
    ...(['alai', 'runeframe', 'dafnckmachine', 'agent-os'] as const).map((standard) => ({
      standard,
      topic: 'generated',
      sql: 'CREATE TABLE things (id serial PRIMARY KEY)',
      at: 'public.things.id',
      says: /counted by a sequence/,
      fix: true,
    })),
    {
      topic: 'generated',
      sql: `CREATE TABLE things (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
        CREATE TABLE parts (${UUID}, thing_id bigint REFERENCES things)`,
      at: 'public.things.id',
      fix: true,
    },
    {
      topic: 'composite',
      standard: 'cloudlab',
      sql: 'CREATE TABLE things (a int, b int, CONSTRAINT p PRIMARY KEY (a, b))',
      at: 'public.things.p',
      says: /comment/,
      fix: true,
    },
    {
      topic: 'composite',
      standard: 'dafnckmachine',
      sql: `CREATE TABLE users (${UUID}); CREATE TABLE roles (${UUID});
        CREATE TABLE user_roles (user_id uuid REFERENCES users, role_id uuid REFERENCES roles, CONSTRAINT p PRIMARY KEY (user_id, role_id))`,
      at: 'public.user_roles.p',
      fix: true,
    },
  ],
})
