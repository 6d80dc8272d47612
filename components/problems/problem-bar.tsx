'use client'

import { BoxSelect, Wrench, X } from 'lucide-react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import { useCounts } from '@/lib/client/lint/hooks'
import type { Grouping } from './problem-rows'
import type { ProblemsStore } from './problems-store'
import { SEVERITIES, SEVERITY_LOOKS, type Severity, SeverityIcon } from './severity'

const GROUPINGS: readonly { value: Grouping; label: string }[] = [
  { value: 'rule', label: 'By rule' },
  { value: 'object', label: 'By object' },
  { value: 'severity', label: 'By severity' },
  { value: 'clause', label: 'By clause' },
]

interface ProblemBarProps {
  store: ProblemsStore
  /** How many can be fixed without a decision. */
  safe: number
  onFixSafe(): void
}

/** Above the list: what it shows, and in which order. */
export function ProblemBar({ store, safe, onFixSafe }: ProblemBarProps) {
  const state = useStore(
    store,
    useShallow(({ grouping, text, hidden, selectionOnly, requirement, set, toggleShown }) => ({
      grouping,
      text,
      hidden,
      selectionOnly,
      requirement,
      set,
      toggleShown,
    })),
  )
  return (
    <>
      <div className="w-28 shrink-0">
        <Select
          hideLabel
          label="Group the problems"
          value={state.grouping}
          options={GROUPINGS}
          onChange={(grouping) => state.set({ grouping })}
        />
      </div>
      <input
        type="search"
        aria-label="Filter the problems"
        placeholder="Filter"
        autoComplete="off"
        value={state.text}
        onChange={(event) => state.set({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || state.text === '') return
          event.preventDefault()
          state.set({ text: '' })
        }}
        className="h-7 w-40 min-w-16 shrink rounded-control border border-field-line bg-surface px-2 text-ink placeholder:text-quiet"
      />
      <SeverityToggles hidden={state.hidden} onToggle={state.toggleShown} />
      <IconButton
        icon={BoxSelect}
        label="Problems of the selection only"
        side="top"
        pressed={state.selectionOnly}
        onClick={() => state.set({ selectionOnly: !state.selectionOnly })}
      />
      {state.requirement && (
        <button
          type="button"
          aria-label={`Show all problems again, not only: ${state.requirement.says}`}
          title={state.requirement.says}
          onClick={() => state.set({ requirement: null })}
          className="flex h-6 max-w-64 min-w-0 items-center gap-1 rounded-control bg-accent-soft px-1.5 text-xs hover:bg-hover"
        >
          <span className="truncate">{state.requirement.says}</span>
          <X aria-hidden="true" size={12} className="shrink-0" />
        </button>
      )}
      {safe > 0 && (
        <div className="ml-auto">
          <Button size="tiny" onClick={onFixSafe}>
            <Wrench aria-hidden="true" size={13} />
            Fix all safe ones ({safe.toLocaleString('en')}) …
          </Button>
        </div>
      )}
    </>
  )
}

interface SeverityTogglesProps {
  hidden: ReadonlySet<Severity | 'waived'>
  onToggle(what: Severity | 'waived'): void
}

function SeverityToggles({ hidden, onToggle }: SeverityTogglesProps) {
  const counts = useCounts()
  const look = (isOn: boolean) =>
    classes(
      'flex h-6 items-center gap-1 rounded-control px-1.5 text-xs tabular-nums hover:bg-hover',
      !isOn && 'opacity-50',
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a flex row in all browsers
    <div role="group" aria-label="Shown problems" className="flex shrink-0 items-center">
      {SEVERITIES.map((severity) => (
        <button
          key={severity}
          type="button"
          aria-pressed={!hidden.has(severity)}
          aria-label={`${counts[severity]} ${SEVERITY_LOOKS[severity].many}`}
          title={`Show ${SEVERITY_LOOKS[severity].many}`}
          className={look(!hidden.has(severity))}
          onClick={() => onToggle(severity)}
        >
          <SeverityIcon hidden severity={severity} />
          {counts[severity].toLocaleString('en')}
        </button>
      ))}
      {counts.waived > 0 && (
        <button
          type="button"
          aria-pressed={!hidden.has('waived')}
          title="Show those that somebody answers for"
          className={look(!hidden.has('waived'))}
          onClick={() => onToggle('waived')}
        >
          <span className="line-through">{counts.waived.toLocaleString('en')}</span> waived
        </button>
      )}
    </div>
  )
}
