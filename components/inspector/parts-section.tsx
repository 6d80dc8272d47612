'use client'

/** The parts of an object that are of certain kinds, with a way to add one. */
import { useMemo } from 'react'
import { useChildren } from '@/lib/client/studio/hooks'
import type { AnyRecord, KindName } from '@/lib/kinds/kind-map'
import { type AddChoice, AddMenu } from './add-menu'
import { ObjectList } from './object-row'
import { Section } from './section'

export interface PartsSpec {
  id: string
  title: string
  kinds: readonly KindName[]
  /** Without it: each of the kinds. */
  add?: readonly AddChoice[]
  openAtFirst?: boolean
  /** What is said while there are none. */
  empty: string
}

export function PartsSection({ record, spec }: { record: AnyRecord | null; spec: PartsSpec }) {
  const children = useChildren(record?.id ?? null)
  const parts = useMemo(
    () => children.filter(({ kind }) => spec.kinds.includes(kind)),
    [children, spec],
  )
  return (
    <Section
      id={`${record?.kind ?? 'project'}/${spec.id}`}
      title={spec.title}
      count={parts.length}
      openAtFirst={spec.openAtFirst ?? false}
      action={
        <AddMenu
          parent={record?.id ?? null}
          choices={spec.add ?? spec.kinds.map((kind) => ({ kind }))}
        />
      }
    >
      {parts.length === 0 ? (
        <p className="py-1 text-xs text-quiet">{spec.empty}</p>
      ) : (
        <ObjectList label={spec.title} records={parts} />
      )}
    </Section>
  )
}
