/** Who is in one project, as far as this process knows. Who gives no sign of life for a while is gone. */
import type { Presence } from '@/lib/sync/protocol'

const GONE_AFTER_MS = 30_000

interface Guest {
  presence: Presence
  seen: number
}

export class Guests {
  private readonly guests = new Map<string, Guest>()

  list(): Presence[] {
    return [...this.guests.values()].map(({ presence }) => presence)
  }

  /** True when this is news. */
  seen(presence: Presence, now: number): boolean {
    const known = this.guests.get(presence.client)
    this.guests.set(presence.client, { presence, seen: now })
    return JSON.stringify(known?.presence) !== JSON.stringify(presence)
  }

  /** True when somebody was there. */
  left(client: string): boolean {
    return this.guests.delete(client)
  }

  /** Those who were not heard of for too long; they are taken off the list. */
  expire(now: number): string[] {
    const gone = [...this.guests]
      .filter(([, { seen }]) => now - seen > GONE_AFTER_MS)
      .map(([client]) => client)
    for (const client of gone) this.guests.delete(client)
    return gone
  }
}
