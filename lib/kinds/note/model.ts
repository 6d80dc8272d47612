import { z } from 'zod'

export const noteModel = z.strictObject({
  text: z.string().max(20_000),
  colour: z.string().max(32).nullable(),
  x: z.number().finite(),
  y: z.number().finite(),
  width: z.number().positive().finite(),
  height: z.number().positive().finite(),
})
export type Note = z.infer<typeof noteModel>
