'use client'

/** The diagram. */
export function Canvas() {
  return null
}
