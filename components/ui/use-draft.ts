'use client'

/**
 * What is typed into a field until it is kept. While there is a draft the field shows it, whatever happens to the value
 * meanwhile: nobody else's edit takes away what one is typing.
 */
import { useEffect, useRef, useState } from 'react'

export interface Draft {
  text: string
  isDirty: boolean
  change(text: string): void
  /** Hands the draft over; the field shows the value again, unless it was not taken. */
  commit(text?: string): void
  revert(): void
}

/** `keep` gives false when the text is not taken; then it stays in the field. */
export function useDraft(value: string, keep: (text: string) => boolean | undefined): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  // Enter commits, and the blur that may follow must not do so again.
  const latest = useRef<string | null>(null)
  const put = (text: string | null) => {
    latest.current = text
    setDraft(text)
  }
  const leave = useRef(() => {})
  useEffect(() => {
    leave.current = () => {
      const text = latest.current
      latest.current = null
      if (text !== null && text !== value) keep(text)
    }
  })
  // A field that goes away is left as well.
  useEffect(() => () => leave.current(), [])
  return {
    text: draft ?? value,
    isDirty: draft !== null && draft !== value,
    change: put,
    commit(given) {
      const text = given ?? latest.current
      if (text === null || text === value) put(null)
      else if (keep(text) === false) put(text)
      else put(null)
    },
    revert: () => put(null),
  }
}
