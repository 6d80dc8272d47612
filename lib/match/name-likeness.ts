/** How alike two names are, from 0 to 1: by the pairs of letters that they share. */
function pairsOf(name: string): Map<string, number> {
  const pairs = new Map<string, number>()
  const low = ` ${name.toLowerCase().replaceAll('_', ' ')} `
  for (let i = 0; i + 1 < low.length; i++) {
    const pair = low.slice(i, i + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

export function nameLikeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)]
  let shared = 0
  let all = 0
  for (const [pair, n] of left) {
    shared += Math.min(n, right.get(pair) ?? 0)
    all += n
  }
  for (const n of right.values()) all += n
  return all === 0 ? 0 : (2 * shared) / all
}
