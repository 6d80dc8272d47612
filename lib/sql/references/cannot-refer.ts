import type { Grammar } from '@/lib/kinds/traversal'
import { isPlainType, isPlainValue } from './built-in'

/** Text that names nothing of the design; most types and many defaults are such, so they are not looked into. */
export function cannotRefer(text: string, grammar: Grammar): boolean {
  if (grammar === 'type') return isPlainType(text)
  if (grammar === 'expression') return isPlainValue(text)
  return grammar !== 'name' && /^\s*(?:nothing|;?)\s*$/i.test(text)
}
