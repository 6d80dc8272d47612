/** The design around a text, as a model that the text is read into. */
import type { Document } from '@/lib/document/document'
import { newId } from '@/lib/document/new-id'
import { type Id, idSchema } from '@/lib/kinds/common'
import type { AnyRecord, KindMap, KindName } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { makeRecord } from '@/lib/kinds/visit-record'
import { parseStatement } from '../parse'
import { ModelBuilder } from '../read/builder'
import { mentionsOf } from '../read/mentions'
import { Unmodelled } from '../read/unmodelled'
import { outside, Recognition } from './hidden'

export interface Surroundings {
  model: ModelBuilder
  /** What the model began with. */
  seeded: ReadonlyMap<Id, AnyRecord>
}

const UNNAMED = idSchema.parse('unnamed')

export function surroundingsOf(
  document: Document,
  hidden: ReadonlyMap<Id, AnyRecord>,
): Surroundings {
  const seeded = new Map(Array.from(outside(document, hidden), (record) => [record.id, record]))
  const known = new Recognition(hidden.values())
  const idFor = (kind: KindName, parent: Id | null, attributes: object): Id => {
    // What a kind's model says of attributes holds for these; the type system does not know which kind it is.
    const record = makeRecord(
      kind,
      { id: UNNAMED, parent, rank: '' },
      attributes as KindMap[KindName],
    )
    const id = known.find(record)
    return id !== undefined && !model.has(id) ? id : newId()
  }
  const model = new ModelBuilder(idFor)
  model.seed(seeded.values())
  return { model, seeded }
}

const isExtension = ({ kind }: AnyRecord) =>
  kindOf(kind).spaces.some(({ space }) => space === 'extension')

/** What there is besides the model, as the importer would have learned it from the statements around the text. */
export function unmodelledIn(records: Iterable<AnyRecord>): Unmodelled {
  const unmodelled = new Unmodelled()
  for (const record of records) {
    if (isExtension(record)) unmodelled.extensionMade()
    if (record.kind !== 'verbatim') continue
    const parsed = parseStatement(record.statement)
    if (!parsed.ok || !parsed.value) continue
    if ('DoStmt' in parsed.value) unmodelled.codeRan()
    unmodelled.provides(mentionsOf(parsed.value).provides, 'public')
  }
  return unmodelled
}
