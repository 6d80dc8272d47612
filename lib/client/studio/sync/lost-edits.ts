/** Edits that were not kept, told to the person: who did what meanwhile, and a way to have it all the same. */
import type { SessionProblem } from '@/lib/client/studio/session'
import type { Document } from '@/lib/document/document'
import type { LogEntry } from '@/lib/sync/protocol'
import { refit } from './refit'
import type { Dropped } from './timeline'
import { beforeSteps, deedWords, objectWords, recordOf } from './words'

export interface Circumstances {
  /** What others did, as far back as it is remembered. */
  heard: readonly LogEntry[]
  /** What whoever made it is called. */
  who(entry: LogEntry): string
  /** The document as it is now, without the edits. */
  document: Document
  again(): void
}

/** One problem for edits that went together: the first is the reason, the others were built on it. */
export function lostEditsProblem(
  dropped: readonly Dropped[],
  { heard, who, document, again }: Circumstances,
): SessionProblem | null {
  const [first, ...others] = dropped
  if (!first) return null
  const steps = dropped.flatMap((batch) => batch.steps)
  const possible = refit(document, steps)
  // Somebody made it so already, or it was taken back: there is nothing to tell.
  if (possible?.length === 0) return null
  const count = others.length
  const rest = count === 0 ? '' : ` and ${count === 1 ? 'an edit' : `${count} edits`} after it`
  return {
    id: first.id,
    batches: dropped.map(({ id }) => id),
    title: `“${first.label}”${rest} ${count === 0 ? 'was' : 'were'} not kept`,
    message: reason(first, { heard, who, document }, possible !== null),
    subject: recordOf(document, first.subject)?.id ?? null,
    remedy: possible && { label: 'Apply mine again', run: again },
  }
}

function reason(
  { subject, message }: Dropped,
  { heard, who, document }: Omit<Circumstances, 'again'>,
  possible: boolean,
): string {
  for (const entry of heard.toReversed()) {
    const { steps } = entry
    const deed = deedWords(steps, subject, document)
    if (!deed) continue
    const told = `${who(entry)} ${deed} meanwhile.`
    if (possible) return told
    const needed = objectWords(beforeSteps(document, steps), subject) ?? 'what it is about'
    return `${told} Your edit cannot be made without ${needed}. Bring that back from the history first.`
  }
  return message
}
