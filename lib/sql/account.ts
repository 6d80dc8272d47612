/** The account of an import: what became of every statement. Nothing is left out of it. */
import type { Id } from '@/lib/kinds/common'

export type Outcome = 'modelled' | 'verbatim' | 'skipped' | 'rejected'

export interface AccountEntry {
  file: string | null
  line: number
  /** The statement's first words. */
  text: string
  outcome: Outcome
  /** Why, unless it was simply modelled. */
  reason: string | null
  /** What its author should know although it was read. */
  remarks: string[]
  /** The records that it made or changed. */
  records: Id[]
  /** Only running it can tell what it does to the schema. */
  needsRun: boolean
}

export type Totals = Readonly<Record<Outcome, number>> & { readonly statements: number }

export function totals(account: readonly AccountEntry[]): Totals {
  const counts = { modelled: 0, verbatim: 0, skipped: 0, rejected: 0 }
  for (const entry of account) counts[entry.outcome]++
  return { ...counts, statements: account.length }
}

const SHOWN = 100

export function headline(text: string): string {
  const flat = text
    .slice(0, SHOWN + 40)
    .replace(/\s+/g, ' ')
    .trim()
  return flat.length > SHOWN ? `${flat.slice(0, SHOWN - 1)}…` : flat
}
