'use client'

/** Who else has the project open. */
export function People() {
  return null
}
