import type { Diagnostic } from '@/lib/diagnostic'
import type { Id } from '@/lib/kinds/common'

/** Something that breaks a rule. Plain data: it travels from the worker to the page. */
export interface Finding extends Diagnostic {
  /** The rule's id, as in `code`. */
  rule: string
  /** The part of the rule that is broken, where it has parts. */
  topic: string | null
  /** Null: the database as a whole. */
  object: Id | null
  /** The field of the object's inspector at which it is shown. */
  attribute: string | null
  /** What is there and what should be, where both can be said in a few words. */
  actual: string | null
  expected: string | null
  fix: { title: string; safe: boolean } | null
  /** Where it was found in a script, or where the object was made. */
  file?: string
  /** The same finding has the same key in the next look at the design. */
  key: string
}

/** As a waiver and a clause name it: the rule, or a topic of it. */
export const ruleKey = (rule: string, topic: string | null): string =>
  topic === null ? rule : `${rule}#${topic}`
