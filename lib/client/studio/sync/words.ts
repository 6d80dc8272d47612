/** What stood in an edit's way, as one person would tell another. */
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { withChanges } from '@/lib/document/layered-map'
import { type Id, idSchema } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { attributesOf } from '@/lib/kinds/visit-record'
import { mentions } from '@/lib/steps/mentions'
import { type Step, type StepOf, stepId } from '@/lib/steps/step'

/** What a refusal is about, where that is a record of the document. */
export function recordOf(document: Document, subject: string): AnyRecord | undefined {
  const id = idSchema.safeParse(subject)
  return id.success ? document.records.get(id.data) : undefined
}

/** “the column app.users.email” */
export function objectWords(document: Document, subject: string): string | null {
  const record = recordOf(document, subject)
  if (!record) return null
  const { label } = kindOf(record.kind)
  return `the ${label.toLowerCase()} ${indexOf(document).qualifiedName(record)}`
}

/** The document as far as the steps can tell what it was before them: for the names that things had then. */
export function beforeSteps(document: Document, steps: readonly Step[]): Document {
  const changes = new Map<Id, AnyRecord>()
  for (const step of steps.toReversed()) {
    if (step.type === 'remove') changes.set(step.record.id, step.record)
    if (step.type !== 'set' || !Object.hasOwn(step.changes, 'name')) continue
    const record = changes.get(step.id) ?? document.records.get(step.id)
    const name = step.changes.name?.from
    if (record && 'name' in record && typeof name === 'string') {
      changes.set(step.id, { ...record, name })
    }
  }
  return { records: withChanges(document.records, changes) }
}

const list = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

function setWords(step: StepOf<'set'>, what: string, record: AnyRecord | undefined): string {
  const name = Object.hasOwn(step.changes, 'name') ? step.changes.name?.to : undefined
  if (typeof name === 'string') return `renamed ${what} to “${name}”`
  const labels = Object.keys(step.changes).map((attribute) => {
    const spec = record ? attributesOf(record.kind)[attribute] : undefined
    return `“${spec?.label ?? attribute}”`
  })
  return `changed ${list(labels)} of ${what}`
}

const VERBS = { add: 'added', remove: 'removed', move: 'moved', set: 'changed' } as const

/**
 * What the steps did to an object: “renamed the table app.users to “people””. Null when they do not concern it. `after` is
 * a document in which they are done.
 */
export function deedWords(steps: readonly Step[], subject: string, after: Document): string | null {
  const before = beforeSteps(after, steps)
  const words = (id: string) => objectWords(before, id) ?? objectWords(after, id) ?? 'an object'
  const step = steps.find((one) => stepId(one) === subject)
  if (step?.type === 'set') return setWords(step, words(subject), recordOf(before, subject))
  if (step) return `${VERBS[step.type]} ${words(subject)}`
  const user = steps.find((one) => mentions(one).includes(subject))
  if (!user) return null
  return `${VERBS[user.type]} ${words(stepId(user))}, which needs ${words(subject)}`
}
