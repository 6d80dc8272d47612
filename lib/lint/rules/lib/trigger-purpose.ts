/** What a trigger is for, as its function tells; of a function that is not part of the design, its name. */
import type { RecordOf } from '@/lib/kinds/kind-map'
import type { Look } from '../../look'
import { routineCalled, sourceOf } from './routine-called'

const STAMPS = /\bnew\s*\.\s*"?updated_at"?\s*:?=/i
const STAMPS_BY_NAME = /updated_at|moddatetime|modified_at|touch|timestamp/i
const AUDITS = /\binsert\s+into\s+(?:"?\w+"?\s*\.\s*)?"?\w*audit/i
const AUDITS_BY_NAME = /audit/i

export const stamps = (routine: RecordOf<'routine'>): boolean => STAMPS.test(sourceOf(routine))
export const audits = (routine: RecordOf<'routine'>): boolean =>
  routine.returns?.type === 'trigger' && AUDITS.test(sourceOf(routine))

/** It keeps the moment of the last change. */
export function isStamping(look: Look, trigger: RecordOf<'trigger'>): boolean {
  const { name, routine } = routineCalled(look, trigger)
  return routine ? stamps(routine) : STAMPS_BY_NAME.test(name)
}

/** It writes down who changed what. */
export function isAuditing(look: Look, trigger: RecordOf<'trigger'>): boolean {
  const { name, routine } = routineCalled(look, trigger)
  return routine ? audits(routine) : AUDITS_BY_NAME.test(name)
}
