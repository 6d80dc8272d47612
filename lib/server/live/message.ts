/** What processes tell each other. Small: PostgreSQL carries at most 8,000 bytes. */
import { z } from 'zod'
import { presenceSchema, versionSchema } from '@/lib/sync/protocol'

const newsSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('version'), version: versionSchema }),
  z.object({ type: z.literal('presence'), presence: presenceSchema }),
  z.object({ type: z.literal('left'), client: z.string() }),
  z.object({ type: z.literal('project') }),
  z.object({ type: z.literal('checkpoints') }),
  /** Somebody came who doesn't know yet who is there. */
  z.object({ type: z.literal('who') }),
])
export type News = z.infer<typeof newsSchema>

const messageSchema = z.object({ from: z.string(), project: z.string(), news: newsSchema })
export type Message = z.infer<typeof messageSchema>

/** Undefined for what another version of Lintel says that this one does not know. */
export function readMessage(text: string): Message | undefined {
  try {
    return messageSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
