'use client'

import { useSyncExternalStore } from 'react'

const format = (value: string, timeZone?: string) =>
  new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(timeZone ? { timeZone } : {}),
  }).format(new Date(value))

const never = () => () => undefined

/** A moment in the reader's time zone. The server does not know that zone and renders UTC until the page is alive. */
export function LocalTime({ value }: { value: string }) {
  const text = useSyncExternalStore(
    never,
    () => format(value),
    () => format(value, 'UTC'),
  )
  return <time dateTime={value}>{text}</time>
}
