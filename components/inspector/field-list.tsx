'use client'

/** The fields of one object, or those that several have in common. */
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { FieldSlot } from './field-slot'
import type { FieldSpec } from './field-spec'
import { fieldsOf, isField } from './registry'
import { Section } from './section'

type Records = readonly [AnyRecord, ...AnyRecord[]]

interface Shown {
  attribute: string
  spec: FieldSpec<unknown>
}

export function shownFields(records: Records): Shown[] {
  const [first, ...others] = records
  return fieldsOf(first.kind).flatMap(([attribute, spec]) => {
    if (!isField(spec) || (others.length > 0 && !spec.many)) return []
    const applies = records.every((record) => spec.isShown?.(record) ?? true)
    return applies ? [{ attribute, spec }] : []
  })
}

function Fields({ records, fields }: { records: Records; fields: readonly Shown[] }) {
  return (
    <div className="space-y-3">
      {fields.map(({ attribute, spec }) => (
        <FieldSlot key={attribute} records={records} attribute={attribute} spec={spec} />
      ))}
    </div>
  )
}

export function BasicFields({ records }: { records: Records }) {
  const fields = shownFields(records).filter(({ spec }) => spec.place === 'basic')
  return (
    <div className="px-3 py-3">
      <Fields records={records} fields={fields} />
    </div>
  )
}

export function MoreFields({ records }: { records: Records }) {
  const [{ kind }] = records
  const fields = shownFields(records).filter(({ spec }) => spec.place === 'more')
  if (fields.length === 0) return null
  return (
    <Section id={`${kind}/more`} title="More">
      <div className="pt-1">
        <Fields records={records} fields={fields} />
      </div>
    </Section>
  )
}
