import { type Id, idSchema } from '@/lib/kinds/common'

export const newId = (): Id => idSchema.parse(globalThis.crypto.randomUUID())
