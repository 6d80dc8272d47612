/** Comments that divide a migration into its way there and its way back. */
import type { Comment } from './comments'

export type Way = 'up' | 'down'

export interface Marker extends Comment {
  readonly way: Way
}

const MARKER =
  /^(?:\+goose\s+(up|down)|migrate:(up|down)\b.*|(up|down)(?:\s+migration)?(?:\s*\([^)]*\))?)\s*:?$/i

export function markersOf(comments: readonly Comment[]): Marker[] {
  return comments.flatMap((comment): Marker[] => {
    const words = MARKER.exec(comment.text)?.slice(1)
    const word = words?.find((one) => one !== undefined)?.toLowerCase()
    return word === 'up' || word === 'down' ? [{ ...comment, way: word }] : []
  })
}
