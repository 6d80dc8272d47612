/** Names of migration files as a standard writes them down: {NNN}_{description}.up.sql. */
import { snakeCase } from '@/lib/standards/words'
import type { MigrationName } from '../../script/migration-name'

const WORDS: Readonly<Record<string, string>> = {
  YYYYMMDD: '\\d{8}',
  NNN: '\\d{3}',
  timestamp: '\\d{8,14}',
  description: '[a-z0-9]+(?:_[a-z0-9]+)*',
}

const PLACE = /\{(\w+)\}/g
const patterns = new Map<string, RegExp>()

export function fitsForm(form: string, base: string): boolean {
  let pattern = patterns.get(form)
  if (!pattern) {
    const escaped = form.replaceAll(/[.+*?^$()[\]\\|]/g, '\\$&')
    pattern = new RegExp(`^${escaped.replaceAll(PLACE, (_, word: string) => WORDS[word] ?? '.+')}$`)
    patterns.set(form, pattern)
  }
  return pattern.test(base)
}

/** What stands for each word, as far as the name tells. */
function partsOf({ version, description }: MigrationName): Record<string, string | undefined> {
  const digits = version?.split(/[_.-]/) ?? []
  const date = digits.find((part) => part.length === 8 || part.length === 14)
  const number = digits.findLast((part) => part.length < 8)
  return {
    YYYYMMDD: date?.slice(0, 8),
    NNN: number === undefined ? undefined : number.slice(-3).padStart(3, '0'),
    timestamp: date,
    description: snakeCase(description) || undefined,
  }
}

const isWayBack = (form: string) => /^U|\.down\./.test(form)

/** The name in the first of the forms for which all is known. */
export function nameInForm(forms: readonly string[], name: MigrationName): string | null {
  const parts = partsOf(name)
  for (const form of forms) {
    if (isWayBack(form) !== (name.way === 'down')) continue
    const words = [...form.matchAll(PLACE)].map(([, word]) => parts[word ?? ''])
    if (words.includes(undefined)) continue
    return form.replaceAll(PLACE, (_, word: string) => parts[word] ?? '')
  }
  return null
}
