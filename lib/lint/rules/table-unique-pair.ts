import { z } from 'zod'
import { uniqueToggle } from '@/lib/commands/unique-toggle'
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { givenFrom } from '@/lib/standards/profiles'
import { call, type Fix } from '../fix'
import type { Look } from '../look'
import { objectRule } from '../rule'
import { columnNames } from './lib/column-names'
import { judgedTable } from './lib/judged-table'
import { isUnique, uniqueSets } from './lib/unique-over'

type Table = RecordOf<'table'>
type Column = RecordOf<'column'>

const USUAL =
  /^(?:id|created_at|updated_at|deleted_at|is_deleted|version|joined_at|created_by|updated_by|change_reason|role|permissions|position|sort_order)$/
/** Who changed a row, and whose tenant it is of, ties nothing together. */
const ASIDE = /_by$|^tenant_id$/
const COUNTED = /(?:^|_)(?:number|no|sequence|ordinal|revision|version_number)$/

const makeUnique = (look: Look, table: Table, columns: readonly Id[], names: string): Fix => ({
  title: `Make ${names} unique`,
  safe: false,
  calls: () => [
    call(uniqueToggle, {
      standard: givenFrom(look.profile),
      table: table.id,
      columns: [...columns],
      on: true,
    }),
  ],
})

const referring = (look: Look, table: Table) =>
  look.index.childrenOf(table.id, 'foreign-key').filter((key) => {
    const names = columnNames(look, key.columns)
    return names.length === key.columns.length && !names.some((name) => ASIDE.test(name))
  })

/** The columns by which a table does nothing but tie two rows together. */
function tiedBy(look: Look, table: Table, columns: readonly Column[]): Id[] | null {
  const [one, other, another] = referring(look, table)
  if (!one || !other || another) return null
  const pair = [...new Set([...one.columns, ...other.columns])]
  const isOwn = ({ id, name }: Column) =>
    !pair.includes(id) && !USUAL.test(name) && !ASIDE.test(name) && !name.endsWith('_type')
  return pair.length < 2 || columns.some(isOwn) ? null : pair
}

/** The whole and the number of its part: document_versions by document_id and version_number. */
function numberedBy(look: Look, table: Table, columns: readonly Column[]): Id[] | null {
  const number = columns.find(
    ({ name, type }) => COUNTED.test(name) && /^(?:small|big)?int/.test(type),
  )
  const whole = columns.find(
    ({ id, name }) =>
      /_id$/.test(name) &&
      table.name.startsWith(`${name.slice(0, -'_id'.length)}_`) &&
      referring(look, table).some((key) => key.columns.length === 1 && key.columns[0] === id),
  )
  return number && whole ? [whole.id, number.id] : null
}

export const tableUniquePair = objectRule({
  id: 'table-unique-pair',
  area: 'keys',
  title: 'What ties two things together does so once',
  why: 'Without a unique pair the same member is in the same group twice, and every count is wrong; two parts of a whole with one number cannot be told apart.',
  topics: {
    pair: 'The pair that a junction ties together is unique',
    number: 'The number of a part is unique within the whole',
  },
  options: z.strictObject({}),
  on: ['table'],
  check(table, look, report) {
    if (!judgedTable(look, table.id)) return
    const columns = look.index.childrenOf(table.id, 'column')
    const pair = tiedBy(look, table, columns)
    const number = pair ? null : numberedBy(look, table, columns)
    const wanted = pair ?? number
    if (!wanted || isUnique(uniqueSets(look.index, table.id), wanted)) return
    const names = columnNames(look, wanted).join(', ')
    report({
      topic: pair ? 'pair' : 'number',
      message: pair
        ? `${look.name(table)} ties rows together, but the same pair of ${names.replace(', ', ' and ')} may stand there twice. Make it unique.`
        : `Two rows of ${look.name(table)} may have the same ${names.replace(', ', ' and ')}, so that the number tells nothing. Make the pair unique.`,
      expected: `UNIQUE (${names})`,
      fix: makeUnique(look, table, wanted, names),
    })
  },
})
