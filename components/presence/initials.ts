/** One or two letters for a small round picture. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter(Boolean)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  const letters = ends.map((word) => Array.from(word ?? '')[0] ?? '')
  return letters.join('').toUpperCase()
}
