import { Fragment, type ReactNode } from 'react'

const MARKUP = /(\*\*[^*\n]+\*\*|`[^`\n]+`|\*[^*\n]+\*)/

function inline(text: string): ReactNode {
  return text.split(MARKUP).map((part, i) => {
    const key = `${i} ${part}`
    if (part.startsWith('**') && part.length > 4)
      return <strong key={key}>{part.slice(2, -2)}</strong>
    if (part.startsWith('`') && part.length > 2) {
      return (
        <code key={key} className="font-mono text-xs">
          {part.slice(1, -1)}
        </code>
      )
    }
    if (part.startsWith('*') && part.length > 2) return <em key={key}>{part.slice(1, -1)}</em>
    return <Fragment key={key}>{part}</Fragment>
  })
}

function Line({ text }: { text: string }) {
  const heading = /^#{1,3} (.*)$/.exec(text)?.[1]
  if (heading !== undefined) return <p className="font-semibold">{inline(heading)}</p>
  const item = /^\s*[-*] (.*)$/.exec(text)?.[1]
  if (item !== undefined) {
    return (
      <p className="flex gap-2">
        <span aria-hidden="true">•</span>
        <span>{inline(item)}</span>
      </p>
    )
  }
  return <p className="min-h-5">{inline(text)}</p>
}

/** A little of Markdown: headings, lists, bold, italic, code. Everything else stands as it was typed. */
export function NoteText({ text }: { text: string }) {
  return (
    <div className="break-words whitespace-pre-wrap">
      {text.split('\n').map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity
        <Line key={i} text={line} />
      ))}
    </div>
  )
}
