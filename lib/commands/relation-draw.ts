import { z } from 'zod'
import { idSchema, nameSchema } from '@/lib/kinds/common'
import { profileFrom } from '@/lib/standards/profiles'
import { relationMeaningSchema } from '@/lib/standards/schema'
import { defineCommand } from './command'
import { addJunction } from './drawing/junction'
import { addReference } from './drawing/reference'
import { Work } from './drawing/work'
import { standardInput } from './standard-input'

/**
 * A relation between two tables: `table` gets the foreign key. The columns are the given ones, or are made; everything else
 * follows the standard. See `relationFromDrag` for what a drag on the canvas means.
 */
export const relationDraw = defineCommand({
  id: 'relation-draw',
  title: 'Draw relation',
  input: z.strictObject({
    standard: standardInput,
    cardinality: z.enum(['many-to-one', 'one-to-one', 'many-to-many']).default('many-to-one'),
    meaning: relationMeaningSchema.default('reference'),
    table: idSchema,
    columns: z.array(idSchema).default([]),
    target: idSchema,
    /** Null: the target's key. */
    references: z.array(idSchema).min(1).nullable().default(null),
    /** What the target is to the table, where that is not its name: the owner, who is a user. */
    role: nameSchema.nullable().default(null),
    name: nameSchema.nullable().default(null),
    /** Where the table between the two goes, when they are many-to-many. */
    place: z
      .strictObject({ diagram: idSchema, x: z.number().finite(), y: z.number().finite() })
      .nullable()
      .default(null),
    id: idSchema.optional(),
  }),
  run(document, input) {
    const work = new Work(document)
    const profile = profileFrom(input.standard)
    if (input.cardinality === 'many-to-many') addJunction(work, { ...input, profile })
    else addReference(work, { ...input, profile, one: input.cardinality === 'one-to-one' })
    return work.outcome()
  },
})
