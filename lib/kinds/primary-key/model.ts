import { z } from 'zod'
import { keyFields } from '../key-model'

export const primaryKeyModel = z.strictObject(keyFields)
export type PrimaryKey = z.infer<typeof primaryKeyModel>
