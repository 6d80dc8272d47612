/**
 * Fits a document that came from elsewhere onto the project's own: what is the same object keeps its id, and so its place
 * in diagrams, and everything else that points at it.
 */
import type { Diagnostic } from '@/lib/diagnostic'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import { clash } from '@/lib/document/validate'
import type { Id } from '@/lib/kinds/common'
import { kindOf } from '@/lib/kinds/registry'
import { stepsFor } from '@/lib/steps/between'
import type { Step } from '@/lib/steps/step'
import { type MatchAccount, tellMatch } from './account'
import { MatchContext } from './context'
import type { MatchOptions } from './options'
import { pairDocuments } from './pair-documents'
import { type MatchResult, matchResult } from './result'

export interface Match {
  steps: Step[]
  /** The document that the steps make. */
  document: Document
  account: MatchAccount
  /** Names that are taken by something that stays. */
  problems: Diagnostic[]
  /** Ids in the project, by id in the incoming document, but for records that both hold. */
  ids: ReadonlyMap<Id, Id>
}

function nameProblems(result: MatchResult): Diagnostic[] {
  const index = indexOf(result.document)
  return [...result.changes.values()].flatMap((record): Diagnostic[] => {
    const taken = record && index.namesakes(record).find((pair) => clash(record, pair))
    if (!taken) return []
    const subject = index.qualifiedName(record)
    const other = kindOf(taken[1].kind).label.toLowerCase()
    const message = `${subject} cannot be taken in: there is a ${other} ${index.qualifiedName(taken[1])} already. Rename one of them.`
    return [{ code: 'name-taken', severity: 'error', subject, message }]
  })
}

function stepsOf(current: Document, { document, changes }: MatchResult): Step[] {
  const before = [...changes.keys()].flatMap((id) => current.records.get(id) ?? [])
  const after = [...changes.values()].flatMap((record) => record ?? [])
  return stepsFor(current, document, before, after)
}

export function matchDocuments(
  current: Document,
  incoming: Document,
  options: MatchOptions = {},
): Match {
  const context = new MatchContext(current, incoming, options)
  pairDocuments(context, options.pairs ?? [])
  const result = matchResult(context, options.given ?? new Set(), options.newId ?? newId)
  return {
    steps: stepsOf(current, result),
    document: result.document,
    account: tellMatch(context, result),
    problems: nameProblems(result),
    ids: result.ids,
  }
}
