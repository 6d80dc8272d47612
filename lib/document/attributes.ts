import type { AnyRecord } from '@/lib/kinds/kind-map'

/** The value of an attribute that is only known by name at run time. */
export function attributeValue(record: AnyRecord, name: string): unknown {
  const attributes: Readonly<Record<string, unknown>> = record
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined
}

/** Values of attributes are plain JSON. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = Object.entries(a)
  const right = new Map<string, unknown>(Object.entries(b))
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)))
  )
}
