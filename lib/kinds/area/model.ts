import { z } from 'zod'
import { nameSchema } from '../common'

export const areaModel = z.strictObject({
  name: nameSchema,
  colour: z.string().max(32),
  x: z.number().finite(),
  y: z.number().finite(),
  width: z.number().positive().finite(),
  height: z.number().positive().finite(),
})
export type Area = z.infer<typeof areaModel>
