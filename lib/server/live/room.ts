/** One project while somebody looks at it through this process. */
import type { Presence, StreamEvent } from '@/lib/sync/protocol'
import { Guests } from './guests'
import type { Subscription } from './subscription'

export class Room {
  readonly guests = new Guests()
  private readonly subscriptions = new Set<Subscription>()

  get isEmpty(): boolean {
    return this.subscriptions.size === 0
  }

  enter(subscription: Subscription): void {
    this.subscriptions.add(subscription)
    subscription.tell('present', { type: 'present', present: this.guests.list() })
  }

  /** True when this was the client's last stream here. */
  leave(subscription: Subscription): boolean {
    this.subscriptions.delete(subscription)
    return !this.isHere(subscription.client)
  }

  isHere(client: string): boolean {
    return [...this.subscriptions].some((one) => one.client === client)
  }

  advance(version: number): void {
    for (const subscription of this.subscriptions) subscription.advance(version)
  }

  tell(name: string, event: StreamEvent): void {
    for (const subscription of this.subscriptions) subscription.tell(name, event)
  }

  /** True when this is news. */
  seen(presence: Presence, now: number): boolean {
    const isNews = this.guests.seen(presence, now)
    if (isNews) this.tell(`guest ${presence.client}`, { type: 'presence', presence })
    return isNews
  }

  left(client: string): void {
    if (this.guests.left(client)) this.tell(`guest ${client}`, { type: 'left', client })
  }

  expire(now: number): void {
    for (const client of this.guests.expire(now)) {
      this.tell(`guest ${client}`, { type: 'left', client })
    }
  }

  /** Those whose streams end in this process: it vouches for them. */
  own(): Presence[] {
    return this.guests.list().filter(({ client }) => this.isHere(client))
  }

  close(): void {
    for (const subscription of this.subscriptions) subscription.close()
  }
}
