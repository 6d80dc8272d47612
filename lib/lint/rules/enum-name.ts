import { z } from 'zod'
import { enumLabelRename } from '@/lib/commands/enum-label-rename'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { singular } from '@/lib/standards/words'
import { call } from '../fix'
import type { Look } from '../look'
import { objectRule, type Report } from '../rule'
import { renameFix } from './lib/rename-fix'
import { isSnake, snakeName } from './lib/snake-name'

type Enum = RecordOf<'enum'>

function aboutName(look: Look, type: Enum): Report | null {
  const snake = isSnake(type.name) ? type.name : snakeName(type.name)
  const expected = snake && singular(snake)
  const say = (topic: string, message: string, name: string | null): Report => ({
    topic,
    attribute: 'name',
    message: `The enumerated type ${look.name(type)} ${message}${name ? ` Call it ${name}.` : ''}`,
    actual: type.name,
    ...(name ? { expected: name } : {}),
    fix: name ? renameFix(type, name, false) : null,
  })
  if (snake !== type.name) return say('case', 'is not named in snake_case.', expected)
  if (expected !== type.name) return say('singular', 'is named in the plural.', expected)
  if (type.name.includes('_')) return null
  const message = `does not say whose ${type.name} it is. Put the thing in front, as in order_${type.name}.`
  return say('entity', message, null)
}

/** Null where two labels would become one. */
function smallLabels(type: Enum): ReadonlyMap<string, string> | null {
  const small = type.labels.map(({ key, label }) => [key, snakeName(label) ?? label] as const)
  return new Set(small.map(([, label]) => label)).size === small.length ? new Map(small) : null
}

function aboutLabels(look: Look, type: Enum): Report | null {
  const odd = type.labels.filter(({ label }) => !isSnake(label))
  const [first] = odd
  if (!first) return null
  const small = smallLabels(type)
  const fixable = odd.filter(({ key, label }) => (small?.get(key) ?? label) !== label)
  return {
    topic: 'labels',
    attribute: 'labels',
    message: `${odd.length === 1 ? 'The value' : `${odd.length} values, such as`} “${first.label}” of ${look.name(type)} ${odd.length === 1 ? 'is' : 'are'} not in snake_case. Write values with small letters and underscores.`,
    actual: first.label,
    ...(small?.get(first.key) ? { expected: small.get(first.key) ?? '' } : {}),
    fix:
      fixable.length < odd.length
        ? null
        : {
            title: 'Write the values in snake_case',
            safe: false,
            calls: () =>
              fixable.map(({ key, label }) =>
                call(enumLabelRename, { id: type.id, key, label: small?.get(key) ?? label }),
              ),
          },
  }
}

export const enumName = objectRule({
  id: 'enum-name',
  area: 'naming',
  title: 'Enumerated types are named after the thing and its attribute',
  why: 'Types of all tables share a schema. A type called status belongs to whoever came first; order_status says what it is, and leaves room for the next.',
  topics: {
    case: 'The name is in snake_case',
    entity: 'The name begins with the thing',
    singular: 'The name is a singular',
    labels: 'The values are in snake_case',
  },
  options: z.strictObject({}),
  on: ['enum'],
  check(type, look, report) {
    const name = aboutName(look, type)
    if (name) report(name)
    const labels = aboutLabels(look, type)
    if (labels) report(labels)
  },
})
