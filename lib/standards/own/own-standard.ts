/**
 * A standard of one's own, as it is written down: a written standard, and what is different from it. Lists and single
 * values replace those of the base; groups are merged entry by entry.
 */
import { z } from 'zod'
import { severitySchema } from '../rule-setting'
import { standardIdSchema } from '../schema'

const keySchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{0,63}$/,
    'A key has small letters, digits and hyphens, such as acme-2027.',
  )
  .refine(
    (key) => !standardIdSchema.safeParse(key).success,
    'This key belongs to a written standard.',
  )

const groupSchema = z.record(z.string(), z.json())

const ownSettingSchema = z.union([
  severitySchema,
  z.strictObject({
    severity: severitySchema.optional(),
    topics: z.record(z.string(), severitySchema).optional(),
    options: groupSchema.optional(),
  }),
])
export type OwnSetting = z.infer<typeof ownSettingSchema>

export const ownStandardSchema = z.strictObject({
  key: keySchema,
  title: z
    .string()
    .trim()
    .min(1, 'Give the standard a title.')
    .max(120)
    .regex(/^\P{Cc}*$/u, 'Remove control characters from the title.'),
  version: z.string().regex(/^\d+\.\d+$/, 'A version has two numbers, such as 1.0.'),
  extends: standardIdSchema,
  summary: z.string().max(1000).optional(),
  rules: z.record(z.string(), ownSettingSchema).default({}),
  components: z.array(z.string().min(1)).optional(),
  abbreviations: z.array(z.string().min(1)).optional(),
  glossary: z
    .array(z.strictObject({ business: z.string().min(1), physical: z.string().min(1) }))
    .optional(),
  /** Parts of the profile that differ: names, storage, columns … */
  profile: groupSchema.default({}),
})
export type OwnStandard = z.infer<typeof ownStandardSchema>
