import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'

export function nameOf(record: AnyRecord): string | null {
  const spec = kindOf(record.kind)
  if (spec.nameOf) return spec.nameOf(record)
  return 'name' in record ? record.name : null
}

export const signatureOf = (record: AnyRecord): string =>
  kindOf(record.kind).signature?.(record) ?? ''
