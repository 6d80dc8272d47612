'use client'

import { Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { typeOptions } from '@/components/type-field/type-options'
import { Combobox } from '@/components/ui/combobox'
import { IconButton } from '@/components/ui/icon-button'
import { TextInput } from '@/components/ui/text-input'
import { useDocument, useSessionState } from '@/lib/client/studio/hooks'
import type { Field } from '@/lib/grid/fields'
import { profileOf } from '@/lib/standards/project-standard'
import type { GridController } from './controller'

const SWITCHES: readonly { label: string; field: Field; text: string }[] = [
  { label: 'Not null', field: 'notNull', text: 'yes' },
  { label: 'May be null', field: 'notNull', text: 'no' },
  { label: 'Index each', field: 'index', text: 'yes' },
]

/** What can be done to several columns at once. */
export function BulkBar({ controller }: { controller: GridController }) {
  useStore(
    controller.store,
    useShallow(({ cursor, anchor }) => ({ cursor, anchor })),
  )
  const count = controller.chosenRows.filter(({ column }) => column !== null).length
  if (count < 2) return null
  return (
    <section
      aria-label="Change several columns"
      className="flex shrink-0 flex-wrap items-center gap-1.5 border-t border-line bg-surface p-1.5"
    >
      <span role="status" className="px-1 font-medium">
        {count} columns
      </span>
      <TypeForAll controller={controller} />
      {SWITCHES.map(({ label, field, text }) => (
        <button
          key={label}
          type="button"
          onClick={() => controller.setAll(field, text)}
          className="h-7 rounded-control border border-line px-2 hover:bg-hover"
        >
          {label}
        </button>
      ))}
      <div className="w-48">
        <TextInput
          label="Comment of all"
          hideLabel
          value=""
          placeholder="Comment …"
          onCommit={(text) => {
            if (text !== '') controller.setAll('comment', text)
            return undefined
          }}
        />
      </div>
      <div className="grow" />
      <IconButton icon={Trash2} label="Remove the columns" onClick={() => controller.remove()} />
    </section>
  )
}

function TypeForAll({ controller }: { controller: GridController }) {
  const document = useDocument((one) => one)
  const project = useSessionState((state) => state.project)
  const options = useMemo(() => typeOptions(document, profileOf(project)), [document, project])
  return (
    <div className="w-44">
      <Combobox
        label="Type of all"
        hideLabel
        free
        value=""
        options={options}
        placeholder="Type …"
        onCommit={(text) => {
          if (text !== '') controller.setAll('type', text)
          return undefined
        }}
      />
    </div>
  )
}
