/** The log since what a page before this one did in this tab, so that it can be taken back here. */
import type { LogEntry } from '@/lib/sync/protocol'
import type { Past } from './replica'
import type { Transport } from './transport'
import type { KeptTurn } from './turn-shelf'

/** As many as a stream tells one by one. */
const MOST = 2_000

/** Long enough for a slow line; whoever opens a project waits for it. */
const WITHIN_MS = 3_000

/** The entries after one version up to another; none when they do not come in time. */
async function pastEntries(
  transport: Pick<Transport, 'listen'>,
  since: number,
  until: number,
): Promise<LogEntry[]> {
  const entries: LogEntry[] = []
  const enough = new AbortController()
  const signal = AbortSignal.any([enough.signal, AbortSignal.timeout(WITHIN_MS)])
  await transport
    .listen(
      since,
      {
        opened: () => undefined,
        event: (event) => {
          if (event.type === 'behind') enough.abort()
          if (event.type !== 'entry' || enough.signal.aborted) return
          entries.push(event.entry)
          if (event.entry.version >= until) enough.abort()
        },
      },
      signal,
    )
    // However it ended, only what came counts.
    .catch(() => undefined)
  return entries.at(-1)?.version === until ? entries : []
}

/** By a guest's transport: that it leaves again shall say nothing about this tab. */
export async function recallPast(
  guest: Pick<Transport, 'listen'>,
  inherited: readonly KeptTurn[],
  version: number,
): Promise<Past> {
  const turns = inherited.filter(({ way, base }) => way === 'spent' || base >= version - MOST)
  const bases = turns.flatMap(({ way, base }) => (way === 'spent' ? [] : base))
  const since = Math.min(...bases)
  if (since >= version) return { turns: [], entries: [] }
  return { turns, entries: await pastEntries(guest, since, version) }
}
