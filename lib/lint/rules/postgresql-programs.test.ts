import { lintCases } from '@/lib/testing/lint-cases'
import { roleUnknown } from './role-unknown'
import { routineBodies } from './routine-bodies'
import { routineSessionSetting } from './routine-session-setting'
import { settingRead } from './setting-read'
import { tableRowSecurity } from './table-row-security'
import { triggerNull } from './trigger-null'

const T = 'CREATE TABLE t (id int, tenant_id uuid);'

lintCases(roleUnknown, {
  standard: 'cloudlab',
  accept: [
    `${T} CREATE ROLE app; GRANT SELECT ON t TO app, PUBLIC, CURRENT_USER, pg_monitor; CREATE POLICY p ON t TO app USING (true)`,
    `${T} CREATE POLICY p ON t USING (true)`,
    { sql: `${T} GRANT SELECT ON t TO ops`, options: { known: ['ops'] } },
  ],
  reject: [
    {
      sql: `${T} CREATE POLICY p ON t TO application_role USING (true)`,
      at: 'public.t.p',
      topic: 'policy',
      says: /application_role/,
      fix: true,
    },
    {
      sql: `${T} GRANT SELECT ON t TO nobody`,
      at: 'grant',
      topic: 'grant',
      says: /public\.t are given to nobody/,
      fix: true,
    },
    {
      sql: 'ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO nobody',
      at: 'default privilege',
      fix: true,
    },
  ],
})

const routine = (schema: string, body: string) =>
  `CREATE FUNCTION ${schema}.f(a int) RETURNS int LANGUAGE sql AS '${body}';`
const SCHEMAS = 'CREATE SCHEMA a; CREATE SCHEMA b;'

lintCases(routineBodies, {
  standard: 'cloudlab',
  accept: [
    `${SCHEMAS} ${routine('a', 'SELECT 1')} ${routine('b', 'SELECT   1')}`,
    `CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE FUNCTION f(text) RETURNS int LANGUAGE sql AS 'SELECT 2'`,
  ],
  reject: [
    {
      sql: `${SCHEMAS} ${routine('a', 'SELECT 1')} ${routine('b', 'SELECT 2')}`,
      at: 'b.f',
      says: /another body than a\.f/,
    },
  ],
})

const plpgsql = (body: string) =>
  `CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} END $$;`
const fires = (when: string) => `CREATE TRIGGER x ${when} ON t FOR EACH ROW EXECUTE FUNCTION f();`

lintCases(triggerNull, {
  standard: 'plain',
  accept: [
    `${T} ${plpgsql('NEW.id := 1; RETURN NEW;')} ${fires('BEFORE INSERT')}`,
    `${T} ${plpgsql('RETURN NULL;')} ${fires('AFTER INSERT')}`,
    `${T} ${plpgsql("IF TG_OP = 'UPDATE' THEN NEW.id := 1; RETURN NEW; END IF; RETURN NULL;")} ${fires('BEFORE UPDATE')}`,
    `${T} ${plpgsql('-- RETURN NULL;\n RETURN NEW;')} ${fires('BEFORE UPDATE')}`,
  ],
  reject: [
    {
      sql: `${T} ${plpgsql("IF TG_OP = 'UPDATE' THEN NEW.id := 1; RETURN NEW; END IF; RETURN NULL;")} ${fires('BEFORE INSERT OR UPDATE')}`,
      at: 'public.t.x',
      topic: 'lost',
      says: /silently not written/,
    },
    {
      sql: `${T} ${plpgsql('RETURN NULL;')} ${fires('BEFORE UPDATE')}`,
      at: 'public.t.x',
      topic: 'lost',
    },
    {
      sql: `${T} ${plpgsql('IF NEW.id < 0 THEN RETURN NULL; END IF; RETURN NEW;')} ${fires('BEFORE INSERT')}`,
      at: 'public.t.x',
      topic: 'somewhere',
    },
  ],
})

const policy = (text: string) => `${T} CREATE POLICY p ON t USING (tenant_id = ${text})`

lintCases(settingRead, {
  standard: 'cloudlab',
  accept: [
    policy("NULLIF(current_setting('app.tenant', true), '')::uuid"),
    `${T} CREATE POLICY p ON t USING (current_setting('app.name', true) = 'x')`,
    policy("current_setting('server_version')::uuid"),
  ],
  reject: [
    {
      sql: policy("current_setting('app.tenant')::uuid"),
      at: 'public.t.p',
      topic: 'missing',
      says: /NULLIF\(current_setting\('app\.tenant', true\), ''\)/,
      fix: true,
    },
    {
      sql: policy("current_setting('app.tenant', true)::uuid"),
      at: 'public.t.p',
      topic: 'empty',
      fix: true,
    },
    {
      sql: `CREATE FUNCTION f() RETURNS uuid LANGUAGE sql AS $$ SELECT current_setting('app.tenant')::uuid $$`,
      at: 'public.f',
      topic: 'missing',
      fix: true,
    },
    {
      sql: `${T} CREATE VIEW v AS SELECT * FROM t WHERE tenant_id = current_setting('app.tenant')::uuid`,
      at: 'public.v',
      topic: 'missing',
      fix: true,
    },
  ],
})

const POOLED = { on: null, name: 'pooling', values: ['transaction'] }
const sets = (body: string) =>
  `CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN ${body} END $$;`

lintCases(routineSessionSetting, {
  standard: 'cloudlab',
  accept: [
    { sql: sets("SET LOCAL app.tenant = '1';"), facts: [POOLED] },
    { sql: sets("PERFORM set_config('app.tenant', '1', true);"), facts: [POOLED] },
  ],
  reject: [
    { sql: sets("SET app.tenant = '1';"), facts: [POOLED], at: 'public.f', topic: 'pooled' },
    {
      sql: sets("PERFORM set_config('app.tenant', '1', false);"),
      at: 'public.f',
      topic: 'session',
    },
  ],
})

lintCases(tableRowSecurity, {
  standard: 'plain',
  accept: [T, `${T} ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON t USING (true)`],
  reject: [
    { sql: `${T} CREATE POLICY p ON t USING (true)`, at: 'public.t', topic: 'off', fix: true },
    {
      sql: `${T} ALTER TABLE t ENABLE ROW LEVEL SECURITY`,
      at: 'public.t',
      topic: 'empty',
      fix: false,
    },
  ],
})
