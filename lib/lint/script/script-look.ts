/** What a rule on scripts sees besides the statement: what was made before, the other files, and the design that results. */
import type { DocumentIndex } from '@/lib/document/document-index'
import type { Profile } from '@/lib/standards/schema'
import type { Past } from './past'
import type { ScriptFile, ScriptStatement } from './script-file'

export interface ScriptLook {
  readonly profile: Profile
  readonly files: readonly ScriptFile[]
  readonly index: DocumentIndex
  /** As it is right before the statement that is judged; for a file as a whole, after its last one. */
  readonly past: Past
  /** The migration that runs, as `past` counts them. */
  unitOf(file: ScriptFile): number
  /** Whether there is a file of this path, read or not. */
  exists(path: string): boolean
}

/** Hazards are those of the way there: the way back is run when something went wrong already. */
export const runsForward = ({ way, node }: ScriptStatement): boolean =>
  way === 'up' && node !== null
