/** Edits that were not kept, told to the person: who did what meanwhile, and a way to have it all the same. */
import type { SessionProblem } from '@/lib/client/studio/session'
import type { Document } from '@/lib/document/document'
import type { LogEntry } from '@/lib/sync/protocol'
import { refit } from './refit'
import type { Dropped } from './timeline'
import { deedWords, objectWords, recordOf } from './words'

export interface Circumstances {
  /** What others did, as far back as it is remembered. */
  heard: readonly LogEntry[]
  before: Document
  after: Document
  again(label: string, dropped: readonly Dropped[]): void
}

/** One problem for edits that went together: the first is the reason, the others were built on it. */
export function lostEditsProblem(
  dropped: readonly Dropped[],
  { heard, before, after, again }: Circumstances,
): SessionProblem | null {
  const [first, ...others] = dropped
  if (!first) return null
  const possible = refit(
    after,
    dropped.flatMap(({ steps }) => steps),
  )
  // Somebody made it so already, or it was taken back: there is nothing to tell.
  if (possible?.length === 0) return null
  const count = others.length
  const rest = count === 0 ? '' : ` and ${count === 1 ? 'an edit' : `${count} edits`} after it`
  return {
    id: first.id,
    batches: dropped.map(({ id }) => id),
    title: `“${first.label}”${rest} ${count === 0 ? 'was' : 'were'} not kept`,
    message: reason(first, { heard, before, after }, possible !== null),
    subject: recordOf(after, first.subject)?.id ?? null,
    remedy: possible && { label: 'Apply mine again', run: () => again(first.label, dropped) },
  }
}

type Scene = Pick<Circumstances, 'heard' | 'before' | 'after'>

function reason(dropped: Dropped, { heard, before, after }: Scene, possible: boolean): string {
  const deed = heard
    .toReversed()
    .map((entry) => ({ entry, words: deedWords(entry.steps, dropped.subject, before, after) }))
    .find(({ words }) => words !== null)
  if (!deed) return dropped.message
  const told = `${deed.entry.author.name} ${deed.words} meanwhile.`
  if (possible) return told
  const what = objectWords([before, after], dropped.subject)
  return `${told} Your edit cannot be made without ${what}. Bring that back from the history first.`
}
