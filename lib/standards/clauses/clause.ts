/** One requirement of a written standard, and who sees to it. */
import type { StandardId } from '../schema'

export interface Clause {
  readonly id: string
  readonly standard: StandardId
  readonly section: string
  /** Lines of the paper: "22-26". */
  readonly lines: string
  readonly severity: 'error' | 'warning' | 'info'
  /** What it asks for, in a sentence. */
  readonly says: string
  /** The paper asks for something that can be seen in a design or a script. */
  readonly checkable: boolean
}

/** Rules by clause: "rule" or "rule#topic". */
export type KeptByRules = Readonly<Record<string, readonly string[]>>

export interface Keeper {
  readonly by: 'generator' | 'template' | 'document' | 'operations' | 'guide' | 'proof' | 'nobody'
  /** The template's id, the section of the document …; of "nobody" the reason. */
  readonly what: string
}
/** Who else sees to a clause. */
export type KeptOtherwise = Readonly<Record<string, readonly Keeper[]>>
