/**
 * What a column is about, by its name, where the name leaves little doubt. Rules speak of a meaning only where name and
 * type together make it likely: a total may be a count, a state a part of an address.
 */
import { type Meaning, meaningOfName } from '@/lib/standards/meanings'

const known = new Map<string, Meaning | null>()

/** Words that look like a meaning and mostly mean something else. */
const DOUBTFUL: Partial<Record<Meaning, RegExp>> = {
  status:
    /^state$|_state$|^(?:http|response|exit|return)_status$|(?:marital|civil|family|tax|visa|health|employment)_status$/,
  date: /_on$/,
  code: /(?:source|html|css|js|sql|qr|status|error|exit|response)_code$/,
  name: /^label$/,
  count: /^count$/,
  url: /^link$/,
}

export function likelyMeaning(name: string): Meaning | null {
  const before = known.get(name)
  if (before !== undefined) return before
  const meaning = meaningOfName(name)
  const likely = meaning !== null && DOUBTFUL[meaning]?.test(name) ? null : meaning
  known.set(name, likely)
  return likely
}

/** Beyond doubt about money, whatever the type. */
const CERTAIN_MONEY = /(?:^|_)(?:price|cost|fee|salary|subtotal)$/
export const isCertainMoney = (name: string): boolean => CERTAIN_MONEY.test(name)

/** Shares of a price are no prices. */
export const isShareOfMoney = (name: string): boolean => /^(?:tax|discount)$/.test(name)

const UNIT = /(?:^|_)units?$|uom$/
/** Where the unit stands beside the amount, it is an amount of something. */
export const isUnit = (name: string): boolean => UNIT.test(name)
