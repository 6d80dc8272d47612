import type { Id } from '@/lib/kinds/common'
import type { Hazard } from './hazards'

/** `before`: dropped to be made anew, or let go; `make`: all that is made or changed; `after`: what is gone for good. */
export type Phase = 'before' | 'names' | 'make' | 'after'

export interface MigrationStatement {
  readonly sql: string
  readonly record: Id
  /** The object that it is about, as a person would name it. */
  readonly object: string
  readonly phase: Phase
  /** Why it is needed, where the change itself does not tell. */
  readonly why: string | null
  /** What is lost by it: “its rows”. */
  readonly loses: string | null
  /** Must be committed before what it made can be used. */
  readonly commits: boolean
  /** Cannot run in a transaction. */
  readonly alone: boolean
  /** It concerns something that was there before, which programs may be using. */
  readonly inUse?: boolean
  /** What it does to those. */
  readonly hazard?: Hazard | null
}
