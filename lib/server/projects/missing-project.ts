import { z } from 'zod'
import type { Failure } from '@/lib/server/failure'

export const isUuid = (id: string) => z.uuid().safeParse(id).success

export const missingProject = (id: string): Failure => ({
  code: 'not_found',
  message: `There is no project ${id.slice(0, 64)}. It may have been removed meanwhile.`,
})
