/** One requirement of a written standard, and who sees to it. */
import type { StandardId } from '../schema'

export interface Clause {
  readonly id: string
  readonly standard: StandardId
  /** The heading of the paper under which it stands. */
  readonly section: string
  /** Lines of the paper: "22-26". */
  readonly lines: string
  readonly severity: 'error' | 'warning' | 'info'
  /** What it is about: "foreign-key". */
  readonly kind: string
  /** What it asks for, in a sentence. */
  readonly says: string
  /** The paper asks for something that can be seen in a design or a script. */
  readonly checkable: boolean
  /** … and mended by the studio. */
  readonly mendable: boolean
}

/** Rules by clause: "rule" or "rule#topic". */
export type KeptByRules = Readonly<Record<string, readonly string[]>>

export interface Keeper {
  readonly by: 'generator' | 'template' | 'proof' | 'guide'
  /** The template's id; what does it; why nothing does. */
  readonly what: string
}
/** Who else sees to a clause. */
export type KeptOtherwise = Readonly<Record<string, readonly Keeper[]>>
