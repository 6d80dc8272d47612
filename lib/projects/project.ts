import { z } from 'zod'

/** A project as it travels between server and browser. */
export const projectSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  description: z.string(),
  standard: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  archivedAt: z.iso.datetime().nullable(),
})
export type Project = z.infer<typeof projectSchema>

const name = z
  .string('Give the project a name.')
  .trim()
  .min(1, 'Give the project a name.')
  .max(120, 'Shorten the name to 120 characters.')
  // Control characters cannot be seen in a list, and PostgreSQL refuses NUL.
  .regex(/^\P{Cc}*$/u, 'Remove line breaks and control characters from the name.')

export const newProjectSchema = z.strictObject({ name })

export const projectChangeSchema = z
  .strictObject({ name: name.optional(), archived: z.boolean().optional() })
  .refine((change) => Object.keys(change).length > 0, 'Name at least one change.')
export type ProjectChange = z.infer<typeof projectChangeSchema>
