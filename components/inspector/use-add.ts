'use client'

import { useCallback } from 'react'
import { useStudioContext } from '@/lib/client/studio/provider'
import { objectAdd } from '@/lib/commands/object-add'
import { newId } from '@/lib/document/new-id'
import type { Id } from '@/lib/kinds/common'
import type { KindName } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { givenStandard } from '@/lib/standards/project-standard'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

export interface AddWish {
  kind: KindName
  parent: Id | null
  /** What is not as in the blank. */
  attributes?: Readonly<Record<string, unknown>>
}

/** Attributes that are written here are plain values; a copy says so to the type system. */
const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value))

/** Adds an object and goes to it; what is in the way is told at the lower edge. */
export function useAdd(): (wish: AddWish) => void {
  const { session, ui } = useStudioContext()
  return useCallback(
    ({ kind, parent, attributes = {} }) => {
      const id = newId()
      const { project } = session.store.getState()
      const entries = Object.entries(attributes).map(([key, value]) => [key, plain(value)] as const)
      const result = session.run(
        objectAdd,
        {
          id,
          kind,
          parent,
          attributes: Object.fromEntries(entries),
          standard: givenStandard(project),
        },
        `Add ${kindOf(kind).label.toLowerCase()}`,
      )
      if (result.ok) ui.getState().select([id])
      else ui.getState().set({ remark: result.error.message })
    },
    [session, ui],
  )
}
