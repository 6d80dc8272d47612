/**
 * Findings of a big design: all of them, and those that one edit changes, against a bare pass over the same records; and
 * another linter on the same SQL.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseSync } from 'libpg-query'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { Linter } from '@/lib/lint/linter'
import { RULES } from '@/lib/lint/registry'
import { makeStandard } from '@/lib/lint/standard'
import { importSql } from '@/lib/sql/import'
import { splitSql } from '@/lib/sql/lex/split'
import { loadParser } from '@/lib/sql/parse'
import { PROFILES } from '@/lib/standards/profiles'
import { EDITS, tablesOf } from './edits'
import { lintedSchema } from './schema'
import { runSquawk } from './squawk'

const TABLES = 1_000
const FULL_ROUNDS = 7
const EDIT_ROUNDS = 15
const DAY = '2026-06-30'
const standard = makeStandard(PROFILES.alai, RULES)

const pad = (cells: readonly string[]) =>
  `  ${cells.map((cell, i) => (i === 0 ? cell.padEnd(46) : cell.padStart(14))).join('')}`
const number = (n: number) => n.toLocaleString('en', { maximumFractionDigits: 0 })
const time = (ms: number) => `${ms.toLocaleString('en', { maximumFractionDigits: 2 })} ms`
const times = (n: number) => `${n.toLocaleString('en', { maximumFractionDigits: 2 })} ×`

function timed<T>(run: () => T): { ms: number; result: T } {
  const begin = performance.now()
  const result = run()
  return { ms: performance.now() - begin, result }
}

/** The one in the middle: a machine that does other things as well makes single runs slow, not half of them. */
function median(rounds: number, run: (round: number) => number): number {
  const all = Array.from({ length: rounds }, (_, round) => run(round))
  return all.sort((a, b) => a - b)[rounds >> 1] ?? 0
}

/** Looks at every attribute of every record, and at what the record stands in. */
function barePass({ records }: Document): number {
  let seen = 0
  for (const record of records.values()) {
    if (record.parent !== null && records.has(record.parent)) seen++
    for (const value of Object.values(record)) if (value !== null) seen++
  }
  return seen
}

function parse(sql: string): void {
  for (const { kind, text } of splitSql(sql)) if (kind === 'sql') parseSync(text)
}

function tellEdits(document: Document, base: number, full: number): void {
  const tables = tablesOf(document)
  console.log(pad(['one edit (the middle of 15)', 'time', 'ratio', 'than full']))
  for (const [name, edit] of Object.entries(EDITS)) {
    const linter = Linter.of(standard, document, DAY)
    const ms = median(EDIT_ROUNDS, (round) => {
      const { next, changes } = edit(document, tables, round)
      const { ms } = timed(() => linter.update(next, changes))
      const back = [...changes.keys()].map((id) => [id, document.records.get(id) ?? null] as const)
      linter.update(document, new Map(back))
      return ms
    })
    console.log(pad([name, time(ms), times(ms / base), `${times(full / ms)} faster`]))
  }
}

await loadParser()
const sql = lintedSchema(TABLES)
const { document } = importSql(sql)
indexOf(document).prepare()

const tables = tablesOf(document).length
const columns = [...document.records.values()].filter(({ kind }) => kind === 'column').length
console.log(
  `\nlint: ${number(tables)} tables, ${number(columns)} columns, ${standard.rules.length} rules of ${standard.profile.title}`,
)
console.log(pad(['', 'time', 'ratio', 'findings']))
const base = median(FULL_ROUNDS * 3, () => timed(() => barePass(document)).ms)
console.log(pad(['a bare pass over all records', time(base), times(1)]))
const full = median(FULL_ROUNDS, () => timed(() => Linter.of(standard, document, DAY)).ms)
const found = Linter.of(standard, document, DAY).all().length
console.log(pad(['a full look', time(full), times(full / base), number(found)]))
tellEdits(document, base, full)

const folder = mkdtempSync(join(tmpdir(), 'lintel-bench-'))
try {
  const file = join(folder, 'schema.sql')
  writeFileSync(file, sql)
  console.log(pad(['from the text of its SQL', 'time', 'ratio', 'findings']))
  const parsed = median(3, () => timed(() => parse(sql)).ms)
  console.log(pad(['libpg-query, parsing alone', time(parsed), times(1)]))
  const whole = median(3, () => timed(() => Linter.of(standard, importSql(sql).document, DAY)).ms)
  console.log(
    pad(['Lintel, import and full look', time(whole), times(whole / parsed), number(found)]),
  )
  const other = runSquawk(file)
  if (other) {
    console.log(
      pad([
        'squawk, with its start',
        time(other.ms),
        times(other.ms / parsed),
        number(other.findings),
      ]),
    )
  } else console.log('  squawk does not run here: its program is not installed for this platform.')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
