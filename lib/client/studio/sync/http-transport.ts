/** The way to the server over HTTP. What it says about the design is taken as it is: it checked that before it was logged. */
import { z } from 'zod'
import { ApiError, callApi, request } from '@/lib/client/api'
import { documentFromServer } from '@/lib/document/json'
import type { Step } from '@/lib/steps/step'
import {
  documentAnswerSchema,
  logEntrySchema,
  type StreamEvent,
  sendAnswerSchema,
  streamEventSchema,
} from '@/lib/sync/protocol'
import { readEvents, type SentEvent } from './event-stream'
import { realTiming, type Timing } from './timing'
import { type FailureKind, type Transport, TransportFailure } from './transport'

const entrySchema = logEntrySchema.extend({ steps: z.custom<Step[]>(Array.isArray) })
const answerSchema = sendAnswerSchema.extend({ entries: z.array(entrySchema) })
const entryEventSchema = z.object({ type: z.literal('entry'), entry: entrySchema })

interface HttpTransportOptions {
  via?: typeof fetch
  timing?: Timing
}

/** The server says every 15 seconds that it is there. */
const SILENCE_MS = 40_000

/** A large import takes its time. What comes back later than this is asked for again. */
const ANSWER_MS = 120_000

export function httpTransport(
  project: string,
  client: string,
  { via = fetch, timing = realTiming }: HttpTransportOptions = {},
): Transport {
  const path = `/api/projects/${project}`
  return {
    load: () =>
      translated(async () => {
        const response = await request(`${path}/document`, { via })
        const answer = await response.arrayBuffer()
        const text = new TextDecoder().decode(answer)
        const { document, ...head } = documentAnswerSchema.parse(JSON.parse(text))
        return { ...head, document: documentFromServer(document), answer }
      }),
    send: (body) =>
      translated(() => {
        const signal = AbortSignal.timeout(ANSWER_MS)
        return callApi(`${path}/batches`, answerSchema, { method: 'POST', body, via, signal })
      }),
    listen: (since, handler, signal) =>
      translated(async () => {
        const address = `${path}/events?client=${client}&since=${since}`
        const response = await request(address, { via, signal })
        handler.opened()
        if (!response.body) return
        const each = (sent: SentEvent) => {
          const event = eventOf(sent)
          if (event) handler.event(event)
        }
        await readEvents(response.body, each, { timing, silence: SILENCE_MS })
      }),
    tell: (presence) =>
      translated(async () => {
        await request(`${path}/presence`, { method: 'POST', body: presence, via })
      }),
  }
}

/** Undefined for what a newer server says that this page does not know. */
function eventOf({ event, data }: SentEvent): StreamEvent | undefined {
  const schema = event === 'entry' ? entryEventSchema : streamEventSchema
  return schema.safeParse(JSON.parse(data)).data
}

const KINDS: Readonly<Record<string, FailureKind>> = {
  not_found: 'gone',
  conflict: 'gone',
  forbidden: 'gone',
  version_unknown: 'version',
  database_unavailable: 'database',
}

function kindOf({ code, status }: ApiError): FailureKind {
  const known = KINDS[code]
  if (known) return known
  const says = status >= 400 && status < 500 && status !== 408 && status !== 429
  // What stands between, such as a proxy, speaks of itself; but too large is too large.
  return says && (code !== 'unreadable' || status === 413) ? 'refused' : 'line'
}

async function translated<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof ApiError) throw new TransportFailure(kindOf(error), error.message)
    throw error
  }
}
