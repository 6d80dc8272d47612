import { z } from 'zod'
import { nameSchema } from '../common'

/** Somebody answers for a finding: it stands until the end date, on the parent object or, without one, on the database. */
export const waiverModel = z.strictObject({
  /** A rule's id, with the topic behind a # where only that part of the rule is meant. */
  rule: nameSchema,
  reason: nameSchema,
  owner: nameSchema,
  /** The last day on which it holds. */
  until: z.iso.date(),
})
export type Waiver = z.infer<typeof waiverModel>
