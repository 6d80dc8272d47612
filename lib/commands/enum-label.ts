import { byteLength, MAX_NAME_BYTES } from '@/lib/sql/lex/identifier'
import { type Refusal, refuse } from './command'

export function labelRefusal(
  label: string,
  others: readonly string[],
  type: string,
): { ok: false; error: Refusal } | null {
  if (label.includes('\u0000')) {
    return refuse('input-invalid', type, 'A label cannot hold a NUL character. Leave it out.')
  }
  if (byteLength(label) > MAX_NAME_BYTES) {
    const message = `Label "${label}" has more than ${MAX_NAME_BYTES} bytes. Choose a shorter one.`
    return refuse('name-too-long', type, message)
  }
  if (!others.includes(label)) return null
  return refuse(
    'label-taken',
    type,
    `${type} has the label "${label}" already. Choose another one.`,
  )
}
