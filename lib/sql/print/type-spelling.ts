/** The same type, spelled as a standard wants it. */
import type { Spelling } from '@/lib/kinds/print-context'

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^timestamp(\(\d\))? with time zone/, 'timestamptz$1'],
  [/^timestamp(\(\d\))? without time zone/, 'timestamp$1'],
  [/^time(\(\d\))? with time zone/, 'timetz$1'],
  [/^time(\(\d\))? without time zone/, 'time$1'],
  [/^character varying/, 'varchar'],
  [/^character(?=\()/, 'char'],
  [/^bit varying/, 'varbit'],
]

export function spellType(text: string, spelling: Spelling): string {
  if (spelling.types === 'standard') return text
  for (const [long, short] of SHORT) if (long.test(text)) return text.replace(long, short)
  return text
}
