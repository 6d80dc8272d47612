import { lintCases } from '@/lib/testing/lint-cases'
import { routineAudit } from './routine-audit'
import { routineNeeded } from './routine-needed'
import { tableActiveView } from './table-active-view'
import { tableAuditLog } from './table-audit-log'
import { tableAuditTrigger } from './table-audit-trigger'
import { tableUpdatedAtTrigger } from './table-updated-at-trigger'
import { viewRights } from './view-rights'

const STAMP = `CREATE FUNCTION updated_at_trigger() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN NEW.updated_at = now(); RETURN NEW; END $$;`
const LOG = `CREATE FUNCTION audit_trigger_function() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN INSERT INTO audit_logs (entity) VALUES (TG_TABLE_NAME); RETURN NULL; END $$;`
const table = (name: string, columns = 'updated_at timestamptz') =>
  `CREATE TABLE ${name} (id uuid PRIMARY KEY, ${columns});`

lintCases(tableUpdatedAtTrigger, {
  standard: 'alai',
  accept: [
    table('notes', 'body text'),
    `${STAMP} ${table('notes')}
     CREATE TRIGGER set_updated_at BEFORE UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION updated_at_trigger();`,
    // The function comes from elsewhere; its name says what it does.
    `${table('notes')}
     CREATE TRIGGER touch BEFORE INSERT OR UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION moddatetime(updated_at);`,
    {
      standard: 'dafnckmachine',
      sql: `CREATE FUNCTION set_updated_at() RETURNS trigger LANGUAGE plpgsql
        AS $$ BEGIN NEW.updated_at := CURRENT_TIMESTAMP; RETURN NEW; END $$;
        ${table('notes')}
        CREATE TRIGGER notes_updated_at_trigger BEFORE UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION set_updated_at();`,
    },
  ],
  reject: [
    {
      topic: 'missing',
      sql: table('notes'),
      at: 'public.notes.updated_at',
      says: /Add set_updated_at, BEFORE UPDATE/,
      fix: true,
    },
    {
      topic: 'missing',
      standard: 'dafnckmachine',
      sql: table('notes'),
      at: 'public.notes.updated_at',
      says: /notes_updated_at_trigger.*set_updated_at\(\)/,
      fix: true,
    },
    {
      topic: 'form',
      sql: `${STAMP} ${table('notes')}
        CREATE TRIGGER set_updated_at AFTER UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION updated_at_trigger();`,
      at: 'public.notes.set_updated_at',
      says: /after the row is written/,
      fix: true,
    },
    {
      topic: 'form',
      standard: 'plain',
      sql: `${STAMP} ${table('notes')}
        CREATE TRIGGER set_updated_at BEFORE INSERT ON notes FOR EACH ROW EXECUTE FUNCTION updated_at_trigger();`,
      at: 'public.notes.set_updated_at',
      says: /not on update/,
      fix: true,
    },
    {
      topic: 'form',
      sql: `${STAMP} ${table('notes')}
        CREATE TRIGGER set_updated_at BEFORE UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION updated_at_trigger();
        ALTER TABLE notes DISABLE TRIGGER set_updated_at;`,
      at: 'public.notes.set_updated_at',
      says: /switched off/,
      fix: true,
    },
  ],
})

const audited = (events: string) => `${LOG} ${table('projects', 'name text')}
  CREATE TRIGGER audit_projects ${events} ON projects FOR EACH ROW EXECUTE FUNCTION audit_trigger_function();`

lintCases(tableAuditTrigger, {
  standard: 'runeframe',
  accept: [
    table('projects', 'name text'),
    audited('AFTER INSERT OR UPDATE OR DELETE'),
    // Two triggers that share the events.
    `${audited('AFTER INSERT')}
     CREATE TRIGGER audit_later AFTER UPDATE OR DELETE ON projects FOR EACH ROW EXECUTE FUNCTION audit_trigger_function();`,
  ],
  reject: [
    {
      topic: 'unsaid',
      sql: `${LOG} ${table('projects', 'name text')}`,
      at: 'public.projects',
      says: /written into no log/,
      fix: true,
    },
    {
      topic: 'missing',
      sql: `${LOG} ${table('projects', 'name text')}`,
      facts: [{ on: 'projects', name: 'audited' }],
      at: 'public.projects',
      fix: true,
    },
    {
      topic: 'missing',
      standard: 'alai',
      sql: table('projects', 'name text'),
      facts: [{ on: 'projects', name: 'audited' }],
      at: 'public.projects',
      fix: false,
    },
    {
      topic: 'form',
      sql: audited('AFTER INSERT OR UPDATE'),
      at: 'public.projects.audit_projects',
      says: /not all of them/,
      fix: true,
    },
    {
      topic: 'form',
      sql: audited('BEFORE INSERT OR UPDATE OR DELETE'),
      at: 'public.projects.audit_projects',
      fix: true,
    },
  ],
})

lintCases(routineAudit, {
  standard: 'runeframe',
  accept: [audited('AFTER INSERT OR UPDATE OR DELETE'), STAMP],
  reject: [{ sql: LOG, at: 'public.audit_trigger_function', says: /No trigger runs/, fix: false }],
})

const FREE = `CREATE FUNCTION free_seats(showing bigint) RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint';`

lintCases(routineNeeded, {
  standard: 'alai',
  accept: [STAMP],
  reject: [
    {
      topic: 'kept',
      sql: `${FREE} COMMENT ON FUNCTION free_seats(bigint) IS 'Counted in the database, as it locks the rows.';`,
      at: 'public.free_seats',
      says: /in the application/,
    },
    {
      topic: 'purpose',
      sql: FREE,
      at: 'public.free_seats',
      says: /Give it a comment/,
    },
  ],
})

const MARKED = table('users', 'name text, password_hash text, deleted_at timestamptz')

lintCases(tableActiveView, {
  standard: 'alai',
  accept: [
    table('users', 'name text'),
    `${MARKED} CREATE VIEW active_users AS SELECT id, name FROM users WHERE deleted_at IS NULL;`,
  ],
  reject: [
    {
      topic: 'missing',
      sql: MARKED,
      at: 'public.users',
      says: /Add active_users, WHERE deleted_at IS NULL/,
      fix: true,
    },
    {
      topic: 'rows',
      sql: `${MARKED} CREATE VIEW active_users AS SELECT id, name FROM users;`,
      at: 'public.users',
      says: /shows deleted rows/,
    },
  ],
})

const ENTRIES = `tenant_id uuid, actor_id uuid, entity_type varchar(100), entity_id uuid, action varchar(50),
  old_values jsonb, new_values jsonb, ip_address inet, created_at timestamptz`

lintCases(tableAuditLog, {
  standard: 'alai',
  accept: [table('audit_log', ENTRIES), table('entries', 'body text')],
  reject: [
    {
      topic: 'columns',
      sql: table(
        'audit_log',
        ENTRIES.replace('ip_address inet, ', '').replace('actor_id uuid, ', ''),
      ),
      at: 'public.audit_log',
      says: /lacks actor_id, ip_address/,
      fix: true,
    },
    {
      topic: 'types',
      sql: table('audit_log', ENTRIES.replace('old_values jsonb', 'old_values text')),
      at: 'public.audit_log.old_values',
      says: /it is jsonb/,
      fix: true,
    },
  ],
})

const HIDDEN = `${table('orders', 'owner text, total numeric')} ALTER TABLE orders ENABLE ROW LEVEL SECURITY;`

lintCases(viewRights, {
  standard: 'runeframe',
  accept: [
    `${HIDDEN} CREATE VIEW mine WITH (security_invoker = true) AS SELECT id FROM orders;`,
    `${table('orders', 'total numeric')} CREATE VIEW all_orders AS SELECT id FROM orders;`,
  ],
  reject: [
    {
      topic: 'protected',
      standard: 'dafnckmachine',
      sql: `${HIDDEN} CREATE VIEW mine AS SELECT id FROM orders;`,
      at: 'public.mine',
      says: /past the row-level security/,
      fix: true,
    },
    {
      topic: 'protected',
      sql: `${HIDDEN} CREATE VIEW mine AS SELECT id FROM orders;`,
      facts: [{ on: null, name: 'postgresql', values: ['14'] }],
      at: 'public.mine',
      says: /15 and newer/,
      fix: false,
    },
    {
      topic: 'stored',
      sql: `${HIDDEN} CREATE MATERIALIZED VIEW sums AS SELECT sum(total) AS total FROM orders;`,
      at: 'public.sums',
      says: /stores rows/,
    },
    {
      topic: 'plain',
      standard: 'alai',
      sql: `${table('orders', 'total numeric')} CREATE VIEW all_orders AS SELECT id FROM orders;`,
      at: 'public.all_orders',
      fix: true,
    },
  ],
})
