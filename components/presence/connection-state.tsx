'use client'

/** Whether everything is saved. */
export function ConnectionState() {
  return null
}
