import type { Id } from '@/lib/kinds/common'
import type { MatchAccount, MatchEntry } from './account'

export interface MainEntry extends MatchEntry {
  /** What comes or goes along with it, at any depth. */
  parts: readonly MatchEntry[]
}

/** The parts of what comes or goes as a whole are gathered under it; a schema does not gather its objects. */
export function mainEntries({ entries }: MatchAccount): MainEntry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const wholeOf = (entry: MatchEntry): MatchEntry => {
    const above = entry.parent === null ? undefined : byId.get(entry.parent)
    const isWithin = above?.what === entry.what && above.parent !== null
    return isWithin && (entry.what === 'added' || entry.what === 'removed') ? wholeOf(above) : entry
  }
  const parts = new Map<Id, MatchEntry[]>()
  const main: MainEntry[] = []
  for (const entry of entries) {
    const whole = wholeOf(entry)
    const own = parts.get(whole.id) ?? []
    parts.set(whole.id, own)
    if (whole === entry) main.push({ ...entry, parts: own })
    else own.push(entry)
  }
  return main
}
