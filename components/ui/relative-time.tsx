'use client'

import { useSyncExternalStore } from 'react'

const STEPS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const
const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

function spokenAge(seconds: number): string {
  const step = STEPS.find(([, length]) => seconds >= length)
  return step ? words.format(-Math.floor(seconds / step[1]), step[0]) : 'just now'
}

const EVERY = 20_000
const listen = (tick: () => void) => {
  const timer = setInterval(tick, EVERY)
  return () => clearInterval(timer)
}
/** The same for a while, as React wants it. */
const now = () => Math.floor(Date.now() / EVERY) * EVERY

/** How long ago, kept true; the moment itself on hover. The server does not know the reader's now and says the day. */
export function RelativeTime({ value }: { value: string }) {
  const at = useSyncExternalStore(listen, now, () => null)
  const text =
    at === null ? value.slice(0, 10) : spokenAge(Math.max(0, (at - Date.parse(value)) / 1000))
  return (
    <time dateTime={value} title={at === null ? undefined : exact.format(new Date(value))}>
      {text}
    </time>
  )
}
