'use client'

/** What was done, by whom, and when. */
export function HistoryPanel() {
  return null
}
