'use client'

/** The design as a tree. */
export function Outline() {
  return null
}
