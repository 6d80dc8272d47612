/** Functions that give another value at every call. */
import type { Node } from '@pgsql/types'
import { stringsOf } from '@/lib/sql/ast/node'

const VOLATILE = new Set([
  'gen_random_uuid',
  'uuidv4',
  'uuidv7',
  'uuid_generate_v1',
  'uuid_generate_v1mc',
  'uuid_generate_v4',
  'gen_random_bytes',
  'random',
  'random_normal',
  'clock_timestamp',
  'timeofday',
  'nextval',
  'gen_salt',
])

/** The first of them that an expression calls. */
export function volatileCall(value: unknown): string | null {
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = volatileCall(item)
      if (found !== null) return found
    }
    return null
  }
  if (typeof value !== 'object' || value === null) return null
  const node = value as Node
  if ('FuncCall' in node) {
    const name = stringsOf(node.FuncCall.funcname).at(-1) ?? ''
    if (VOLATILE.has(name)) return name
  }
  return volatileCall(Object.values(value))
}
