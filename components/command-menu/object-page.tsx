'use client'

import { go } from 'fuzzysort'
import { MousePointer2 } from 'lucide-react'
import { useMemo } from 'react'
import { goToObject, objectActions } from '@/components/studio/object-actions'
import type { MenuAction } from '@/components/ui/menu-items'
import { useStudioContext } from '@/lib/client/studio/provider'
import { Line } from './entry-line'
import type { FoundObject } from './search'

interface ObjectPageProps {
  object: FoundObject
  typed: string
  /** Closes the menu, then does it. */
  onChoose(run: () => void): void
}

/** What can be done with the object that was found. */
export function ObjectPage({ object, typed, onChoose }: ObjectPageProps) {
  const context = useStudioContext()
  const actions = useMemo((): readonly MenuAction[] => {
    const select = {
      label: 'Select',
      icon: MousePointer2,
      run: () => goToObject(context, object.id),
    }
    return [select, ...objectActions(context, [object.id])]
  }, [context, object])
  const fitting =
    typed.trim() === ''
      ? actions
      : go(typed, actions, { key: 'label', threshold: 0.3 }).map(({ obj }) => obj)
  return fitting.map(({ label, icon, keys, danger, disabled, run }) => (
    <Line
      key={label}
      value={label}
      icon={icon}
      title={label}
      keys={keys}
      danger={danger}
      disabled={disabled}
      onChoose={() => onChoose(run)}
    />
  ))
}
