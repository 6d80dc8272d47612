import { z } from 'zod'
import { nameOf } from '@/lib/document/record-name'
import { KIND_NAMES, kindOf } from '@/lib/kinds/registry'
import { byteLength, clipName, MAX_NAME_BYTES } from '@/lib/sql/lex/identifier'
import { nameFrom } from '@/lib/standards/name-template'
import { objectRule } from '../rule'
import { renameFix } from './lib/rename-fix'

const NAMED = KIND_NAMES.filter(
  (kind) => kindOf(kind).scope !== 'layout' && kindOf(kind).spaces.length > 0,
)

export const nameLength = objectRule({
  id: 'name-length',
  area: 'postgresql',
  title: 'Names fit into 63 bytes',
  why: 'PostgreSQL cuts a longer name without an error. Programs that use the whole name still find it, but two names that begin alike become one, and a migration that compares names sees a difference for ever. A longer value of an enumerated type is refused.',
  topics: {
    name: 'The name has at most 63 bytes',
    label: 'Each value of an enumerated type has at most 63 bytes',
  },
  options: z.strictObject({}),
  on: NAMED,
  check(record, look, report) {
    const name = 'name' in record ? nameOf(record) : null
    if (name !== null && byteLength(name) > MAX_NAME_BYTES) {
      const expected = nameFrom(look.profile.names.tooLong, '{name}', { name })
      report({
        topic: 'name',
        attribute: 'name',
        message: `The name ${name} has ${byteLength(name)} bytes; PostgreSQL keeps ${clipName(name)}. Choose a shorter one.`,
        actual: `${byteLength(name)} bytes`,
        expected: `at most ${MAX_NAME_BYTES}`,
        fix: renameFix(record, expected, false),
      })
    }
    if (record.kind !== 'enum') return
    const long = record.labels.find(({ label }) => byteLength(label) > MAX_NAME_BYTES)
    if (!long) return
    report({
      topic: 'label',
      attribute: 'labels',
      message: `The value “${long.label}” of ${look.name(record)} has ${byteLength(long.label)} bytes, and PostgreSQL refuses more than ${MAX_NAME_BYTES}. Shorten it.`,
      actual: `${byteLength(long.label)} bytes`,
      expected: `at most ${MAX_NAME_BYTES}`,
    })
  },
})
