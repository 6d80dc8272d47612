import { z } from 'zod'
import { keyFields } from '../key-model'

export const uniqueModel = z.strictObject({ ...keyFields, nullsNotDistinct: z.boolean() })
export type Unique = z.infer<typeof uniqueModel>
