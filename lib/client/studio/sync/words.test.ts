import { expect, test } from 'vitest'
import { blankColumn, blankTable } from '@/lib/commands/blank'
import type { Document } from '@/lib/document/document'
import { idSchema } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { makeRecord } from '@/lib/kinds/visit-record'
import { applyAll } from '@/lib/steps/apply'
import { addStep, moveStep, removeStep, setStep } from '@/lib/steps/make'
import type { Step } from '@/lib/steps/step'
import { deedWords } from './words'

const head = (id: string, parent: AnyRecord | null) => ({
  id: idSchema.parse(id),
  parent: parent?.id ?? null,
  rank: 'a0',
})
const schema = makeRecord('schema', head('s', null), { name: 'app', owner: null, comment: null })
const users = makeRecord('table', head('t', schema), blankTable('users'))
const email = makeRecord('column', head('c', users), blankColumn('email', 'text'))
const start: Document = {
  records: new Map<AnyRecord['id'], AnyRecord>([schema, users, email].map((one) => [one.id, one])),
}

function told(subject: string, steps: (Step | null)[]): string | null {
  const done = steps.flatMap((step) => step ?? [])
  const after = applyAll(start, done)
  if (!after.ok) throw new Error(after.error.message)
  return deedWords(done, subject, after.value)
}

test.each([
  ['t', [setStep(users, { ...users, name: 'people' })], 'renamed the table app.users to “people”'],
  [
    'c',
    [setStep(email, { ...email, type: 'citext' })],
    'changed “Type” of the column app.users.email',
  ],
  [
    'c',
    [setStep(email, { ...email, type: 'citext', default: "''", comment: 'Where' })],
    'changed “Type”, “Default” and “Comment” of the column app.users.email',
  ],
  ['c', [moveStep(email, { parent: users.id, rank: 'a5' })], 'moved the column app.users.email'],
  ['c', [removeStep(email)], 'removed the column app.users.email'],
  ['c', [removeStep(email), removeStep(users)], 'removed the column app.users.email'],
  [
    't',
    [addStep(makeRecord('column', head('d', users), blankColumn('phone', 'text')))],
    'added the column app.users.phone, which needs the table app.users',
  ],
  ['s', [removeStep(email)], null],
])('%s', (subject, steps, words) => {
  expect(told(subject, steps)).toBe(words)
})
