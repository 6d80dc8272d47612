'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { OwnStandard } from '@/lib/standards/own/own-standard'
import { readOwnStandard } from '@/lib/standards/own/own-yaml'

interface FileTabProps {
  text: string
  draft: OwnStandard
  onTake(own: OwnStandard): void
}

/** The whole standard as it is written down, with all that the other tabs have no field for. */
export function FileTab({ text, draft, onTake }: FileTabProps) {
  const [typed, setTyped] = useState(text)
  const read = readOwnStandard(typed)
  const problems = read.ok
    ? read.value.own.key === draft.key
      ? []
      : [{ line: undefined, message: `The key stays ${draft.key}: projects follow it by that.` }]
    : read.error
  return (
    <div className="p-4">
      <textarea
        aria-label="The standard as a file"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        className="h-[28rem] w-full resize-y rounded-control border border-field-line bg-page p-3 font-mono text-xs"
      />
      <ul aria-live="polite" className="mt-2 text-[0.8125rem] text-danger empty:hidden">
        {problems.map(({ line, message }) => (
          <li key={`${line} ${message}`}>
            {line === undefined ? '' : `Line ${line}: `}
            {message}
          </li>
        ))}
      </ul>
      <div className="mt-3 flex justify-end gap-2">
        <Button size="small" disabled={typed === text} onClick={() => setTyped(text)}>
          Take back
        </Button>
        <Button
          size="small"
          look="primary"
          disabled={!read.ok || problems.length > 0 || typed === text}
          onClick={() => read.ok && onTake(read.value.own)}
        >
          Take over
        </Button>
      </div>
    </div>
  )
}
