/** The field by which a command is told the project's standard. */
import { standardIdSchema } from '@/lib/standards/schema'

export const standardInput = standardIdSchema.default('plain')
