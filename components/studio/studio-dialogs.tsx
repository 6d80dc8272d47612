'use client'

import { CommandMenu } from '@/components/command-menu/command-menu'
import { useStudio } from '@/lib/client/studio/hooks'

/** What opens above the studio. */
export function StudioDialogs() {
  const menuOpen = useStudio((state) => state.menuOpen)
  return <>{menuOpen && <CommandMenu />}</>
}
