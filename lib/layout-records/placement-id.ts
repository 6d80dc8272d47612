/**
 * An object has at most one placement in a diagram: its id follows from the two, so that browsers that place the same object
 * at the same time mean the same record.
 */
import { type Id, idSchema } from '@/lib/kinds/common'

const LANES = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f] as const

/** Not for secrets: spreads any text over 128 bits. */
function digest(text: string): string {
  return LANES.map((lane, n) => {
    let hash = lane ^ n
    for (let at = 0; at < text.length; at++) {
      hash = Math.imul(hash ^ text.charCodeAt(at), lane | 1)
      hash ^= hash >>> 15
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
    hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b)
    return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0')
  }).join('')
}

/** A line break stands in neither id, so that no two pairs give one text. */
export const placementId = (diagram: Id, object: Id): Id =>
  idSchema.parse(`at-${digest(`${diagram}\n${object}`)}`)
