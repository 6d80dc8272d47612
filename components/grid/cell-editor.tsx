'use client'

import { Popover } from 'radix-ui'
import { useDeferredValue, useId, useMemo, useRef, useState } from 'react'
import { classes } from '@/components/ui/classes'
import { ComboboxList, optionId } from '@/components/ui/combobox-list'
import { type ComboboxOption, fittingOptions } from '@/components/ui/combobox-options'
import { FIELD_TITLES, type Field } from '@/lib/grid/fields'
import { profileOf } from '@/lib/standards/project-standard'
import { cellOptions } from './cell-options'
import type { GridController } from './controller'
import { type EditorHands, pressInEditor } from './editor-keys'
import type { Editing } from './grid-store'

interface CellEditorProps {
  editing: Editing
  controller: GridController
}

const SHOWN = 40

/** The option that Enter takes: the best one, unless what is typed is one itself. */
const bestOption = (options: readonly ComboboxOption[], text: string) =>
  text.trim() === '' || options.some(({ value }) => value.toLowerCase() === text.toLowerCase())
    ? -1
    : 0

/** Free text first: where it is one of the values that PostgreSQL or the design knows, the list helps. */
function useOptions(controller: GridController, field: Field, text: string, typed: boolean) {
  const { session } = controller.context
  const [all] = useState(() => {
    const { document, project } = session.store.getState()
    return cellOptions(document, profileOf(project), field)
  })
  const wanted = useDeferredValue(text)
  return useMemo(
    () => (typed || field !== 'table' ? fittingOptions(all, typed ? wanted : '', SHOWN) : []),
    [all, wanted, typed, field],
  )
}

/** A cell as a text field. Enter keeps and goes down, Tab goes on, Escape takes back. */
export function CellEditor({ editing, controller }: CellEditorProps) {
  const { field, problem } = editing
  const [text, setText] = useState(editing.text)
  const [typed, setTyped] = useState(editing.replaces)
  const [chosen, setChosen] = useState<number | null>(null)
  const [open, setOpen] = useState(true)
  const id = useId()
  const settled = useRef(false)
  const options = useOptions(controller, field, text, typed)
  const isOpen = open && options.length > 0
  const active = chosen ?? (typed && isOpen ? bestOption(options, text) : -1)

  const commit = (value: string): boolean => {
    settled.current = true
    const taken = controller.commit(value)
    settled.current = taken
    return taken
  }
  const current = () => (isOpen ? (options[active]?.value ?? text) : text)
  const hands: EditorHands = {
    controller,
    commit: () => commit(current()),
    cancel: () => {
      settled.current = true
      controller.cancel()
    },
    step: (by) => {
      setOpen(true)
      if (options.length > 0) setChosen((active + by + options.length) % options.length)
    },
  }
  return (
    <Popover.Root open={isOpen || problem !== null}>
      <Popover.Anchor asChild>
        <input
          // biome-ignore lint/a11y/noAutofocus: the person has just begun to edit this cell
          autoFocus
          role="combobox"
          aria-label={FIELD_TITLES[field]}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && active >= 0 ? optionId(id, active) : undefined}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onFocus={(event) => {
            const end = event.target.value.length
            if (editing.replaces) event.target.setSelectionRange(end, end)
            else event.target.select()
          }}
          onChange={(event) => {
            setText(event.target.value)
            setTyped(true)
            setChosen(null)
            setOpen(true)
          }}
          onBlur={() => {
            if (!settled.current && !commit(text)) controller.cancel()
          }}
          onKeyDown={(event) => pressInEditor(hands, event)}
          className={classes(
            'absolute inset-0 z-10 h-full min-w-36 border-2 bg-surface px-[7px] text-ink outline-none',
            problem ? 'border-danger' : 'border-accent',
          )}
        />
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          role="presentation"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          className="z-50 max-h-[min(18rem,var(--radix-popper-available-height))] max-w-96 min-w-(--radix-popper-anchor-width) overflow-y-auto rounded-control border border-line bg-raised text-[0.8125rem] text-ink shadow-raised"
        >
          {problem && (
            <p
              id={`${id}-problem`}
              role="alert"
              className="max-w-80 bg-danger-soft px-3 py-2 text-xs text-danger"
            >
              {problem}
            </p>
          )}
          {isOpen && (
            <ComboboxList
              id={id}
              label={FIELD_TITLES[field]}
              options={options}
              active={active}
              onActive={setChosen}
              onChoose={({ value }) => commit(value)}
            />
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
