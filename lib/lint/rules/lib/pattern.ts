/** Whether a pattern of a check lets a text through, as far as JavaScript reads it as PostgreSQL does. */

/** Classes and escapes that the two read differently, and PostgreSQL's switches at the beginning. */
const ITS_OWN = /\[[:.=]|\\[mMyYAZ]|^\*{3}|^\(\?[a-z]+\)/

const known = new Map<string, RegExp | null>()

const SPECIAL = /[.*+?^${}()|[\]\\/]/g
const fromLike = (pattern: string) =>
  `^${pattern.replaceAll(SPECIAL, String.raw`\$&`).replaceAll('%', '.*').replaceAll('_', '.')}$`

function compiled(operator: string, pattern: string): RegExp | null {
  const isLike = operator.endsWith('~~') || operator.endsWith('~~*')
  if (operator.startsWith('!') || (isLike ? pattern.includes('\\') : ITS_OWN.test(pattern)))
    return null
  try {
    const source = isLike ? fromLike(pattern) : pattern
    return new RegExp(source, operator.endsWith('*') ? 'is' : 's')
  } catch {
    return null
  }
}

/** Null: that cannot be told. The operator is ~, ~*, or that of LIKE or ILIKE: ~~, ~~*. */
export function lets(operator: string, pattern: string, text: string): boolean | null {
  const key = `${operator} ${pattern}`
  const before = known.get(key)
  const found = before === undefined ? compiled(operator, pattern) : before
  if (before === undefined) known.set(key, found)
  return found?.test(text) ?? null
}
