import { z } from 'zod'
import { idSchema, nameSchema } from '@/lib/kinds/common'
import { profileFrom } from '@/lib/standards/profiles'
import { defineCommand } from './command'
import { schemaFor } from './drawing/home'
import { newTable } from './drawing/new-table'
import { placeObjects } from './drawing/placements'
import { keepUpdatedAt } from './drawing/updated-at'
import { Work } from './drawing/work'
import { freeName } from './naming'
import { rankBefore } from './place'
import { standardInput } from './standard-input'

/** A new table in a diagram, with the key and the columns that the standard gives every table. */
export const tableDraw = defineCommand({
  id: 'table-draw',
  title: 'Add table',
  input: z.strictObject({
    standard: standardInput,
    /** Null: public, or the first there is. */
    schema: idSchema.nullable().default(null),
    /** Null: a free one, to be replaced by what the person types. */
    name: nameSchema.nullable().default(null),
    diagram: idSchema.nullable().default(null),
    x: z.number().finite().default(0),
    y: z.number().finite().default(0),
    id: idSchema.optional(),
  }),
  run(document, input) {
    const work = new Work(document)
    const profile = profileFrom(input.standard)
    const parent = schemaFor(work, input.schema)
    if (work.failed) return work.outcome()
    const rank = rankBefore(work.index, parent, null)
    const make = (name: string) => newTable(profile, { name, parent, rank, id: input.id })
    const name = input.name ?? freeName(work.index, 'new_table', (wished) => make(wished).table)
    const { table, all } = make(name)
    work.add(...all)
    keepUpdatedAt(work, profile, table.id)
    if (input.diagram !== null) {
      placeObjects(work, input.diagram, [{ object: table.id, x: input.x, y: input.y }])
    }
    return work.outcome()
  },
})
