/**
 * What a standard takes besides the names that it gives: forms that its own SQL has, and words that need no change.
 * Nothing here is ever emitted.
 */
import { z } from 'zod'
import { template } from './name-template'

const affixes = z.strictObject({ beginnings: z.array(z.string()), endings: z.array(z.string()) })
export type Affixes = z.infer<typeof affixes>

export const acceptsSchema = z.strictObject({
  primaryKey: z.array(template('table', 'columns')),
  foreignKey: z.array(template('table', 'ref', 'columns', 'key')),
  unique: z.array(template('table', 'columns')),
  check: z.array(template('table', 'column', 'what')),
  /** {rows} is any word, {predicate} one of the condition; such forms are for an index that holds some rows only. */
  index: z.array(template('table', 'columns', 'type', 'predicate', 'rows')),
  uniqueIndex: z.array(template('table', 'columns', 'type', 'predicate', 'rows')),
  /** What may be left off the columns in the name of an index or a key. */
  shortened: affixes,
  /** How the name of a column says that it is a yes or no, or a moment. */
  boolean: affixes,
  moment: affixes,
  /** Parts that somebody plays in a relation, whose name a reference may bear: owner for owner_id, *_by for created_by. */
  roles: z.array(z.string()),
  /** Words that are the same for one and for many. */
  sameInPlural: z.array(z.string()),
})
export type Accepts = z.infer<typeof acceptsSchema>
