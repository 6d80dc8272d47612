'use client'

/** Everything that the model holds about what is selected. */
export function Inspector() {
  return null
}
