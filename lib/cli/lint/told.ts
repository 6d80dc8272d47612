/** A finding as the command line tells it: with its place, its clauses, and who answers for it. */
import type { Finding } from '@/lib/lint/finding'
import type { TextFix } from '@/lib/lint/script/text-fix'
import type { Clause } from '@/lib/standards/clauses/clause'

export interface ToldWaiver {
  readonly owner: string
  readonly until: string
  readonly reason: string
  readonly expired: boolean
}

export interface Told {
  readonly finding: Finding
  readonly file: string | null
  readonly line: number | null
  readonly clauses: readonly Clause[]
  readonly waiver: ToldWaiver | null
  readonly textFix: TextFix | null
}

/** Somebody answers for it, and the day has not come. */
export const isWaived = ({ waiver }: Told): boolean => waiver !== null && !waiver.expired

export const SEVERITIES = ['error', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

export const isAtLeast = (severity: Severity, least: Severity): boolean =>
  SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least)
