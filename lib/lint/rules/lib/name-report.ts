/** What the rules on names of constraints say. */

import type { Id } from '@/lib/kinds/common'
import type { Report } from '../../rule'
import { renameFix } from './rename-fix'

export const CONSTRAINT_TOPICS = {
  form: 'The name follows the standard',
  automatic: 'The name is not left to PostgreSQL',
} as const

export const CONSTRAINT_WHY =
  'The name of a constraint is what a person sees when a row is refused, and what a migration needs to change it. One pattern for all says which table and columns it is about, and stays the same on every server.'

interface Named {
  readonly record: { readonly id: Id; readonly name: string }
  /** With its table: “primary key of users”. */
  readonly what: string
  readonly expected: string
  readonly automatic: boolean
}

export const nameReport = ({ record, what, expected, automatic }: Named): Report => ({
  topic: automatic ? 'automatic' : 'form',
  attribute: 'name',
  message: automatic
    ? `The ${what} has the name ${record.name}, which PostgreSQL made up. Call it ${expected}.`
    : `The ${what} is called ${record.name}. Call it ${expected}.`,
  actual: record.name,
  expected,
  fix: renameFix(record, expected, true),
})
