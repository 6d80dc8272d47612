/** Names as a standard lists them in an option: whole, or with a star for the rest. */
const known = new Map<string, RegExp>()

function patternOf(name: string): RegExp {
  const before = known.get(name)
  if (before) return before
  const pattern = new RegExp(
    `^${name.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`,
  )
  known.set(name, pattern)
  return pattern
}

export const isListed = (names: readonly string[], name: string): boolean =>
  names.some((one) => patternOf(one).test(name))
