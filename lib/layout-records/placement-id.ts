/**
 * An object has at most one placement in a diagram: its id follows from the two, so that browsers that place the same object
 * at the same time mean the same record.
 */
import { digest } from '@/lib/digest'
import { type Id, idSchema } from '@/lib/kinds/common'

export const placementId = (diagram: Id, object: Id): Id =>
  idSchema.parse(`at-${digest(`${diagram}\n${object}`)}`)
