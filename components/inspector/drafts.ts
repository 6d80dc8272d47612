/** SQL that was typed and could not be kept, so that it is there again when one comes back to the object. */
const KEPT = 50
const drafts = new Map<string, string>()

export const draftOf = (key: string): string | null => drafts.get(key) ?? null

export function keepDraft(key: string, text: string | null): void {
  drafts.delete(key)
  if (text === null) return
  drafts.set(key, text)
  const [oldest] = drafts.keys()
  if (drafts.size > KEPT && oldest !== undefined) drafts.delete(oldest)
}
