/** The field by which a command is told the project's standard. */
import { z } from 'zod'
import { profileSchema, standardIdSchema } from '@/lib/standards/schema'

export const standardInput = z.union([standardIdSchema, profileSchema]).default('plain')
