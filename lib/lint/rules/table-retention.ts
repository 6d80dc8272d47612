import { z } from 'zod'
import { columnsAdd } from '@/lib/commands/columns-add'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { givenFrom } from '@/lib/standards/profiles'
import { tableFacts } from '../facts/table-facts'
import { call, type Fix } from '../fix'
import type { Look } from '../look'
import { objectRule, type Reporter } from '../rule'
import { judgedTable } from './lib/judged-table'
import { renameFix } from './lib/rename-fix'

type Table = AnyRecord & RecordOf<'table'>
type Column = RecordOf<'column'>

const ARCHIVE = '_archive'
const OLD_NAME = /^(.+)_(?:archives|archived|old|backup)$/

const columnsOf = (parts: readonly AnyRecord[]): Column[] =>
  parts.filter((part): part is AnyRecord & Column => part.kind === 'column')

function tableNamed(look: Look, archive: Table, name: string): AnyRecord | null {
  const found = look.named('relation', look.index.schemaName(archive), name, archive)
  return found?.kind === 'table' ? found : null
}

function addMissing(look: Look, archive: Table, missing: readonly Column[]): Fix {
  const names = missing.map(({ name }) => name).join(', ')
  return {
    title: `Add ${names}`,
    safe: true,
    calls: () => [
      call(columnsAdd, {
        standard: givenFrom(look.profile),
        table: archive.id,
        columns: missing.map(({ name, type }) => ({ name, type, notNull: false })),
      }),
    ],
  }
}

/** A row that is archived must fit into the archive. */
function judgeColumns(look: Look, archive: Table, source: AnyRecord, report: Reporter): void {
  const own = columnsOf(look.index.children(archive.id))
  const missing: Column[] = []
  for (const column of columnsOf(look.children(source.id))) {
    const copy = own.find(({ name }) => name === column.name)
    if (!copy) missing.push(column)
    else if (copy.type !== column.type) {
      report({
        topic: 'copy',
        detail: column.name,
        message: `${look.name(archive)}.${copy.name} is ${copy.type}, but ${column.type} in the table that it archives. Give it the same type.`,
        actual: copy.type,
        expected: column.type,
      })
    }
  }
  if (missing.length === 0) return
  const names = missing.map(({ name }) => name).join(', ')
  report({
    topic: 'copy',
    message: `${look.name(archive)} lacks ${names} of the table that it archives, so rows lose them. Add what is missing.`,
    expected: names,
    fix: addMissing(look, archive, missing),
  })
}

function judgeArchive(look: Look, archive: Table, report: Reporter): void {
  if (archive.name.endsWith(ARCHIVE)) {
    const source = tableNamed(look, archive, archive.name.slice(0, -ARCHIVE.length))
    if (source) judgeColumns(look, archive, source, report)
    else {
      report({
        topic: 'archive',
        attribute: 'name',
        message: `${look.name(archive)} is called an archive, but there is no table ${archive.name.slice(0, -ARCHIVE.length)}. Call it after its table: the whole name, then ${ARCHIVE}.`,
        actual: archive.name,
      })
    }
    return
  }
  const source = OLD_NAME.exec(archive.name)?.[1]
  if (source === undefined || !tableNamed(look, archive, source)) return
  const expected = `${source}${ARCHIVE}`
  report({
    topic: 'archive',
    attribute: 'name',
    message: `${look.name(archive)} holds old rows of ${source}. Call it ${expected}.`,
    actual: archive.name,
    expected,
    fix: renameFix(archive, expected, false),
  })
}

export const tableRetention = objectRule({
  id: 'table-retention',
  area: 'partitions',
  title: 'It is said how long rows are kept, and where they go then',
  why: 'What is kept for ever costs for ever, and law limits how long data about people may be kept. Where nobody wrote the period down, no job deletes anything, or one deletes too much.',
  topics: {
    period: 'Logs and large tables say how long their rows are kept',
    archive: 'Archives are called after their table',
    copy: 'Archives have all columns of their table',
  },
  options: z.strictObject({}),
  on: ['table'],
  check(record, look, report) {
    if (record.bound !== null || record.foreign !== null) return
    const { role, large } = tableFacts(look.index, record)
    if (role === 'archive') judgeArchive(look, record, report)
    const table = judgedTable(look, record.id)
    if (!table || (role !== 'log' && !large)) return
    const isSaid = look.index.childrenOf(table.id, 'fact').some(({ name }) => name === 'retention')
    if (isSaid) return
    report({
      topic: 'period',
      message: `Nothing says how long rows of ${look.name(table)} are kept. Say it in its facts: jobs and the document follow it.`,
    })
  },
})
