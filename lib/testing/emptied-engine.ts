/** One engine for many models: what the last one left is dropped before the next. */
import type { Engine } from '@/lib/proof/engine'

const LEFT_OVERS = `
SELECT format('DROP EVENT TRIGGER %I', evtname) AS drop FROM pg_event_trigger
UNION ALL SELECT format('DROP SCHEMA %I CASCADE', nspname) FROM pg_namespace
  WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
UNION ALL SELECT format('DROP EXTENSION %I CASCADE', extname) FROM pg_extension WHERE extname <> 'plpgsql'`
const PUBLIC = [
  'CREATE SCHEMA public AUTHORIZATION pg_database_owner',
  "COMMENT ON SCHEMA public IS 'standard public schema'",
  'GRANT USAGE ON SCHEMA public TO PUBLIC',
]

/** The same engine, empty, whose `close` keeps it open. */
export async function emptied(engine: Engine): Promise<Engine> {
  const drops = await engine.query<{ drop: string }>(LEFT_OVERS)
  const statements = [...drops.map((row) => row.drop), ...PUBLIC]
  const { errors } = await engine.apply(statements.map((sql) => ({ sql, line: 0 })))
  const [first] = errors
  if (first) throw new Error(`The engine could not be emptied: ${first.message}`)
  return {
    label: engine.label,
    version: engine.version,
    extensions: engine.extensions,
    apply: (all, options) => engine.apply(all, options),
    query: (sql) => engine.query(sql),
    close: async () => undefined,
  }
}
