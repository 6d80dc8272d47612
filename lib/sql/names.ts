import type { Space } from '@/lib/kinds/spaces'
import { quoteIdent } from './lex/identifier'

/** A name as text that can be compared and stored: `relation:app.users`, `role:reader`. */
export function nameKey(space: Space, schema: string | null, name: string): string {
  return `${space}:${schema === null ? '' : `${quoteIdent(schema)}.`}${quoteIdent(name)}`
}

/** From its name as written in an index. */
export const operatorClassKey = (written: string): string =>
  `operator class:${written.includes('.') ? written : `public.${written}`}`

/** Spaces whose names stand in no schema. */
export const GLOBAL_SPACES: ReadonlySet<Space> = new Set<Space>([
  'schema',
  'extension',
  'role',
  'event trigger',
  'cast',
  'default privilege',
  'language',
  'foreign data wrapper',
  'server',
  'publication',
  'access method',
])
