import { lintCases } from '@/lib/testing/lint-cases'
import { columnType } from './column-type'

const one = (column: string) => `CREATE TABLE things (${column})`
const at = (name: string) => `public.things.${name}`

const rejects = (
  standard: 'runeframe' | 'agent-os' | 'cloudlab' | 'alai' | 'dafnckmachine' | 'plain',
  topic: string,
  columns: readonly string[],
  says?: RegExp,
) =>
  columns.map((column) => ({
    standard,
    topic,
    sql: one(column),
    at: at(column.split(' ')[0] ?? ''),
    fix: true,
    ...(says ? { says } : {}),
  }))

lintCases(columnType, {
  standard: 'alai',
  accept: [
    one('price numeric(19,4), total integer, total_count integer, amount numeric(19,4)'),
    one('amount double precision, amount_unit varchar(10)'),
    one(
      'created_at timestamptz, rental_date timestamptz, due_date date, taken interval, duration interval',
    ),
    one('date_format varchar(20), status_code varchar(3), state varchar(40), update text'),
    one(
      'ip_address inet, website_url text, email varchar(320), description text, name varchar(50)',
    ),
    one('id uuid, external_id varchar(36) REFERENCES others, source_code text').replace(
      'CREATE',
      'CREATE TABLE others (ref varchar(36) PRIMARY KEY); CREATE',
    ),
    one('is_on boolean, can_text boolean, based_on text, depends_on varchar(20)'),
    one('payload jsonb, session_token text, mfa_secret text, user_agent text'),
    one('tags text[], sizes integer[], prices numeric(10,2)[]'),
    `CREATE TABLE logs (id int, at timestamp) PARTITION BY RANGE (id);
     ALTER TABLE logs ALTER at TYPE timestamptz;
     CREATE TABLE logs_1 PARTITION OF logs FOR VALUES FROM (0) TO (9)`,
    'CREATE TABLE schema_migrations (version varchar, applied_at timestamp)',
    { standard: 'agent-os', sql: one('price numeric(10,2), quantity integer, status varchar(20)') },
    {
      standard: 'agent-os',
      sql: `CREATE DOMAIN email_address AS varchar(255); CREATE DOMAIN positive_integer AS integer;
        ${one('email email_address, quantity positive_integer, name varchar(255)')}`,
    },
    {
      standard: 'cloudlab',
      sql: one('weight numeric(8,3), width integer, length integer, rating numeric(3,2)'),
    },
    { standard: 'dafnckmachine', sql: one('due_date timestamptz, estimated_hours integer') },
    { standard: 'dafnckmachine', sql: one('size integer, file_size bigint, tags text[]') },
    { standard: 'runeframe', sql: one('n integer, user_id bigint, file_size bigint') },
    { standard: 'plain', sql: one('name text, price numeric, n bigint, url varchar(20)') },
    { standard: 'alai', sql: one('name text'), options: { accepts: { 'short-text': ['text'] } } },
  ],
  reject: [
    ...rejects(
      'alai',
      'money-exact',
      ['price real', 'total float', 'price money'],
      /numeric\(19,4\)/,
    ),
    ...rejects('plain', 'money-exact', ['unit_price double precision']),
    ...rejects('alai', 'money', ['price numeric(10,2)', 'balance numeric', 'unit_price integer']),
    ...rejects('agent-os', 'money', ['price numeric(19,4)'], /numeric\(10,2\)/),
    ...rejects('alai', 'moment', ['created_at timestamp', 'seen timestamp(3)', 'read_at text']),
    ...rejects('alai', 'moment', ['created_at bigint']),
    ...rejects('cloudlab', 'date', ['birth_date varchar(10)', 'date_of_birth text']),
    ...rejects('alai', 'day', ['due_date timestamptz']),
    ...rejects('alai', 'duration', ['duration_seconds integer', 'duration numeric(5,1)']),
    ...rejects('alai', 'boolean', [
      "is_active char(1) DEFAULT 'Y'",
      'has_car smallint',
      'enabled int',
    ]),
    ...rejects('runeframe', 'json', ['metadata json', 'metadata text']),
    ...rejects('alai', 'json', ["settings json NOT NULL DEFAULT '{}'::json"]),
    ...rejects('alai', 'ip-address', ['ip_address varchar(45)', 'client_ip text']),
    ...rejects('cloudlab', 'uuid', ['id char(36)', 'order_id varchar(36)', 'row_uuid char(36)']),
    ...rejects('alai', 'url', ['website_url varchar(255)']),
    ...rejects('alai', 'email', ['email varchar(255)', 'contact_email text'], /\(320\)/),
    ...rejects('agent-os', 'email', ['email text']),
    ...rejects('agent-os', 'name', ['name text', 'name varchar(100)']),
    ...rejects('alai', 'short-text', [
      'title varchar',
      'x varchar',
      'city text',
      'product_code text',
    ]),
    ...rejects('runeframe', 'short-text', ['name text', 'name varchar']),
    ...rejects('alai', 'long-text', ['description varchar(500)', 'body varchar']),
    ...rejects('agent-os', 'status', ['status varchar(50)', 'order_status text']),
    ...rejects('agent-os', 'count', ['quantity numeric(10,2)', 'stock bigint']),
    ...rejects('runeframe', 'integer', ['visits bigint']),
    ...rejects('dafnckmachine', 'file-size', ['file_size integer', 'size_bytes integer']),
    ...rejects('cloudlab', 'measure', ['weight real', 'weight numeric(10,2)', 'height float']),
    ...rejects('cloudlab', 'rating', ['rating integer', 'rating numeric(2,1)', 'rating real']),
    ...rejects('cloudlab', 'precision', ['share numeric', 'price decimal', 'part numeric(10)']),
    ...rejects('dafnckmachine', 'tags', ['tags text']),
    {
      standard: 'alai',
      topic: 'moment',
      sql: `CREATE DOMAIN local_time AS timestamp; ${one('made local_time')}`,
      at: at('made'),
      says: /local_time, a domain over timestamp/,
      fix: false,
    },
  ],
})
