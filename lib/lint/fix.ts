/** A remedy: commands with their input, worked out only when somebody asks for it, on the document as it is then. */
import { type Command, type Done, execute, type Refusal } from '@/lib/commands/command'
import type { Document } from '@/lib/document/document'
import { ok, type Result } from '@/lib/result'
import type { Step } from '@/lib/steps/step'

export interface FixCall {
  readonly run: (document: Document) => Result<Done, Refusal>
}

export interface Fix {
  /** What it does: "Rename to idx_users_email". */
  readonly title: string
  /**
   * It needs no decision: no name that programs use changes, nothing is removed, and no row that is there already can
   * make it fail.
   */
  readonly safe: boolean
  readonly calls: () => readonly FixCall[]
}

export const call = <I, In>(command: Command<I, In>, input: In): FixCall => ({
  run: (document) => execute(command, document, input),
})

/** One batch, or the first refusal. */
export function runFix(document: Document, { calls }: Fix): Result<Done, Refusal> {
  let at = document
  const steps: Step[] = []
  for (const { run } of calls()) {
    const done = run(at)
    if (!done.ok) return done
    at = done.value.document
    steps.push(...done.value.steps)
  }
  return ok({ steps, document: at })
}
