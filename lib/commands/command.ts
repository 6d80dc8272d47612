/** An intention of a person: it becomes steps, or a refusal that says why and what to do. It never changes anything itself. */
import type { z } from 'zod'
import type { Document } from '@/lib/document/document'
import { fail, ok, type Result } from '@/lib/result'
import { applyAll } from '@/lib/steps/apply'
import type { Step, StepRefusal } from '@/lib/steps/step'

export interface Refusal {
  code:
    | StepRefusal['code']
    | 'input-invalid'
    | 'object-missing'
    | 'wrong-kind'
    | 'name-taken'
    | 'already-there'
    | 'name-too-long'
    | 'label-taken'
    | 'no-name'
    | 'use-rename'
    | 'columns-invalid'
    | 'type-invalid'
    | 'no-key'
    | 'would-break'
    | 'wrong-parent'
  subject: string
  message: string
}

export type Outcome = Result<Step[], Refusal>

export interface Command<I, In = unknown> {
  readonly id: string
  readonly title: string
  readonly input: z.ZodType<I, In>
  readonly run: (document: Document, input: I) => Outcome
}

export const defineCommand = <I, In>(command: Command<I, In>): Command<I, In> => command

export const refuse = (code: Refusal['code'], subject: string, message: string) =>
  fail<Refusal>({ code, subject, message })

export interface Done {
  steps: Step[]
  document: Document
}

/** Runs a command on untrusted input and proves its steps on the document. */
export function execute<I, In>(
  command: Command<I, In>,
  document: Document,
  input: unknown,
): Result<Done, Refusal> {
  const parsed = command.input.safeParse(input)
  if (!parsed.success) {
    const reasons = parsed.error.issues
      .map((issue) => `${issue.path.map(String).join('.') || 'input'}: ${issue.message}`)
      .join('; ')
    return refuse('input-invalid', command.title, `${command.title} cannot use this: ${reasons}.`)
  }
  const outcome = command.run(document, parsed.data)
  if (!outcome.ok) return outcome
  const applied = applyAll(document, outcome.value)
  if (!applied.ok) return applied
  return ok({ steps: outcome.value, document: applied.value })
}
