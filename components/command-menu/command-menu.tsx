'use client'

import { Command } from 'cmdk'
import {
  type KeyboardEvent,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { goToObject } from '@/components/studio/object-actions'
import { useStudio } from '@/lib/client/studio/hooks'
import { useStudioContext } from '@/lib/client/studio/provider'
import { type Entry, entryGroups, entryKey } from './entries'
import { EntryLine } from './entry-line'
import { ObjectPage } from './object-page'
import { rememberChoice } from './recent'
import type { FoundObject } from './search'

/** Every command and every object, found by typing. */
export function CommandMenu() {
  const context = useStudioContext()
  const set = useStudio((state) => state.set)
  const dialog = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState('')
  const [value, setValue] = useState('')
  /** The object whose actions are shown. */
  const [page, setPage] = useState<FoundObject | null>(null)
  const wanted = useDeferredValue(typed)
  const groups = useMemo(() => (page ? [] : entryGroups(context, wanted)), [context, wanted, page])
  const entries = useMemo(() => groups.flatMap((group) => group.entries), [groups])
  // Before the next key is handled: what is typed right after the shortcut must not be lost.
  useLayoutEffect(() => {
    const element = dialog.current
    if (!element || element.open) return
    element.showModal()
    // The dialog itself would choose the list around the field.
    element.querySelector('input')?.focus()
  }, [])
  // What fits best is what Enter takes, whatever was lit before.
  useLayoutEffect(() => {
    if (page) return
    const [best] = entries
    setValue(best ? entryKey(best) : '')
  }, [entries, page])
  const close = () => set({ menuOpen: false })
  /** First closed, so that what opens or takes the focus next is not closed with it. */
  const afterClosing = (run: () => void) => {
    dialog.current?.close()
    close()
    queueMicrotask(run)
  }
  const choose = (entry: Entry) => {
    const { id } = context.session.store.getState().project
    const chosen = entry.type === 'action' ? entry.action.id : entry.object.id
    rememberChoice(id, { type: entry.type, id: chosen })
    afterClosing(() => {
      if (entry.type === 'action') entry.action.run(context)
      else goToObject(context, entry.object.id)
    })
  }
  /** Enter came before what was typed last had been looked for. */
  const chooseBest = () => {
    const best = entryGroups(context, typed)[0]?.entries[0]
    if (best) choose(best)
  }
  const turnTo = (object: FoundObject | null) => {
    setPage(object)
    setTyped('')
    setValue('')
  }
  const press = (event: KeyboardEvent) => {
    const entry = entries.find((one) => entryKey(one) === value)
    if (event.key === 'Tab' && !event.shiftKey && entry?.type === 'object') turnTo(entry.object)
    else if (event.key === 'Enter' && !page && wanted !== typed) chooseBest()
    else if (page && typed === '' && event.key === 'Backspace') turnTo(null)
    else if (page && event.key === 'Escape') turnTo(null)
    else return
    event.preventDefault()
  }
  return (
    <dialog
      ref={dialog}
      aria-label="Search and commands"
      onClose={close}
      onMouseDown={(event) => event.target === dialog.current && dialog.current.close()}
      className="mx-auto mt-[12vh] mb-0 w-[calc(100%-2rem)] max-w-xl rounded-panel border border-line bg-raised p-0 text-[0.8125rem] text-ink shadow-raised backdrop:bg-shade"
    >
      <Command
        label="Search and commands"
        shouldFilter={false}
        loop
        value={value}
        onValueChange={setValue}
        onKeyDown={press}
      >
        <div className="flex items-center gap-2 border-b border-line px-3">
          {page && (
            <span className="max-w-48 shrink-0 truncate rounded bg-accent-soft px-1.5 py-0.5 text-xs">
              {page.path}
            </span>
          )}
          <Command.Input
            autoFocus
            value={typed}
            onValueChange={setTyped}
            placeholder={page ? 'What shall be done?' : 'Search, or > command, @ table, # column'}
            className="h-11 w-full bg-transparent outline-none placeholder:text-quiet"
          />
        </div>
        <Command.List className="max-h-[min(26rem,60vh)] overflow-y-auto p-1.5">
          {page ? (
            <ObjectPage object={page} typed={typed} onChoose={afterClosing} />
          ) : (
            groups.map(({ title, entries: lines }) => (
              <Command.Group
                key={title}
                heading={title}
                className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-quiet"
              >
                {lines.map((entry) => (
                  <EntryLine key={entryKey(entry)} entry={entry} onChoose={choose} />
                ))}
              </Command.Group>
            ))
          )}
          <Command.Empty className="px-2 py-6 text-center text-quiet">
            Nothing has a name like this.
          </Command.Empty>
        </Command.List>
        <Hints onPage={page !== null} />
      </Command>
    </dialog>
  )
}

function Hints({ onPage }: { onPage: boolean }) {
  const hints = onPage
    ? ['Enter does it', 'Backspace goes back']
    : ['Enter chooses', 'Tab shows what can be done']
  return (
    <p className="flex gap-4 border-t border-line px-3 py-1.5 text-xs text-quiet">
      {hints.map((hint) => (
        <span key={hint}>{hint}</span>
      ))}
    </p>
  )
}
