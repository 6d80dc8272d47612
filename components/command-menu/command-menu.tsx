'use client'

/** Every command and every object, found by typing. */
export function CommandMenu() {
  return null
}
