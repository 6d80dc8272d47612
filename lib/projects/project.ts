import { z } from 'zod'
import { ownStandardSchema } from '@/lib/standards/own/own-standard'

/** A project as it travels between server and browser. */
export const projectSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  description: z.string(),
  standard: z.string(),
  /** What the standard says, where it is one of the organisation's own. */
  own: ownStandardSchema.nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** Put aside: kept, but out of the way. */
  archivedAt: z.iso.datetime().nullable(),
  /** In the list of deleted projects, from where it can be taken back. */
  deletedAt: z.iso.datetime().nullable(),
  /** How many entries its log has. */
  version: z.number().int().nonnegative(),
  tables: z.number().int().nonnegative(),
  /** Whoever made the newest entry. */
  lastEditor: z.string().nullable(),
})
export type Project = z.infer<typeof projectSchema>

export const projectNameSchema = z
  .string('Give the project a name.')
  .trim()
  .min(1, 'Give the project a name.')
  .max(120, 'Shorten the name to 120 characters.')
  // Control characters cannot be seen in a list, and PostgreSQL refuses NUL.
  .regex(/^\P{Cc}*$/u, 'Remove line breaks and control characters from the name.')

const description = z
  .string()
  .trim()
  .max(2000, 'Shorten the description to 2,000 characters.')
  // Line breaks and tabs are welcome here, other control characters are not.
  .regex(/^[\P{Cc}\t\n\r]*$/u, 'Remove control characters from the description.')

const standard = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, 'Name a standard by its key.')

export const newProjectSchema = z.strictObject({
  name: projectNameSchema,
  description: description.optional(),
  standard: standard.optional(),
})
export type NewProject = z.infer<typeof newProjectSchema>

export const projectChangeSchema = z
  .strictObject({
    name: projectNameSchema.optional(),
    description: description.optional(),
    standard: standard.optional(),
    archived: z.boolean().optional(),
    deleted: z.boolean().optional(),
  })
  .refine((change) => Object.keys(change).length > 0, 'Name at least one change.')
export type ProjectChange = z.infer<typeof projectChangeSchema>
