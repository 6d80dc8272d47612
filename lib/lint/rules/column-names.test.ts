import { lintCases } from '@/lib/testing/lint-cases'
import { columnNameCase } from './column-name-case'
import { columnNameConsistent } from './column-name-consistent'
import { columnNameMeaning } from './column-name-meaning'
import { columnNameReference } from './column-name-reference'
import { columnNameTypeSuffix } from './column-name-type-suffix'
import { columnNameWords } from './column-name-words'
import { nameAbbreviation } from './name-abbreviation'

const column = (definition: string) => `CREATE TABLE users (${definition})`

lintCases(columnNameCase, {
  standard: 'cloudlab',
  accept: [column('user_id int, phone_number text, line2 text')],
  reject: [
    { sql: column('"userId" int'), at: 'public.users."userId"', says: /user_id/, fix: true },
    { sql: column('"EmailAddress" text'), at: 'public.users."EmailAddress"', fix: true },
    { sql: column('größe int'), at: 'public.users."größe"', says: /groesse/, fix: true },
    { sql: column('_hidden int'), at: 'public.users._hidden', says: /Call it hidden/, fix: true },
  ],
})

lintCases(columnNameWords, {
  standard: 'runeframe',
  accept: [
    column('birth_date date, data_source text'),
    'CREATE TABLE audit_log (id int, timestamp timestamptz)',
  ],
  reject: [
    {
      sql: column('timestamp timestamptz'),
      at: 'public.users."timestamp"',
      says: /user_timestamp/,
    },
    { sql: column('value2 text'), at: 'public.users.value2' },
  ],
})

lintCases(nameAbbreviation, {
  standard: 'runeframe',
  accept: [
    column('url text, ip_address inet, html text, sku text'),
    { sql: column('qty int'), facts: [{ on: null, name: 'abbreviations', values: ['qty'] }] },
  ],
  reject: [
    {
      topic: 'known',
      sql: column('amt int'),
      at: 'public.users.amt',
      says: /Call it amount/,
      fix: true,
    },
    {
      topic: 'known',
      sql: column('usr_addr text'),
      at: 'public.users.usr_addr',
      says: /user_address/,
      fix: true,
    },
    {
      topic: 'vowels',
      sql: column('cstmr text'),
      at: 'public.users.cstmr',
      says: /Write it out/,
      fix: false,
    },
    { topic: 'known', sql: 'CREATE TABLE cust (id int)', at: 'public.cust', fix: true },
  ],
})

lintCases(columnNameTypeSuffix, {
  standard: 'runeframe',
  accept: [
    column('id uuid, email text, user_id_uuid uuid, seen_timestamp timestamptz'),
    column('alt_text varchar(20), email_varchar varchar(255), birth_date date'),
    {
      sql: column('id uuid, user_id_uuid uuid, created_at timestamptz'),
      options: { strict: true },
    },
    { standard: 'alai', sql: column('email text, due_date date, alt_text text') },
  ],
  reject: [
    {
      sql: column('user_id_varchar uuid'),
      at: 'public.users.user_id_varchar',
      topic: 'agrees',
      says: /user_id_uuid/,
      fix: true,
    },
    {
      sql: column('due_date timestamptz'),
      at: 'public.users.due_date',
      topic: 'agrees',
      fix: true,
    },
    {
      sql: column('email varchar(255)'),
      options: { strict: true },
      at: 'public.users.email',
      topic: 'required',
      says: /email_varchar/,
      fix: true,
    },
    {
      sql: `CREATE TYPE user_status AS ENUM ('a'); ${column('status user_status')}`,
      options: { strict: true },
      at: 'public.users.status',
      topic: 'required',
      says: /status_enum/,
      fix: true,
    },
    {
      standard: 'alai',
      sql: column('owner_uuid uuid'),
      at: 'public.users.owner_uuid',
      topic: 'needless',
      fix: true,
    },
  ],
})

lintCases(columnNameMeaning, {
  standard: 'agent-os',
  accept: [
    column('is_active boolean, email_verified boolean, mfa_enabled boolean'),
    column('created_at timestamptz, valid_until timestamptz, birthday date'),
    { standard: 'runeframe', sql: column('seen timestamptz') },
    {
      standard: 'cloudlab',
      sql: `CREATE TYPE order_status AS ENUM ('a'); ${column('status order_status, old_status order_status')}`,
    },
  ],
  reject: [
    {
      sql: column('active boolean'),
      at: 'public.users.active',
      topic: 'boolean',
      says: /is_active/,
      fix: true,
    },
    { sql: column('has_car boolean'), at: 'public.users.has_car', topic: 'boolean', fix: false },
    {
      standard: 'runeframe',
      sql: column('is_active integer'),
      at: 'public.users.is_active',
      topic: 'boolean-type',
      fix: true,
    },
    {
      standard: 'dafnckmachine',
      sql: column('due_date timestamptz'),
      at: 'public.users.due_date',
      topic: 'moment',
      says: /due_at/,
      fix: true,
    },
    {
      sql: column('creation_date timestamp'),
      at: 'public.users.creation_date',
      says: /created_at/,
      fix: true,
    },
    { sql: column('joined_at date'), at: 'public.users.joined_at', topic: 'moment-type' },
    {
      standard: 'cloudlab',
      sql: `CREATE TYPE order_status AS ENUM ('a'); ${column('state order_status')}`,
      at: 'public.users.state',
      topic: 'type',
      says: /Call it status/,
      fix: true,
    },
    {
      standard: 'cloudlab',
      sql: `CREATE TYPE payment_method AS ENUM ('a'); ${column('payment payment_method')}`,
      at: 'public.users.payment',
      topic: 'type',
      says: /payment_method/,
      fix: true,
    },
  ],
})

const USERS = 'CREATE TABLE users (id uuid PRIMARY KEY);'
const posts = (name: string) => `${USERS} CREATE TABLE posts (${name} uuid REFERENCES users)`

lintCases(columnNameReference, {
  standard: 'alai',
  accept: [
    posts('user_id'),
    posts('owner_user_id'),
    { sql: posts('created_by'), standard: 'agent-os' },
    { sql: posts('depends_on_user_id'), standard: 'dafnckmachine' },
    'CREATE TABLE tasks (id int PRIMARY KEY, parent_task_id int REFERENCES tasks)',
    'CREATE TABLE saga_instances (id int PRIMARY KEY); CREATE TABLE steps (saga_id int REFERENCES saga_instances)',
    {
      standard: 'cloudlab',
      sql: 'CREATE TABLE users (user_id uuid PRIMARY KEY); CREATE TABLE posts (user_id uuid REFERENCES users, owner_user_id uuid REFERENCES users)',
    },
    {
      sql: 'CREATE TABLE users (tenant_id int, id int, PRIMARY KEY (tenant_id, id)); CREATE TABLE posts (tenant_id int, user_id int, FOREIGN KEY (tenant_id, user_id) REFERENCES users)',
    },
  ],
  reject: [
    { sql: posts('usr'), at: 'public.posts.usr', topic: 'name', says: /user_id/, fix: true },
    { sql: posts('actor_id'), at: 'public.posts.actor_id', topic: 'role', fix: true },
    { sql: posts('created_by'), at: 'public.posts.created_by', topic: 'role', fix: true },
    {
      standard: 'dafnckmachine',
      sql: `CREATE TABLE products (id int); ${posts('product_id')}`,
      at: 'public.posts.product_id',
      topic: 'name',
      says: /though there is a table products/,
      fix: true,
    },
    {
      standard: 'cloudlab',
      sql: 'CREATE TABLE users (user_id uuid PRIMARY KEY); CREATE TABLE posts (writer uuid REFERENCES users)',
      at: 'public.posts.writer',
      topic: 'name',
      fix: true,
    },
  ],
})

lintCases(columnNameConsistent, {
  standard: 'cloudlab',
  accept: [
    'CREATE TABLE a (email text, id int); CREATE TABLE b (email text, id uuid)',
    'CREATE TABLE m (d date, email text) PARTITION BY RANGE (d); CREATE TABLE n PARTITION OF m DEFAULT',
  ],
  reject: [
    {
      sql: 'CREATE TABLE a (email text); CREATE TABLE b (email text); CREATE TABLE c (email int)',
      at: 'public.c.email',
      topic: 'type',
      says: /is integer, but email is text elsewhere, as in public\.a\.email/,
    },
    {
      sql: 'CREATE TABLE a (email varchar(10)); CREATE TABLE b (email varchar(10)); CREATE TABLE c (email varchar(20))',
      at: 'public.c.email',
      topic: 'size',
    },
  ],
})
