/** What stood in an edit's way, as one person would tell another. */
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { idSchema } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { attributesOf } from '@/lib/kinds/visit-record'
import { mentions } from '@/lib/steps/mentions'
import { type Step, stepId } from '@/lib/steps/step'

/** Where an object is looked up: the first that has it tells its name. */
export type Documents = readonly Document[]

/** What a refusal is about, where that is a record of the document. */
export function recordOf(document: Document, subject: string): AnyRecord | undefined {
  const id = idSchema.safeParse(subject)
  return id.success ? document.records.get(id.data) : undefined
}

/** “the column app.users.email” */
export function objectWords(documents: Documents, subject: string): string {
  for (const document of documents) {
    const record = recordOf(document, subject)
    if (!record) continue
    return `the ${kindOf(record.kind).label.toLowerCase()} ${indexOf(document).qualifiedName(record)}`
  }
  return 'an object'
}

const list = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

function setWords(step: Extract<Step, { type: 'set' }>, documents: Documents): string {
  const name = Object.hasOwn(step.changes, 'name') ? step.changes.name?.to : undefined
  const what = objectWords(documents, step.id)
  if (typeof name === 'string') return `renamed ${what} to “${name}”`
  const kind = documents.flatMap(({ records }) => records.get(step.id) ?? [])[0]?.kind
  const labels = Object.keys(step.changes).map((attribute) => {
    const spec = kind ? attributesOf(kind)[attribute] : undefined
    return `“${spec?.label ?? attribute}”`
  })
  return `changed ${list(labels)} of ${what}`
}

/** What the steps did to an object: “renamed the table app.users to “people””. Null when they do not concern it. */
export function deedWords(
  steps: readonly Step[],
  subject: string,
  before: Document,
  after: Document,
): string | null {
  const old = [before, after]
  const step = steps.find((one) => stepId(one) === subject)
  if (step?.type === 'set') return setWords(step, old)
  if (step?.type === 'remove') return `removed ${objectWords(old, subject)}`
  if (step?.type === 'move') return `moved ${objectWords(old, subject)}`
  if (step) return `added ${objectWords([after, before], subject)}`
  const user = steps.find((one) => mentions(one).includes(subject))
  if (!user) return null
  const verb = user.type === 'add' ? 'added' : 'changed'
  const what = objectWords([after, before], stepId(user))
  return `${verb} ${what}, which needs ${objectWords(old, subject)}`
}
