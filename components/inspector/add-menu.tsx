'use client'

/** What can be added at a place: one thing by a button, several by a menu. */
import { Plus } from 'lucide-react'
import { KIND_ICONS } from '@/components/kinds/kind-icons'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import type { Id } from '@/lib/kinds/common'
import type { KindName } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { useAdd } from './use-add'
import { useReadOnly } from './use-read-only'

export interface AddChoice {
  kind: KindName
  /** Where the kind's own name does not say it. */
  label?: string
  attributes?: Readonly<Record<string, unknown>>
}

const labelOf = ({ kind, label }: AddChoice) => label ?? kindOf(kind).label

export function AddMenu({ parent, choices }: { parent: Id | null; choices: readonly AddChoice[] }) {
  const add = useAdd()
  const readOnly = useReadOnly()
  const run = (choice: AddChoice) => {
    const { kind, attributes } = choice
    add({ kind, parent, ...(attributes ? { attributes } : {}) })
  }
  const [first, ...others] = choices
  if (!first || readOnly) return null
  if (others.length === 0) {
    const label = `Add ${labelOf(first).toLowerCase()}`
    return <IconButton label={label} icon={Plus} size="small" onClick={() => run(first)} />
  }
  return (
    <Menu
      align="end"
      trigger={<IconButton label="Add…" icon={Plus} size="small" />}
      items={choices.map((choice) => ({
        label: labelOf(choice),
        icon: KIND_ICONS[choice.kind],
        run: () => run(choice),
      }))}
    />
  )
}
