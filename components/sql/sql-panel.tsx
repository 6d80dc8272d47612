'use client'

/** The SQL of the selection or of all, updated while one edits. */
export function SqlPanel() {
  return null
}
