import { z } from 'zod'
import { objectSet } from '@/lib/commands/object-set'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { call } from '../fix'
import type { Look } from '../look'
import { objectRule, type Report } from '../rule'
import { typeWithoutSize } from './lib/plain-type'
import { unsteadyCalls } from './lib/volatility'

/** A routine of the design may be as unsteady as one of PostgreSQL's. */
function ownCalls(look: Look, expression: string, around: RecordOf<'index' | 'column'>): string[] {
  const names = [...expression.matchAll(/([a-z_][\w$]*)\s*\(/gi)].map(([, name]) => name ?? '')
  return names.flatMap((name) => {
    const routine = look.named('routine', null, name.toLowerCase(), around)
    return routine?.kind === 'routine' && routine.volatility !== 'immutable' ? [`${name}()`] : []
  })
}

/** A column in a form whose answer depends on the session's time zone or date style; by the types it is so for. */
const OF_SESSION: readonly (readonly [RegExp, RegExp])[] = [
  [/\bdate_trunc\s*\(\s*'[^']*'(?:::text)?\s*,\s*"?([a-z_]\w*)"?\s*\)/i, /^date$|with time zone$/],
  [/\bdate\s*\(\s*"?([a-z_]\w*)"?\s*\)/i, /with time zone$/],
  [/\bextract\s*\(\s*\w+\s+from\s+"?([a-z_]\w*)"?\s*\)/i, /with time zone$/],
  [/"?\b([a-z_]\w*)"?\s*::\s*(?:date|time|timestamp)\b(?! with t)/i, /with time zone$/],
  [/"?\b([a-z_]\w*)"?\s*::\s*(?:text|character varying|varchar)\b/i, /^date$|^timestamp/],
]

/** The day of a moment depends on the time zone of whoever asks. */
function ofSession(look: Look, expression: string, around: RecordOf<'index' | 'column'>) {
  return OF_SESSION.flatMap(([form, types]) => {
    const found = form.exec(expression)
    const name = found?.[1]?.toLowerCase()
    if (!found || name === undefined) return []
    const column = look.index.childrenOf(around.parent, 'column').find((one) => one.name === name)
    return column && types.test(typeWithoutSize(column.type))
      ? [`for a setting of the session in ${found[0].trim()}`]
      : []
  })
}

const isPlain = (expression: string) => !/[a-z_]/i.test(expression)

function unsteady(look: Look, expression: string | null, around: RecordOf<'index' | 'column'>) {
  if (expression === null || isPlain(expression)) return null
  const [first] = [
    ...unsteadyCalls(expression),
    ...ofSession(look, expression, around),
    ...ownCalls(look, expression, around),
  ]
  return first ?? null
}

function aboutIndex(look: Look, index: RecordOf<'index'>): Report | null {
  const inPredicate = unsteady(look, index.predicate, index)
  if (inPredicate !== null) {
    return {
      topic: 'predicate',
      attribute: 'predicate',
      message: `The condition of the index ${look.name(index)} calls ${inPredicate}, whose answer changes; PostgreSQL refuses it (42P17). Index all rows, compare with a fixed date that a job renews, or divide the table by time.`,
      actual: index.predicate ?? '',
      fix: {
        title: 'Index all rows',
        safe: false,
        calls: () => [call(objectSet, { id: index.id, changes: { predicate: null } })],
      },
    }
  }
  for (const { expression } of index.elements) {
    const found = unsteady(look, expression, index)
    if (found === null) continue
    return {
      topic: 'expression',
      attribute: 'elements',
      message: `The index ${look.name(index)} is on an expression that calls ${found}, whose answer changes; PostgreSQL refuses it (42P17). Index a column, or an expression that always gives the same.`,
      actual: expression ?? '',
    }
  }
  return null
}

function aboutColumn(look: Look, column: RecordOf<'column'>): Report | null {
  const found = unsteady(look, column.generated?.expression ?? null, column)
  if (found === null || column.generated === null) return null
  const { expression } = column.generated
  return {
    topic: 'generated',
    attribute: 'generated',
    message: `The column ${look.name(column)} is generated from ${found}, whose answer changes; PostgreSQL refuses it (42P17). Set it by default or in a trigger.`,
    actual: expression,
    fix: /^\w+(?:\(\))?$/.test(expression.trim())
      ? {
          title: 'Make it the default',
          safe: false,
          calls: () => [
            call(objectSet, { id: column.id, changes: { generated: null, default: expression } }),
          ],
        }
      : null,
  }
}

export const expressionImmutable = objectRule({
  id: 'expression-immutable',
  area: 'postgresql',
  title: 'Indexes and generated columns rest on what never changes',
  why: 'An index with a condition such as created_at > now() would have to lose rows while nobody touches them. PostgreSQL therefore lets only immutable functions into indexes and generated columns, and refuses the statement otherwise.',
  topics: {
    predicate: 'The condition of an index calls immutable functions only',
    expression: 'The expressions of an index call immutable functions only',
    generated: 'The expression of a generated column calls immutable functions only',
  },
  options: z.strictObject({}),
  on: ['index', 'column'],
  check(record, look, report) {
    const found = record.kind === 'index' ? aboutIndex(look, record) : aboutColumn(look, record)
    if (found) report(found)
  },
})
