import { lintCases } from '@/lib/testing/lint-cases'
import { checkNameMeaning } from './check-name-meaning'
import { domainName } from './domain-name'
import { enumName } from './enum-name'
import { policyName } from './policy-name'
import { routineName } from './routine-name'
import { routineParameterName } from './routine-parameter-name'
import { triggerNameRule } from './trigger-name'

lintCases(checkNameMeaning, {
  standard: 'cloudlab',
  accept: [
    'CREATE TABLE t (a int CONSTRAINT chk_a_positive CHECK (a > 0))',
    'CREATE TABLE t (a int CONSTRAINT chk_a_non_negative CHECK (a >= 0))',
    'CREATE TABLE t (a int CONSTRAINT chk_a_nonpositive CHECK (a <= 0))',
  ],
  reject: [
    {
      sql: 'CREATE TABLE t (retry_count int CONSTRAINT chk_retry_count_positive CHECK (retry_count >= 0))',
      at: 'public.t.chk_retry_count_positive',
      says: /chk_retry_count_non_negative/,
      fix: true,
    },
    {
      sql: 'CREATE TABLE t (a int CONSTRAINT chk_a_not_negative CHECK (a > 0))',
      at: 'public.t.chk_a_not_negative',
      fix: true,
    },
    {
      sql: 'CREATE TABLE t (a int CONSTRAINT chk_a_max CHECK (a >= 5))',
      at: 'public.t.chk_a_max',
      says: /chk_a_min/,
      fix: true,
    },
  ],
})

lintCases(enumName, {
  standard: 'cloudlab',
  accept: [
    "CREATE TYPE order_status AS ENUM ('draft', 'pending_payment')",
    "CREATE TYPE payment_method AS ENUM ('credit_card')",
  ],
  reject: [
    {
      sql: `CREATE TYPE "OrderStatus" AS ENUM ('a')`,
      at: 'public."OrderStatus"',
      topic: 'case',
      says: /order_status/,
      fix: true,
    },
    {
      sql: "CREATE TYPE order_states AS ENUM ('a')",
      at: 'public.order_states',
      topic: 'singular',
      fix: true,
    },
    { sql: "CREATE TYPE status AS ENUM ('a')", at: 'public.status', topic: 'entity', fix: false },
    {
      sql: "CREATE TYPE order_status AS ENUM ('Draft', 'Pending Payment', 'ok')",
      at: 'public.order_status',
      topic: 'labels',
      says: /2 values, such as “Draft”/,
      fix: true,
    },
    {
      standard: 'alai',
      sql: "CREATE TYPE order_status AS ENUM ('A', 'a')",
      at: 'public.order_status',
      topic: 'labels',
      fix: false,
    },
  ],
})

lintCases(domainName, {
  standard: 'agent-os',
  accept: ['CREATE DOMAIN email_address AS text; CREATE DOMAIN positive_integer AS int'],
  reject: [
    {
      sql: 'CREATE DOMAIN "EmailAddress" AS text',
      at: 'public."EmailAddress"',
      says: /email_address/,
      fix: true,
    },
    {
      sql: 'CREATE DOMAIN d_email AS text',
      at: 'public.d_email',
      says: /Call it email/,
      fix: true,
    },
  ],
})

lintCases(policyName, {
  standard: 'cloudlab',
  accept: ['CREATE TABLE t (a int); CREATE POLICY tenant_isolation_policy ON t USING (true)'],
  reject: [
    {
      sql: 'CREATE TABLE t (a int); CREATE POLICY "Tenant isolation" ON t USING (true)',
      at: 'public.t."Tenant isolation"',
      says: /tenant_isolation_policy/,
      fix: true,
    },
  ],
})

const routine = (head: string) => `CREATE FUNCTION ${head} RETURNS int LANGUAGE sql AS 'SELECT 1';`

lintCases(routineName, {
  standard: 'runeframe',
  accept: [routine('validate_user_data()'), routine('set_updated_at()')],
  reject: [
    {
      sql: routine('audit_trigger_function()'),
      at: 'public.audit_trigger_function',
      topic: 'verb',
    },
    { sql: routine('user_data()'), at: 'public.user_data', topic: 'verb' },
    { sql: routine('"getUser"()'), at: 'public."getUser"', topic: 'case', fix: true },
  ],
})

lintCases(routineParameterName, {
  standard: 'runeframe',
  accept: [
    routine('f(p_email text, p_age int)'),
    routine('f(int)'),
    routine('f(p_a int, OUT b int)'),
  ],
  reject: [{ sql: routine('f(user_uuid uuid, p_b int)'), at: 'public.f', says: /p_user_uuid/ }],
})

const SEARCH = `CREATE TABLE posts (id int, body text, v tsvector, updated_at timestamptz);
  CREATE FUNCTION update_post_search_vector() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN NEW.v := to_tsvector('english', NEW.body); RETURN NEW; END $$;
  CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN NEW.updated_at := now(); RETURN NEW; END $$;`
const trigger = (name: string, when: string, call = 'update_post_search_vector') =>
  `${SEARCH} CREATE TRIGGER ${name} ${when} ON posts FOR EACH ROW EXECUTE FUNCTION ${call}()`

lintCases(triggerNameRule, {
  standard: 'agent-os',
  accept: [
    trigger('trigger_update_post_search_vector', 'BEFORE INSERT OR UPDATE'),
    { standard: 'alai', sql: trigger('set_updated_at', 'BEFORE UPDATE', 'stamp') },
    {
      standard: 'dafnckmachine',
      sql: trigger('posts_updated_at_trigger', 'BEFORE UPDATE', 'stamp'),
    },
  ],
  reject: [
    {
      sql: `${SEARCH} CREATE FUNCTION notify_readers() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN PERFORM pg_notify('posts', NEW.body); RETURN NULL; END $$;
        CREATE TRIGGER tell AFTER INSERT ON posts FOR EACH ROW EXECUTE FUNCTION notify_readers()`,
      at: 'public.posts.tell',
      topic: 'form',
      fix: true,
    },
    {
      sql: trigger('posts_search', 'BEFORE INSERT OR UPDATE'),
      at: 'public.posts.posts_search',
      topic: 'search',
      says: /trigger_update_post_search_vector/,
      fix: true,
    },
    {
      sql: trigger('trigger_update_post_search_vector', 'AFTER INSERT'),
      at: 'public.posts.trigger_update_post_search_vector',
      topic: 'search-timing',
      fix: true,
    },
    {
      standard: 'alai',
      sql: trigger('touch', 'BEFORE UPDATE', 'stamp'),
      at: 'public.posts.touch',
      topic: 'updated-at',
      says: /set_updated_at/,
      fix: true,
    },
    {
      sql: trigger('touch', 'BEFORE UPDATE', 'stamp'),
      at: 'public.posts.touch',
      topic: 'updated-at',
      fix: true,
    },
  ],
})
