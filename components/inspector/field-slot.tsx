'use client'

/** One attribute of one object, or of several at once: its field, with what refuses it. */
import { useState } from 'react'
import { attributeValue, sameValue } from '@/lib/document/attributes'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { attributesOf } from '@/lib/kinds/visit-record'
import { FieldFindings } from './field-findings'
import type { Changes, FieldSpec } from './field-spec'
import { useEdit } from './use-edit'
import { useReadOnly } from './use-read-only'

interface FieldSlotProps {
  records: readonly [AnyRecord, ...AnyRecord[]]
  attribute: string
  spec: FieldSpec<unknown>
}

export function FieldSlot({ records, attribute, spec }: FieldSlotProps) {
  const [error, setError] = useState<{ text: string; value: unknown } | null>(null)
  const edit = useEdit()
  const readOnly = useReadOnly()
  const [record] = records
  const value = attributeValue(record, attribute)
  const mixed = records.some((other) => !sameValue(attributeValue(other, attribute), value))
  const label = spec.label ?? attributesOf(record.kind)[attribute]?.label ?? attribute
  const refuse = (text: string): false => {
    setError({ text, value })
    return false
  }
  const change = (changes: Changes): boolean => {
    const refused = edit(records, changes, label)
    if (refused !== null) return refuse(refused)
    setError(null)
    return true
  }
  const View = spec.view
  const field = (
    <View
      record={record}
      label={label}
      hint={spec.hint}
      value={value}
      mixed={mixed}
      // What somebody else changed meanwhile has nothing to do with what was refused.
      error={error && Object.is(error.value, value) ? error.text : undefined}
      disabled={readOnly}
      commit={(next) => change({ [attribute]: next })}
      change={change}
      refuse={refuse}
    />
  )
  if (records.length > 1) return field
  return (
    <div>
      {field}
      <FieldFindings record={record} attribute={attribute} />
    </div>
  )
}
