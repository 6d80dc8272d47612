import { z } from 'zod'
import { columnSet } from '@/lib/commands/column-set'
import { objectAdd } from '@/lib/commands/object-add'
import { objectSet } from '@/lib/commands/object-set'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { checkName } from '@/lib/standards/naming'
import { givenFrom } from '@/lib/standards/profiles'
import { TENANT_SCHEMA_COLUMN } from '../facts/table-facts'
import { call } from '../fix'
import type { Look } from '../look'
import { objectRule, type Reporter } from '../rule'
import { columnForm } from './lib/column-form'
import { columnsNamed } from './lib/columns-named'
import { judgedColumn } from './lib/judged-table'

type Column = RecordOf<'column'>
type Check = AnyRecord & RecordOf<'check'>

const FORM = '^[a-z][a-z0-9_]*$'
const LONGEST = 63

const checksOf = (look: Look, column: Column): Check[] =>
  look.index
    .childrenOf(column.parent, 'check')
    .filter(
      ({ expression }) =>
        /~/.test(expression) && columnsNamed(expression, new Set([column.name])).length > 0,
    )

function judgeCheck(look: Look, column: Column, table: { name: string }, report: Reporter): void {
  const checks = checksOf(look, column)
  const loose = checks.find(({ expression }) => /~\*/.test(expression))
  const expression = `${column.name} ~ '${FORM}'`
  if (loose) {
    report({
      topic: 'case',
      at: loose,
      attribute: 'expression',
      message: `${look.name(loose)} compares with ~*, which takes capitals as well: the schema of that name would not be found. Compare with ~.`,
      actual: '~*',
      expected: '~',
      fix: {
        title: 'Compare with ~',
        safe: false,
        calls: () => [
          call(objectSet, {
            id: loose.id,
            changes: { expression: loose.expression.replaceAll('~*', '~') },
          }),
        ],
      },
    })
  }
  if (checks.length > 0) return
  const name = checkName(look.profile, table.name, column.name, '{column}_format')
  report({
    topic: 'check',
    message: `${look.name(column)} takes any text, but only some are names of schemas. Add CHECK (${expression}).`,
    expected: expression,
    fix: {
      title: `Add the check ${name}`,
      safe: false,
      calls: () => [
        call(objectAdd, {
          standard: givenFrom(look.profile),
          kind: 'check',
          parent: column.parent,
          name,
          attributes: { expression },
        }),
      ],
    },
  })
}

export const columnSchemaName = objectRule({
  id: 'column-schema-name',
  area: 'security',
  title: 'Names of tenants’ schemas are names that a schema can have',
  why: 'The name is put into statements that make and choose the schema. One with a capital, a blank or a quote in it, or longer than PostgreSQL keeps, leads to another schema, to none, or to whatever somebody wrote into it.',
  topics: {
    check: 'A check allows only such names',
    case: 'The check allows no capitals',
    length: `The column holds no more than the ${LONGEST} bytes that PostgreSQL keeps`,
  },
  options: z.strictObject({ column: z.string().default(TENANT_SCHEMA_COLUMN) }),
  on: ['column'],
  check(column, look, report, options) {
    if (column.name !== options.column) return
    const table = judgedColumn(look, column)
    if (!table) return
    const { family, sizes, base } = columnForm(look, column, table)
    if (family !== 'text') return
    judgeCheck(look, column, table, report)
    if (base === 'character varying' && (sizes[0] ?? LONGEST + 1) <= LONGEST) return
    const type = `character varying(${LONGEST})`
    report({
      topic: 'length',
      attribute: 'type',
      message: `${look.name(column)} is ${column.type}, but PostgreSQL keeps ${LONGEST} bytes of a name. Make it ${type}.`,
      actual: column.type,
      expected: type,
      fix: {
        title: `Make it ${type}`,
        safe: false,
        calls: () => [
          call(columnSet, {
            standard: givenFrom(look.profile),
            id: column.id,
            changes: { type },
          }),
        ],
      },
    })
  },
})
