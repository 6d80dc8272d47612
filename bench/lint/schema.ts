/** The drawn schema, and a table more to which half of the others refer, so that an edit of it may concern them all. */
import { drawnSchema } from '../drawn-schema'

const REFERRERS = 500

export function lintedSchema(tables: number): string {
  const drawn = drawnSchema(tables)
  const names = [...drawn.matchAll(/^CREATE TABLE (\w+)/gm)].map(([, name]) => name)
  const refer = names
    .slice(0, REFERRERS)
    .map((name) => `ALTER TABLE ${name} ADD COLUMN hub_id bigint REFERENCES hub;`)
  const hub =
    'CREATE TABLE hub (id bigint PRIMARY KEY, title text, state text, opened_at timestamptz);'
  return `${hub}\n${drawn}${refer.join('\n')}\n`
}
