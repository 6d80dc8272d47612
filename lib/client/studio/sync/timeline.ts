/**
 * A project as one browser knows it: what the server confirmed, and on top of it the batches that it has not confirmed
 * yet. Pure. A batch that was never sent is given up here when it no longer fits; once it was sent, the server decides.
 */
import { sameValue } from '@/lib/document/attributes'
import type { Document } from '@/lib/document/document'
import { fail, ok, type Result } from '@/lib/result'
import { applyAll } from '@/lib/steps/apply'
import { stepsBetween } from '@/lib/steps/between'
import { Over } from '@/lib/steps/over'
import { rebaseAll } from '@/lib/steps/rebase'
import type { Step, StepRefusal } from '@/lib/steps/step'
import type { Batch, LogEntry } from '@/lib/sync/protocol'

/** Steps in the words in which the server is asked for them, and the version that they were made on. */
export interface Asked {
  base: number
  steps: readonly Step[]
}

export interface Waiting {
  readonly id: string
  readonly label: string
  /** What it does to the document shown. Null: it does not fit any more, and the server has the last word. */
  readonly steps: readonly Step[] | null
  /** Set once it was sent. Until it is answered it is sent again in just these words. */
  readonly asked: Asked | null
}

export interface Timeline {
  readonly version: number
  readonly confirmed: Document
  readonly waiting: readonly Waiting[]
  /** What is on the screen: the confirmed document with everything that waits. */
  readonly document: Document
}

/** A batch that is not kept, and why. */
export interface Dropped {
  id: string
  label: string
  steps: readonly Step[]
  code: string
  subject: string
  message: string
}

export interface Change {
  timeline: Timeline
  /** What came into the log, in its order: what others did, and own batches that waited. */
  entries: readonly LogEntry[]
  /** Waiting batches that do something else than before. */
  refitted: ReadonlyMap<string, readonly Step[]>
  /** Waiting batches of which nothing is left to do: others did the same. */
  settled: readonly { id: string }[]
  dropped: readonly Dropped[]
}

export const startTimeline = (version: number, document: Document): Timeline => ({
  version,
  confirmed: document,
  waiting: [],
  document,
})

export function commitBatch(timeline: Timeline, batch: Batch): Result<Timeline, StepRefusal> {
  const applied = applyAll(timeline.document, batch.steps)
  if (!applied.ok) return applied
  const waiting = [...timeline.waiting, { ...batch, asked: null }]
  return ok({ ...timeline, waiting, document: applied.value })
}

/** Says so when the log cannot be continued with these entries: something before them is missing, or they do not fit. */
export function takeIn(
  timeline: Timeline,
  entries: readonly LogEntry[],
): Result<Change, 'gap' | 'unfit'> {
  const fresh = entries.filter(({ version }) => version > timeline.version)
  if (fresh.some(({ version }, at) => version !== timeline.version + 1 + at)) return fail('gap')
  const own = new Map(timeline.waiting.map((waiting) => [waiting.id, waiting]))
  const logged = fresh.filter(({ id }) => own.has(id))
  const version = timeline.version + fresh.length
  const waiting = timeline.waiting.filter(({ id }) => !logged.some((entry) => entry.id === id))
  if (logged.length === fresh.length && isFront(timeline.waiting, logged)) {
    const confirmed = waiting.length === 0 ? ok(timeline.document) : replay(timeline, fresh)
    if (!confirmed.ok) return fail('unfit')
    const next = { ...timeline, version, waiting, confirmed: confirmed.value }
    return ok({ ...UNCHANGED, timeline: next, entries: fresh })
  }
  const confirmed = replay(timeline, fresh)
  if (!confirmed.ok) return fail('unfit')
  const over = new Over()
  for (const entry of fresh) {
    const steps = own.get(entry.id)?.steps
    // What was not shown was not known to those that follow it.
    if (steps) over.absorb(steps)
    else over.follow(entry.steps)
  }
  const fitted = fitWaiting({ version, confirmed: confirmed.value, waiting }, over)
  return ok({ ...fitted, entries: fresh })
}

const UNCHANGED = { refitted: new Map(), settled: [], dropped: [] } as const

/** Whether these are the first that wait, in the words in which they wait: then the document shown stays as it is. */
const isFront = (waiting: readonly Waiting[], logged: readonly LogEntry[]) =>
  logged.every(({ id, steps }, at) => {
    const first = waiting[at]
    return first?.id === id && sameValue(first.steps, steps)
  })

const replay = (timeline: Timeline, entries: readonly LogEntry[]) =>
  applyAll(
    timeline.confirmed,
    entries.flatMap(({ steps }) => steps),
  )

type Unfitted = Pick<Timeline, 'version' | 'confirmed' | 'waiting'>

/** Puts what waits on the confirmed document again, each over what is new to it. */
function fitWaiting(unfitted: Unfitted, over: Over): Omit<Change, 'entries'> {
  let document = unfitted.confirmed
  const waiting: Waiting[] = []
  const dropped: Dropped[] = []
  const settled: { id: string }[] = []
  const refitted = new Map<string, readonly Step[]>()
  const put = (batch: Waiting, fitted: Fitted) => {
    document = fitted.document
    if (batch.steps) over.absorb(batch.steps)
    if (!sameValue(fitted.steps, batch.steps)) refitted.set(batch.id, fitted.steps)
    if (fitted.steps.length === 0 && !batch.asked) settled.push({ id: batch.id })
    else waiting.push({ ...batch, steps: fitted.steps })
  }
  for (const batch of unfitted.waiting) {
    const fitted = batch.steps ? fittedTo(batch.steps, document, over) : null
    if (fitted?.ok) put(batch, fitted.value)
    else if (batch.asked) waiting.push({ ...batch, steps: null })
    else if (fitted) dropped.push(droppedFor(batch, fitted.error))
  }
  return { timeline: { ...unfitted, waiting, document }, dropped, settled, refitted }
}

interface Fitted {
  document: Document
  steps: readonly Step[]
}

type Reason = Pick<Dropped, 'code' | 'subject' | 'message'>

function droppedFor({ id, label, steps, asked }: Waiting, reason: Reason): Dropped {
  const { code, subject, message } = reason
  return { id, label, steps: steps ?? asked?.steps ?? [], code, subject, message }
}

function fittedTo(steps: readonly Step[], document: Document, over: Over): Result<Fitted, Reason> {
  const fitted = rebaseAll(steps, over, document)
  if (!Array.isArray(fitted)) return fail(fitted)
  const applied = applyAll(document, fitted)
  return applied.ok ? ok({ document: applied.value, steps: fitted }) : applied
}

const MAX_BATCHES = 200
/** In one request; a larger batch goes alone. */
const MAX_STEPS = 5000

/** What to send next, and the timeline that remembers having asked. Null when nothing waits. */
export function nextRequest(
  timeline: Timeline,
  most = MAX_BATCHES,
): { timeline: Timeline; base: number; batches: Batch[] } | null {
  const [first] = timeline.waiting
  if (!first) return null
  const base = first.asked?.base ?? timeline.version
  const batches: Batch[] = []
  let steps = 0
  for (const { id, label, asked, steps: shown } of timeline.waiting) {
    if ((asked === null) !== (first.asked === null) || (asked && asked.base !== base)) break
    const words = asked?.steps ?? shown ?? []
    steps += words.length
    if (batches.length > 0 && (batches.length === most || steps > MAX_STEPS)) break
    batches.push({ id, label, steps: [...words] })
  }
  const waiting = timeline.waiting.map((one, at): Waiting => {
    const batch = batches[at]
    return batch ? { ...one, asked: one.asked ?? { base, steps: batch.steps } } : one
  })
  return { timeline: { ...timeline, waiting }, base, batches }
}

/** The server looked at a request up to this batch and kept nothing of it; those behind were not looked at. */
export function refuseBatch(
  timeline: Timeline,
  asked: readonly string[],
  refused: Reason & { id: string },
): Change {
  const batch = timeline.waiting.find(({ id }) => id === refused.id)
  const open = new Set(asked)
  const waiting = timeline.waiting
    .filter(({ id }) => id !== refused.id)
    .map((one) => (open.has(one.id) && one.steps ? { ...one, asked: null } : one))
  const fitted = fitWaiting({ ...timeline, waiting }, new Over())
  const dropped = [...(batch ? [droppedFor(batch, refused)] : []), ...fitted.dropped]
  return { ...fitted, dropped, entries: [] }
}

/**
 * The document was loaded anew. What happened since is known only by its result, which may hold own batches whose answer
 * was lost: so everything that waits is put to the server as it was made, and nothing is given up here.
 */
export function reloadTimeline(
  timeline: Timeline,
  version: number,
  loaded: Document,
): Change & { missed: Step[] } {
  const missed = stepsBetween(timeline.confirmed, loaded)
  // Records that did not change stay the same objects.
  const caughtUp = applyAll(timeline.confirmed, missed)
  const confirmed = caughtUp.ok ? caughtUp.value : loaded
  const waiting = timeline.waiting.map(
    ({ asked, steps, ...rest }): Waiting => ({
      ...rest,
      steps,
      asked: asked ?? { base: timeline.version, steps: steps ?? [] },
    }),
  )
  const fitted = fitWaiting({ version, confirmed, waiting }, new Over(missed))
  return { ...fitted, missed, entries: [] }
}

/** The server does not know the version that they were made on: they are made anew on the one that it has. */
export function askAnew(timeline: Timeline): Change {
  const lost = timeline.waiting.filter(({ steps }) => steps === null)
  const waiting = timeline.waiting.flatMap((one) => (one.steps ? [{ ...one, asked: null }] : []))
  const fitted = fitWaiting({ ...timeline, waiting }, new Over())
  const gone = lost.map((one) => droppedFor(one, LOST))
  return { ...fitted, dropped: [...gone, ...fitted.dropped], entries: [] }
}

const LOST: Reason = {
  code: 'version-unknown',
  subject: '',
  message: 'The server went back to an earlier state of the project, which this does not fit.',
}
