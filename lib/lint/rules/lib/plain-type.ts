/** Types as the model writes them, without what stands in brackets. */
const known = new Map<string, string>()
const MOST = 5_000

/** Of `numeric(10,2)` numeric; of `timestamp(3) with time zone` timestamp with time zone; arrays keep their brackets. */
export function typeWithoutSize(type: string): string {
  const before = known.get(type)
  if (before !== undefined) return before
  if (known.size >= MOST) known.clear()
  const bare = type.replace(/\s*\([^)]*\)/, '').trim()
  known.set(type, bare)
  return bare
}

export const isMoment = (type: string) =>
  /^timestamp with(?:out)? time zone$/.test(typeWithoutSize(type))
export const isBoolean = (type: string) => type === 'boolean'
