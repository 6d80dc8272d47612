import { clipName, MAX_NAME_BYTES } from '@/lib/sql/lex/identifier'

const SUFFIX = '_multirange'

/** The name that PostgreSQL gives when the author gives none. */
export function multirangeName(range: string): string {
  const at = range.indexOf('range')
  if (at >= 0) return clipName(`${range.slice(0, at)}multi${range.slice(at)}`)
  return `${clipName(range, MAX_NAME_BYTES - SUFFIX.length)}${SUFFIX}`
}
