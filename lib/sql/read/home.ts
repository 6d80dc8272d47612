import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { ModelBuilder } from './builder'

/** The schema that every database has. Null where the model has it already. */
export function makeHome(model: ModelBuilder): AnyRecord | null {
  if (model.named('schema', null, 'public').length > 0) return null
  return model.add('schema', null, { name: 'public', owner: null, comment: null })
}

/** What was made by nobody, as long as no statement changed it. */
export function givenOf(model: ModelBuilder, home: AnyRecord | null): Set<Id> {
  const isUntouched = home !== null && model.has(home.id) && model.get(home.id) === home
  return new Set(isUntouched ? [home.id] : [])
}
