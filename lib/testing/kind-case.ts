/** What a script's last statements make of one kind, for tests that read like a table. */
import { expect } from 'vitest'
import type { AnyRecord, KindName, RecordOf } from '@/lib/kinds/kind-map'
import { importSql } from '@/lib/sql/import'
import { printDdl } from '@/lib/sql/print/print'

/** The attributes of every record of a kind, in the script's order. */
export function recordsOf<K extends KindName>(kind: K, sql: string): RecordOf<K>[] {
  const { document } = importSql(sql, { seeds: true })
  const isKind = (record: AnyRecord): record is AnyRecord & RecordOf<K> => record.kind === kind
  const out: RecordOf<K>[] = []
  for (const record of document.records.values()) if (isKind(record)) out.push(record)
  return out
}

/** Importing what was printed gives the attributes that were printed, ids aside. */
export function expectSameAfterPrinting(kind: KindName, sql: string): void {
  const { document } = importSql(sql, { seeds: true })
  const printed = printDdl(document, { seeds: true }).sql
  const plain = (text: string) =>
    recordsOf(kind, text).map(({ id: _id, parent: _parent, ...attributes }) =>
      JSON.stringify(attributes).replace(/"i[\da-z]+"/g, '"id"'),
    )
  expect(plain(printed)).toEqual(plain(sql))
}

/** How the account of a script's last statement ends: its outcome and why. */
export function lastEnding(sql: string): { outcome: string; reason: string | null } {
  const entry = importSql(sql).account.at(-1)
  return { outcome: entry?.outcome ?? 'none', reason: entry?.reason ?? null }
}
