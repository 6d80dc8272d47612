/** Whether a name may be given here. */
import type { DocumentIndex } from '@/lib/document/document-index'
import { nameOf } from '@/lib/document/record-name'
import { clash } from '@/lib/document/validate'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { byteLength, clipName, MAX_NAME_BYTES } from '@/lib/sql/lex/identifier'
import { type Refusal, refuse } from './command'

type Refused = { ok: false; error: Refusal }

export function nameRefusal(index: DocumentIndex, record: AnyRecord): Refused | null {
  const name = nameOf(record)
  const { label, spaces } = kindOf(record.kind)
  if (name === null || spaces.length === 0) return null
  if ('name' in record && byteLength(name) > MAX_NAME_BYTES) {
    return refuse(
      'name-too-long',
      name,
      `${label} "${name}" has more than ${MAX_NAME_BYTES} bytes; PostgreSQL would cut it to "${clipName(name)}". Choose a shorter name.`,
    )
  }
  const taken = index.namesakes(record).find((pair) => clash(record, pair))
  if (!taken) return null
  const other = kindOf(taken[1].kind).label.toLowerCase()
  return refuse(
    'name-taken',
    name,
    `There is a ${other} ${index.qualifiedName(taken[1])} already. Choose another name.`,
  )
}

/** The first free name: as wished, or with a number. */
export function freeName(
  index: DocumentIndex,
  wished: string,
  make: (name: string) => AnyRecord,
): string {
  for (let n = 0; ; n++) {
    const end = n === 0 ? '' : String(n)
    const name = `${clipName(wished, MAX_NAME_BYTES - end.length)}${end}`
    if (!index.namesakes(make(name)).some((pair) => clash(make(name), pair))) return name
  }
}
