/** Where something new goes when nobody says it. */
import { rankBetween } from '@/lib/document/rank'
import { type Id, idSchema } from '@/lib/kinds/common'
import { makeRecord } from '@/lib/kinds/visit-record'
import { ensureDiagram, MAIN_DIAGRAM } from '@/lib/layout-records/diagrams'
import { ok } from '@/lib/result'
import type { Work } from './work'

/** Always the same, so that two browsers that begin at once have one schema. */
const PUBLIC: Id = idSchema.parse('public-schema')

/** The schema itself; without one: public, or the first there is. */
export function schemaFor(work: Work, wished: Id | null): Id {
  const { index } = work
  if (wished !== null) {
    if (index.get(wished)?.kind !== 'schema') {
      work.refuse('object-missing', wished, `There is no schema ${wished}. Choose another one.`)
    }
    return wished
  }
  const [usual] = index.inDatabase('schema', 'public')
  const first = usual ?? index.childrenOf(null, 'schema')[0]
  if (first) return first.id
  const rank = rankBetween(index.children(null).at(-1)?.rank ?? null, null)
  const head = { id: PUBLIC, parent: null, rank }
  work.add(makeRecord('schema', head, { name: 'public', owner: null, comment: null }))
  return PUBLIC
}

/** The diagram itself; the one that every project shows at first is made when it is used. */
export function diagramFor(work: Work, diagram: Id): Id {
  if (diagram === MAIN_DIAGRAM && !work.index.get(diagram)) {
    const { id, steps } = ensureDiagram(work.document)
    work.take(ok(steps))
    return id
  }
  if (work.index.get(diagram)?.kind !== 'diagram') {
    const message = `There is no diagram ${diagram}. It may have been removed; choose another one.`
    work.refuse('object-missing', diagram, message)
  }
  return diagram
}
