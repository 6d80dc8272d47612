/** A fast look before text is parsed: false only where the text cannot name any of these, however written. */
const SPECIAL = /[.*+?^${}()|[\]\\/]/g

/** Quotes are doubled within quotes and, in a name that a literal holds, once more. */
const pattern = (name: string) =>
  name.replace(SPECIAL, '\\$&').replaceAll('"', '"+').replaceAll("'", "'+")

export function mayMention(name: string): (text: string) => boolean {
  const folded = new RegExp(pattern(name), 'i')
  return (text) => folded.test(text) || text.includes('&"') || text.includes("&'")
}
