/** What a sender's batches become on a document that others changed meanwhile. Pure: nothing is read or written here. */
import type { Document } from '@/lib/document/document'
import { fail, ok, type Result } from '@/lib/result'
import { applyAll } from '@/lib/steps/apply'
import { Over } from '@/lib/steps/over'
import { rebaseAll } from '@/lib/steps/rebase'
import type { Step } from '@/lib/steps/step'
import type { Batch, LogEntry, RefusedBatch, Send } from '@/lib/sync/protocol'
import { anything, type MayWrite } from './may-write'
import type { Versioned } from './snapshots'

export interface Fitted {
  head: Versioned
  entries: LogEntry[]
  refused: RefusedBatch | null
}

interface Situation {
  head: Versioned
  /** The log after the sender's base, up to the head. */
  news: readonly LogEntry[]
  /** Batches that are in the log already; those that come in now are added. */
  known: Set<string>
  now: Date
  /** What the sender may do. */
  may?: MayWrite | undefined
}

/**
 * The sender knows its own batches, logged or not, and made each on top of those before. So each is fitted to what the
 * others did, less what the sender's own earlier ones overruled.
 */
export function fitBatches(send: Send, situation: Situation): Fitted {
  const { head, news, known, now, may = anything } = situation
  const over = overFor(send, news)
  const fitted: Fitted = { head, entries: [], refused: null }
  for (const batch of send.batches) {
    if (known.has(batch.id)) continue
    const put = putOn(fitted.head.document, batch, over, may)
    if (!put.ok) return { ...fitted, refused: put.error }
    const version = fitted.head.version + 1
    const { client, author } = send
    const createdAt = now.toISOString()
    fitted.head = { version, document: put.value.document }
    fitted.entries.push({ ...batch, steps: put.value.steps, version, client, author, createdAt })
    known.add(batch.id)
    over.absorb(batch.steps)
  }
  return fitted
}

function overFor(send: Send, news: readonly LogEntry[]): Over {
  const asMade = new Map(send.batches.map((batch) => [batch.id, batch.steps]))
  const over = new Over()
  for (const entry of news) {
    if (entry.client === send.client) over.absorb(asMade.get(entry.id) ?? entry.steps)
    else over.follow(entry.steps)
  }
  return over
}

function putOn(
  document: Document,
  batch: Batch,
  over: Over,
  may: MayWrite,
): Result<{ document: Document; steps: Step[] }, RefusedBatch> {
  const steps = rebaseAll(batch.steps, over, document)
  if (!Array.isArray(steps)) {
    const { code, subject, message } = steps
    return fail({ id: batch.id, code, subject, message })
  }
  const forbidden = may(document, steps)
  if (forbidden) return fail({ id: batch.id, ...forbidden })
  const applied = applyAll(document, steps)
  return applied.ok
    ? ok({ document: applied.value, steps })
    : fail({ id: batch.id, ...applied.error })
}
