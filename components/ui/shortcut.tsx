'use client'

import { useSyncExternalStore } from 'react'
import { isMac, keysText } from './keys'

const never = () => () => undefined

/** “mod+shift+z” as this machine's keyboard says it. */
export function Shortcut({ keys }: { keys: string }) {
  const mac = useSyncExternalStore(never, isMac, () => false)
  return <kbd className="font-sans text-xs tracking-wide text-quiet">{keysText(keys, mac)}</kbd>
}
