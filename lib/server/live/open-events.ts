/** The live stream of a project as server-sent events. */
import { z } from 'zod'
import { fail, ok, type Result } from '@/lib/result'
import type { Failure } from '@/lib/server/failure'
import { askedVersion } from '@/lib/server/log/asked-version'
import type { EventSource, ServerSentEvent } from '@/lib/server/stream'
import type { StreamEvent } from '@/lib/sync/protocol'
import { type Hub, SIGN_OF_LIFE_MS } from './hub'

interface Asked {
  project: string
  client: string | null
  since: string | null
  /** What a browser sends when it comes back; it knows better than the address that it first asked for. */
  lastEventId: string | null
}

export async function openEvents(
  hub: Hub,
  { project, client, since, lastEventId }: Asked,
): Promise<Result<EventSource, Failure>> {
  if (!z.uuid().safeParse(client).success || client === null) {
    return fail({ code: 'bad_request', message: 'Say who asks: client=<uuid>.' })
  }
  const from = askedVersion(lastEventId ?? since, Number.MAX_SAFE_INTEGER)
  if (!from.ok) return from
  const asked = lastEventId ?? since
  const opened = await hub.subscribe(project, client, asked === null ? undefined : from.value)
  if (!opened.ok) return opened
  const subscription = opened.value
  return ok({
    next: async () => {
      const event = await subscription.next(SIGN_OF_LIFE_MS)
      return event ? sent(event) : event
    },
    close: () => {
      subscription.close()
      hub.leave(project, subscription)
    },
  })
}

/** An entry goes to many readers; it is turned into text once. */
const texts = new WeakMap<object, string>()

function sent(event: StreamEvent): ServerSentEvent {
  if (event.type !== 'entry') return { event: event.type, data: JSON.stringify(event) }
  const data = texts.get(event.entry) ?? JSON.stringify(event)
  texts.set(event.entry, data)
  return { id: String(event.entry.version), event: event.type, data }
}
