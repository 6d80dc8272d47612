import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { nameOf } from '@/lib/document/record-name'
import { validateDocument } from '@/lib/document/validate'
import { homesOf } from '@/lib/kinds/homes'
import type { AnyRecord, KindName } from '@/lib/kinds/kind-map'
import { KIND_NAMES } from '@/lib/kinds/registry'
import { proveDocument } from '@/lib/proof/document-proof'
import { createPgliteEngine } from '@/lib/proof/node/pglite-engine'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { blankOf } from './blanks/blanks'
import { ROUTINE_FORMS } from './blanks/programs'
import { execute } from './command'
import { objectAdd } from './object-add'

const cacheFolder = mkdtempSync(join(tmpdir(), 'lintel-blanks-'))
beforeAll(loadParser)
afterAll(() => rmSync(cacheFolder, { recursive: true, force: true }))

const SCRIPT = `
  CREATE SCHEMA app;
  CREATE TYPE app.mood AS ENUM ('sad', 'ok');
  CREATE TYPE app.pair AS (a integer, b integer);
  CREATE DOMAIN app.word AS text;
  CREATE TYPE app.span AS RANGE (subtype = numeric);
  CREATE SEQUENCE app.ids;
  CREATE TABLE app.users (id integer NOT NULL, email text);
  CREATE VIEW app.people AS SELECT id, email FROM app.users;
  CREATE MATERIALIZED VIEW app.counted AS SELECT count(*) AS id FROM app.users;
  CREATE FUNCTION app.one() RETURNS integer LANGUAGE sql AS 'SELECT 1';
  CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
  CREATE FUNCTION app.seen() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN NULL; END';
  CREATE AGGREGATE app.total (integer) (SFUNC = int4pl, STYPE = integer);
`

const added = (document: Document, kind: KindName, parent: AnyRecord | null, attributes = {}) => {
  const result = execute(objectAdd, document, { kind, parent: parent?.id ?? null, attributes })
  if (!result.ok) throw new Error(`${kind} in ${parent?.kind}: ${result.error.message}`)
  return result.value.document
}

/** The engine has none that it could install. */
const isProvable = (kind: KindName) => kind !== 'extension' && blankOf(kind) !== null

/** Every place of every kind, twice over: a second one must find a name of its own. */
function withEverything(): Document {
  let document = importSql(SCRIPT).document
  const first = (kind: KindName | null) =>
    [...document.records.values()].find((one) => one.kind === kind && nameOf(one) !== 'public')
  for (const kind of KIND_NAMES.filter(isProvable)) {
    for (const home of homesOf(kind)) {
      const times = kind === 'primary-key' || kind === 'grant' ? 1 : 2
      for (let n = 0; n < times; n++) document = added(document, kind, first(home) ?? null)
    }
  }
  for (const form of Object.values(ROUTINE_FORMS)) {
    document = added(document, 'routine', first('schema') ?? null, form)
  }
  return document
}

describe('object-add', () => {
  test('PostgreSQL accepts what every kind begins with, wherever it can be added', async () => {
    const document = withEverything()
    expect(validateDocument(document)).toEqual([])
    const proof = await proveDocument(document, () => createPgliteEngine({ cacheFolder }))
    expect(proof.ddl.diagnostics).toEqual([])
    expect(proof.applied.apply.errors).toEqual([])
  }, 600_000)

  test('says what is missing first', () => {
    const document = importSql('CREATE TABLE bare ();').document
    const table = indexOf(document).anywhere('relation', 'bare')[0]
    const said = (kind: KindName) => {
      const result = execute(objectAdd, document, { kind, parent: table?.id ?? null })
      return result.ok ? null : result.error.message
    }
    expect(said('index')).toBe('bare has no columns yet. Add one first.')
    expect(said('trigger')).toMatch(/no function that returns trigger yet/)
    expect(said('enum')).toMatch(/cannot be added here/)
    expect(said('column')).toBeNull()
  })
})
