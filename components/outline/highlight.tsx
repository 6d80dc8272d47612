import { Fragment } from 'react'

/** A name with the letters that were found in bold. */
export function Highlight({ text, at }: { text: string; at: readonly number[] | undefined }) {
  if (!at || at.length === 0) return text
  const hits = new Set(at)
  const parts: { text: string; hit: boolean }[] = []
  for (const [position, letter] of [...text].entries()) {
    const hit = hits.has(position)
    const last = parts.at(-1)
    if (last && last.hit === hit) last.text += letter
    else parts.push({ text: letter, hit })
  }
  return parts.map((part, position) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other identity
    <Fragment key={position}>
      {part.hit ? <b className="font-semibold text-accent">{part.text}</b> : part.text}
    </Fragment>
  ))
}
