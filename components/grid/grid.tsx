'use client'

/** All columns of the design as a sheet. */
export function Grid() {
  return null
}
