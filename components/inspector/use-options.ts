'use client'

import { useCallback } from 'react'
import type { ComboboxOption } from '@/components/ui/combobox-options'
import { useSession } from '@/lib/client/studio/hooks'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { Source } from './suggestions'

/** The options of a source, made when the list is opened: of the design as it is then. */
export function useOptions(source: Source, record: AnyRecord): () => readonly ComboboxOption[] {
  const session = useSession()
  return useCallback(() => {
    const { document, project } = session.store.getState()
    return source({ document, project, record })
  }, [session, source, record])
}
