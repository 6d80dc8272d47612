'use client'

/** Where a table's foreign keys lead, and who refers to it. */
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { useSession, useStudio } from '@/lib/client/studio/hooks'
import { useStudioContext } from '@/lib/client/studio/provider'
import { relationDraw } from '@/lib/commands/relation-draw'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import { type Id, idSchema } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { givenStandard } from '@/lib/standards/project-standard'
import { nameById } from '../columns-of'
import { Adder } from '../fields/adder'
import { shownName } from '../fields/references'
import { ObjectRow } from '../object-row'
import { Section } from '../section'
import { useReadOnly } from '../use-read-only'

type ForeignKey = AnyRecord & RecordOf<'foreign-key'>

const isForeignKey = (record: AnyRecord): record is ForeignKey => record.kind === 'foreign-key'

function relationsOf(document: Document, table: Id): ForeignKey[] {
  const index = indexOf(document)
  const own = index.childrenOf(table, 'foreign-key')
  const others = index
    .referrers(table)
    .filter(isForeignKey)
    .filter((key) => key.table === table && key.parent !== table)
  return [...own, ...others]
}

function Title({ relation, out }: { relation: ForeignKey; out: boolean }) {
  const session = useSession()
  const [columns, other] = useStore(
    session.store,
    useShallow(({ document }) => {
      const index = indexOf(document)
      const names = relation.columns.map((id) => nameById(index, id)).join(', ')
      return [names, nameById(index, out ? relation.table : relation.parent)] as const
    }),
  )
  const Arrow = out ? ArrowRight : ArrowLeft
  return (
    <span className="flex items-center gap-1">
      {out ? columns : other}
      <Arrow
        aria-label={out ? 'refers to' : 'refers here by'}
        size={12}
        className="shrink-0 text-quiet"
      />
      {out ? other : columns}
    </span>
  )
}

export function RelationsSection({ record }: { record: AnyRecord }) {
  const { session, ui } = useStudioContext()
  const set = useStudio((state) => state.set)
  const readOnly = useReadOnly()
  const relations = useStore(
    session.store,
    useShallow(({ document }) => relationsOf(document, record.id)),
  )
  const options = () => {
    const index = indexOf(session.store.getState().document)
    return index
      .childrenOf(null, 'schema')
      .flatMap((schema) => index.childrenOf(schema.id, 'table'))
      .map((table) => ({ value: table.id, label: shownName(index, table) }))
  }
  const add = (text: string) => {
    const id = newId()
    const { project } = session.store.getState()
    const standard = givenStandard(project)
    const target = idSchema.parse(text)
    const result = session.run(relationDraw, { id, standard, table: record.id, target })
    if (result.ok) ui.getState().select([id])
    else set({ remark: result.error.message })
    return result.ok
  }
  return (
    <Section id="table/relations" title="Relations" count={relations.length} openAtFirst>
      <ul aria-label="Relations" className="-mx-1.5">
        {relations.map((relation) => (
          <ObjectRow
            key={relation.id}
            record={relation}
            title={<Title relation={relation} out={relation.parent === record.id} />}
            detail={relation.onDelete === 'no action' ? '' : relation.onDelete}
          />
        ))}
      </ul>
      {!readOnly && <Adder label="Refer to a table" options={options} onAdd={add} />}
    </Section>
  )
}
