/**
 * Objects on their way from one design to another, or to another place of the same: as plain JSON, for the clipboard of
 * the system. Whatever comes from there is checked like any other input.
 */
import { z } from 'zod'
import { recordSchema } from '@/lib/document/record-schema'
import { idSchema } from '@/lib/kinds/common'

const MOST = 50_000

const partSchema = z.strictObject({
  kind: z.string(),
  name: z.string().nullable(),
  /** Tells apart what shares a name. */
  signature: z.string(),
})

/** `chosen`: what the person copied. `along`: what belongs to that. `needed`: what it needs, unless the other design has it. */
const roleSchema = z.enum(['chosen', 'along', 'needed'])

export const clipboardSchema = z.strictObject({
  format: z.literal('lintel-clipboard'),
  version: z.literal(1),
  /** All that is copied, and the schemas that it is in. */
  records: z.array(recordSchema).max(MOST),
  /** The objects that are copied as a whole. */
  tops: z.array(z.strictObject({ id: idSchema, role: roleSchema })).max(MOST),
  /** What is pointed at but not copied: from the top down, how it is called. */
  outside: z.array(z.strictObject({ id: idSchema, path: z.array(partSchema).max(20) })).max(MOST),
  /** Where objects stand, from the corner of them all. */
  places: z
    .array(
      z.strictObject({
        object: idSchema,
        x: z.number(),
        y: z.number(),
        colour: z.string().max(32).nullable(),
        collapsed: z.boolean(),
      }),
    )
    .max(MOST),
})
export type Clipboard = z.infer<typeof clipboardSchema>
export type PathPart = z.infer<typeof partSchema>
export type Role = z.infer<typeof roleSchema>

export const writeClipboard = (clipboard: Clipboard): string => JSON.stringify(clipboard)

/** Null: the text is something else. */
export function readClipboard(text: string): Clipboard | null {
  if (!text.includes('lintel-clipboard')) return null
  try {
    const parsed = clipboardSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
