/**
 * What travels between browser and server about one project. The log is the truth: version n is the document after n
 * entries. A batch has an id made by its sender, so that one sent twice counts once.
 */
import { z } from 'zod'
import { idSchema } from '@/lib/kinds/common'
import { projectNameSchema, projectSchema } from '@/lib/projects/project'
import { stepsSchema } from '@/lib/steps/step'

export const versionSchema = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER)

const visible = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}*$/u)

/** Who made an edit, as others see it. */
export const authorSchema = z.strictObject({
  name: visible(80),
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
})
export type Author = z.infer<typeof authorSchema>

const MAX_STEPS = 200_000
/** Counted first: nobody waits until a million wrong steps are looked at. */
const batchStepsSchema = z.array(z.unknown()).min(1).max(MAX_STEPS).pipe(stepsSchema)

/** One edit as the person made it: all of its steps or none. */
export const batchSchema = z.strictObject({
  id: z.uuid(),
  /** What was done, for undo and history: “Rename table users”. */
  label: visible(200),
  steps: batchStepsSchema,
})
export type Batch = z.infer<typeof batchSchema>

/** Batches made one on top of the other, the first on `base`. */
export const sendSchema = z.strictObject({
  client: z.uuid(),
  author: authorSchema,
  base: versionSchema,
  batches: z.array(batchSchema).min(1).max(200),
})
export type Send = z.infer<typeof sendSchema>

/** A batch in the log: `steps` lead from version - 1 to version. There are none when others had done the same before. */
export const logEntrySchema = batchSchema.extend({
  steps: stepsSchema,
  version: versionSchema,
  client: z.uuid(),
  author: authorSchema,
  createdAt: z.iso.datetime(),
})
export type LogEntry = z.infer<typeof logEntrySchema>

/** A batch that no longer fits what others did. The server kept nothing of it. */
export const refusedBatchSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  /** The record that it is about. */
  subject: z.string(),
  message: z.string(),
})
export type RefusedBatch = z.infer<typeof refusedBatchSchema>

/**
 * Everything after `base`, own batches included. Those that follow a refused one were not looked at: the sender fits them
 * to the new state and sends them again.
 */
export const sendAnswerSchema = z.object({
  version: versionSchema,
  entries: z.array(logEntrySchema),
  refused: refusedBatchSchema.nullable(),
})
export type SendAnswer = z.infer<typeof sendAnswerSchema>

export const documentAnswerSchema = z.object({
  project: projectSchema,
  version: versionSchema,
  /** As `toJson` writes it. */
  document: z.unknown(),
})

/** Where somebody is. */
export const presenceSchema = z.strictObject({
  client: z.uuid(),
  author: authorSchema,
  diagram: idSchema.nullable(),
  selection: z.array(idSchema).max(20),
})
export type Presence = z.infer<typeof presenceSchema>

/** What the live stream carries; each is one server-sent event of the type's name. */
export const streamEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('entry'), entry: logEntrySchema }),
  /** Everybody who is there; sent at the beginning. */
  z.object({ type: z.literal('present'), present: z.array(presenceSchema) }),
  z.object({ type: z.literal('presence'), presence: presenceSchema }),
  z.object({ type: z.literal('left'), client: z.uuid() }),
  z.object({ type: z.literal('project'), project: projectSchema }),
  z.object({ type: z.literal('checkpoints') }),
  /** Too much was missed to be told one by one: load the document again. */
  z.object({ type: z.literal('behind'), version: versionSchema }),
])
export type StreamEvent = z.infer<typeof streamEventSchema>

/** A log entry in the history: what was done, without its steps. */
export const historyEntrySchema = logEntrySchema.omit({ steps: true }).extend({
  counts: z.object({
    add: z.number().int(),
    remove: z.number().int(),
    set: z.number().int(),
    move: z.number().int(),
  }),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>

/** One entry with its steps. */
export const entryAnswerSchema = z.object({ entry: logEntrySchema })

export const historyAnswerSchema = z.object({
  /** The newest first. */
  entries: z.array(historyEntrySchema),
  more: z.boolean(),
})

/** A version with a name. */
export const checkpointSchema = z.object({
  id: z.uuid(),
  version: versionSchema,
  name: z.string(),
  author: authorSchema,
  createdAt: z.iso.datetime(),
})
export type Checkpoint = z.infer<typeof checkpointSchema>

export const checkpointAnswerSchema = z.object({ checkpoint: checkpointSchema })
/** The newest version first. */
export const checkpointsAnswerSchema = z.object({ checkpoints: z.array(checkpointSchema) })

export const newCheckpointSchema = z.strictObject({
  version: versionSchema,
  name: visible(120),
  author: authorSchema,
})
export const checkpointChangeSchema = z.strictObject({ name: visible(120) })

/** To copy a project: what the copy is called, where it shall not simply be “… copy”, and who makes it. */
export const duplicateSchema = z.strictObject({
  name: projectNameSchema.optional(),
  author: authorSchema.optional(),
})
