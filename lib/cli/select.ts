/** The records that `--only` names: a schema with all in it, or one object of a schema. */
import { CommandFailure } from '@/lib/cli/failure'
import type { Document } from '@/lib/document/document'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { tokenize } from '@/lib/sql/lex/tokens'

const nameOf = (record: AnyRecord): string | undefined =>
  'name' in record ? record.name : undefined

/** As in SQL: a name without quotes is in lower case. */
function partsOf(text: string): string[] {
  return tokenize(text)
    .filter(({ kind }) => kind === 'word' || kind === 'quoted')
    .map(({ kind, value }) =>
      kind === 'quoted' ? value.slice(1, -1).replaceAll('""', '"') : value,
    )
}

function candidatesOf(text: string): string[][] {
  const asWritten = text.includes('"') ? [] : [text.split('.')]
  return [...asWritten, partsOf(text)]
}

function matches(records: readonly AnyRecord[], parts: readonly string[]): Id[] {
  const [schemaName, objectName] = parts
  const schemas = records.filter((r) => r.kind === 'schema' && r.name === schemaName)
  if (objectName === undefined) return schemas.map(({ id }) => id)
  const within = new Set(schemas.map(({ id }) => id))
  return records
    .filter((r) => r.parent !== null && within.has(r.parent) && nameOf(r) === objectName)
    .map(({ id }) => id)
}

function known(records: readonly AnyRecord[], schemaName: string | undefined): string {
  const schemas = records.filter((r) => r.kind === 'schema')
  const schema = schemas.find((r) => nameOf(r) === schemaName)
  const names = schema
    ? records.filter((r) => r.parent === schema.id && kindOf(r.kind).scope === 'model').map(nameOf)
    : schemas.map(nameOf)
  const some = [...new Set(names.filter((name) => name !== undefined))].slice(0, 12)
  const what = schema ? `In schema ${nameOf(schema)} there are` : 'The schemas are'
  return some.length === 0 ? 'There is nothing to choose from.' : `${what} ${some.join(', ')}.`
}

export function select(document: Document, wanted: readonly string[]): Set<Id> {
  const records = [...document.records.values()]
  const chosen = new Set<Id>()
  for (const text of wanted) {
    const found = candidatesOf(text)
      .map((parts) => matches(records, parts))
      .find((ids) => ids.length > 0)
    if (!found) {
      const [schemaName] = partsOf(text)
      throw new CommandFailure(
        `--only ${text}: there is no such schema or object. ${known(records, schemaName)}`,
        'ddl',
      )
    }
    for (const id of found) chosen.add(id)
  }
  return chosen
}
