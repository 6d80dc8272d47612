import { z } from 'zod'
import { columnSetType } from '@/lib/commands/column-set-type'
import { typeNamed } from '@/lib/graph/names-in-text'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { isPlainType } from '@/lib/sql/references/built-in'
import type { Affixes } from '@/lib/standards/accepts'
import { givenFrom } from '@/lib/standards/profiles'
import { call } from '../fix'
import type { Look } from '../look'
import { objectRule, type Report } from '../rule'
import { judgedColumn } from './lib/judged-table'
import { booleanName, momentName } from './lib/meaning-names'
import { isBoolean, isMoment } from './lib/plain-type'
import { renameFix } from './lib/rename-fix'

type Column = RecordOf<'column'>

const says = (name: string, { beginnings, endings }: Affixes) =>
  beginnings.some((beginning) => name.startsWith(beginning)) ||
  endings.some((ending) => name.endsWith(ending) || name === ending.slice(1))

const renamed = (
  column: Column,
  topic: string,
  message: string,
  expected: string | null,
): Report => ({
  topic,
  attribute: 'name',
  message: `${message}${expected === null ? '' : ` Call it ${expected}.`}`,
  actual: column.name,
  ...(expected === null ? {} : { expected }),
  fix: expected === null ? null : renameFix(column, expected, false),
})

function aboutBoolean(look: Look, column: Column): Report | null {
  const { boolean } = look.profile.accepts
  const [beginning = 'is_'] = boolean.beginnings
  if (isBoolean(column.type)) {
    if (says(column.name, boolean)) return null
    const expected = booleanName(column.name, beginning)
    const wanted = `begin with ${boolean.beginnings.join(' or ')}`
    const message = `The name of ${look.name(column)} does not say that it is a yes or no; such names ${wanted}.`
    return renamed(column, 'boolean', message, expected === column.name ? null : expected)
  }
  if (!column.name.startsWith(beginning) || !isPlainType(column.type)) return null
  return {
    topic: 'boolean-type',
    attribute: 'type',
    message: `The name of ${look.name(column)} says that it is a yes or no, but its type is ${column.type}. Make it boolean.`,
    actual: column.type,
    expected: 'boolean',
    fix: {
      title: 'Change the type to boolean',
      safe: false,
      calls: () => [
        call(columnSetType, { standard: givenFrom(look.profile), id: column.id, type: 'boolean' }),
      ],
    },
  }
}

function aboutMoment(look: Look, column: Column): Report | null {
  const { moment } = look.profile.accepts
  const [ending = '_at'] = moment.endings
  if (isMoment(column.type)) {
    if (says(column.name, moment)) return null
    const message = `The name of ${look.name(column)} does not say that it is a moment; such names end with ${ending}.`
    return renamed(column, 'moment', message, momentName(column.name, ending))
  }
  if (!column.name.endsWith(ending) || !isPlainType(column.type)) return null
  return {
    topic: 'moment-type',
    attribute: 'type',
    message: `The name of ${look.name(column)} says that it is a moment, but its type is ${column.type}. Make it timestamp with time zone, or choose another name.`,
    actual: column.type,
    expected: 'timestamp with time zone',
  }
}

/** A column of the type order_status is a status, and is called one. */
function aboutType(look: Look, column: Column, words: readonly string[]): Report | null {
  const named = isPlainType(column.type) ? null : typeNamed(column.type)
  const word = named?.name.split('_').at(-1) ?? ''
  if (!named || !words.includes(word) || column.name.split('_').at(-1) === word) return null
  if (look.named('type', named.schema, named.name, column)?.kind !== 'enum') return null
  const isSynonym = /^(?:state|condition|stage|kind|mode)$/.test(column.name)
  const expected = isSynonym ? word : `${column.name}_${word}`
  const message = `${look.name(column)} has the type ${named.name}, but its name does not end with ${word}.`
  return renamed(column, 'type', message, expected)
}

export const columnNameMeaning = objectRule({
  id: 'column-name-meaning',
  area: 'naming',
  title: 'The names of columns tell what kind of thing they hold',
  why: 'One way of naming moments, and one of naming what is true or false, lets everybody read a query without a look at the types, and guess a column’s name right.',
  topics: {
    boolean: 'What is true or false has a name that says so',
    'boolean-type': 'What is named as true or false is a boolean',
    moment: 'Moments have a name that says so',
    'moment-type': 'What is named as a moment is one',
    type: 'The name ends as the name of its enumerated type does',
  },
  options: z.strictObject({
    /** Ends of types that also end the names of their columns. */
    typeWords: z.array(z.string()).default(() => ['status', 'method']),
  }),
  on: ['column'],
  check(column, look, report, { typeWords }) {
    const found =
      aboutBoolean(look, column) ?? aboutMoment(look, column) ?? aboutType(look, column, typeWords)
    if (found && judgedColumn(look, column)) report(found)
  },
})
