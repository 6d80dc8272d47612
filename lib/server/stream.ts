// A route that stays open: server-sent events, behind the same checks as every other route. An event is made only when the
// reader took the one before.
import { ok, type Result } from '@/lib/result'
import { noBody } from './body'
import type { Failure } from './failure'
import type { Right } from './rights'
import { type Call, type Handler, route } from './route'

export interface ServerSentEvent {
  /** What the browser names when it comes back after a broken connection. */
  id?: string
  event: string
  data: string
}

export interface EventSource {
  /** Null: nothing new, but still there. Undefined: the end. */
  next(): Promise<ServerSentEvent | null | undefined>
  close(): void
}

interface StreamOptions {
  right: Right
  open(call: Call<undefined>): Promise<Result<EventSource, Failure>>
}

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // Not to be transformed: a compressor would hold events back.
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
}
const RETRY_MS = 1_000

export function stream({ right, open }: StreamOptions): Handler {
  return route({
    right,
    body: noBody,
    handle: async (call) => {
      const opened = await open(call)
      if (!opened.ok) return opened
      return ok(new Response(readable(opened.value, call.signal), { headers: HEADERS }))
    },
  })
}

function readable(source: EventSource, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  signal.addEventListener('abort', () => source.close(), { once: true })
  if (signal.aborted) source.close()
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => controller.enqueue(encoder.encode(`retry: ${RETRY_MS}\n\n`)),
      pull: async (controller) => {
        const event = await source.next()
        if (event === undefined) {
          source.close()
          controller.close()
        } else controller.enqueue(encoder.encode(written(event)))
      },
      cancel: () => source.close(),
    },
    { highWaterMark: 1 },
  )
}

function written(event: ServerSentEvent | null): string {
  if (!event) return ': still here\n\n'
  const id = event.id === undefined ? '' : `id: ${event.id}\n`
  return `${id}event: ${event.event}\ndata: ${event.data}\n\n`
}
