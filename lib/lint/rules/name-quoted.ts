import { z } from 'zod'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { isReservedWord, quoteIdent } from '@/lib/sql/lex/identifier'
import type { Look } from '../look'
import { objectRule, type Report } from '../rule'
import { judgedTable } from './lib/judged-table'
import { renameFix } from './lib/rename-fix'
import { snakeName } from './lib/snake-name'

export const nameQuoted = objectRule({
  id: 'name-quoted',
  area: 'postgresql',
  title: 'Names can be written without quotes',
  why: 'A word of SQL, or a name with capitals, must stand in quotes wherever it is used. Where somebody forgets them, the query fails, or means something else: user without quotes is the role that is logged in.',
  topics: {
    reserved: 'The name is no reserved word',
    quoted: 'The name has small letters, digits and underscores',
  },
  options: z.strictObject({}),
  on: [
    'schema',
    'table',
    'view',
    'materialized-view',
    'column',
    'enum',
    'domain',
    'composite',
    'routine',
  ],
  check(record, look, report) {
    const { name } = record
    const isReserved = isReservedWord(name)
    if (!isReserved && (quoteIdent(name) === name || /^[a-z_][a-z0-9_]*$/.test(name))) return
    if (record.kind === 'column' && (record.inherited || !judgedTable(look, record.parent))) return
    report(isReserved ? reserved(look, record) : quoted(look, record))
  },
})

type Named = RecordOf<
  | 'schema'
  | 'table'
  | 'view'
  | 'materialized-view'
  | 'column'
  | 'enum'
  | 'domain'
  | 'composite'
  | 'routine'
>

const labelOf = ({ kind }: Named) => kindOf(kind).label.toLowerCase()

const reserved = (look: Look, record: Named): Report => ({
  topic: 'reserved',
  attribute: 'name',
  message: `${record.name} is a word of SQL, so the ${labelOf(record)} ${look.name(record)} needs quotes wherever it is used. Choose another name, such as ${record.kind === 'table' ? 'its plural' : 'one of two words'}.`,
  actual: record.name,
})

function quoted(look: Look, record: Named): Report {
  const snake = snakeName(record.name)
  const expected = snake === null || isReservedWord(snake) ? null : snake
  return {
    topic: 'quoted',
    attribute: 'name',
    message: `The ${labelOf(record)} ${look.name(record)} needs quotes wherever it is used.${expected ? ` Call it ${expected}.` : ''}`,
    actual: record.name,
    ...(expected ? { expected } : {}),
    fix: expected ? renameFix(record, expected, false) : null,
  }
}
