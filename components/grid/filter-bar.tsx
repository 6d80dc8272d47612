'use client'

import { ChevronDown, ListFilter, Plus, Search, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { classes } from '@/components/ui/classes'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import type { MenuItem } from '@/components/ui/menu-items'
import { indexOf } from '@/lib/document/document-index'
import { CONDITIONS, type Condition, typesIn } from '@/lib/grid/rows'
import type { GridController } from './controller'
import type { GridState, Scope } from './grid-store'

const CONDITION_NAMES = Object.keys(CONDITIONS) as Condition[]
const MAX_TYPES = 30

interface FilterBarProps {
  controller: GridController
  /** How many rows are shown. */
  count: number
}

/** What of the design the sheet shows. */
export function FilterBar({ controller, count }: FilterBarProps) {
  const filter = useStore(controller.store, (state) => state.filter)
  const scope = useStore(controller.store, (state) => state.scope)
  const setFilter = (change: Partial<GridState['filter']>) =>
    controller.set({ filter: { ...filter, ...change } })
  const narrowed = filter.text !== '' || filter.type !== null || filter.conditions.size > 0
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-1.5 border-b border-line bg-surface p-1.5">
      <div className="relative w-56 max-w-full">
        <Search
          aria-hidden="true"
          size={14}
          strokeWidth={1.75}
          className="pointer-events-none absolute top-[0.4375rem] left-2 text-quiet"
        />
        <input
          aria-label="Filter the columns"
          placeholder="Filter"
          autoComplete="off"
          spellCheck={false}
          value={filter.text}
          onChange={(event) => setFilter({ text: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
            event.preventDefault()
            controller.takeFocus()
            controller.toStart()
          }}
          className="h-7 w-full rounded-control border border-line bg-page pr-2 pl-7 placeholder:text-quiet hover:border-field-line"
        />
      </div>
      <Choice label={scopeLabel(controller, scope)} items={() => scopeItems(controller)} />
      <Choice
        label={filter.type ?? 'All types'}
        isOn={filter.type !== null}
        items={() => typeItems(controller)}
      />
      <Choice
        label={conditionLabel(filter.conditions)}
        icon={<ListFilter aria-hidden="true" size={14} strokeWidth={1.75} />}
        isOn={filter.conditions.size > 0}
        items={() => conditionItems(controller)}
      />
      {narrowed && (
        <IconButton
          icon={X}
          label="Show all columns"
          onClick={() => setFilter({ text: '', type: null, conditions: new Set() })}
        />
      )}
      <span role="status" className="ml-1 text-xs text-quiet tabular-nums">
        {new Intl.NumberFormat('en').format(count)} {count === 1 ? 'row' : 'rows'}
      </span>
      <div className="grow" />
      <button
        type="button"
        onClick={() => {
          controller.takeFocus()
          controller.insert()
        }}
        className="flex h-7 items-center gap-1.5 rounded-control border border-line px-2 hover:bg-hover"
      >
        <Plus aria-hidden="true" size={14} strokeWidth={1.75} />
        Column
      </button>
    </div>
  )
}

interface ChoiceProps {
  label: string
  icon?: ReactNode
  isOn?: boolean
  items(): MenuItem[]
}

function Choice({ label, icon, isOn = false, items }: ChoiceProps) {
  return (
    <Menu
      items={items}
      trigger={
        <button
          type="button"
          className={classes(
            'flex h-7 max-w-48 items-center gap-1 rounded-control border px-2',
            isOn ? 'border-accent bg-accent-soft' : 'border-line hover:bg-hover',
          )}
        >
          {icon}
          <span className="truncate">{label}</span>
          <ChevronDown aria-hidden="true" size={14} className="shrink-0 text-quiet" />
        </button>
      }
    />
  )
}

function scopeLabel({ document }: GridController, scope: Scope): string {
  if (scope.kind === 'diagram') return 'This diagram'
  const schema = scope.kind === 'schema' ? document.records.get(scope.schema) : undefined
  return schema?.kind === 'schema' ? schema.name : 'All tables'
}

function scopeItems(controller: GridController): MenuItem[] {
  const { scope } = controller.state
  const schemas = indexOf(controller.document).childrenOf(null, 'schema')
  const choose = (next: Scope) => () => controller.set({ scope: next })
  return [
    { label: 'All tables', checked: scope.kind === 'all', run: choose({ kind: 'all' }) },
    { label: 'This diagram', checked: scope.kind === 'diagram', run: choose({ kind: 'diagram' }) },
    { heading: 'Schemas' },
    ...schemas.map(({ id, name }) => ({
      label: name,
      checked: scope.kind === 'schema' && scope.schema === id,
      run: choose({ kind: 'schema', schema: id }),
    })),
  ]
}

function typeItems(controller: GridController): MenuItem[] {
  const { filter } = controller.state
  const choose = (type: string | null) => () => controller.set({ filter: { ...filter, type } })
  return [
    { label: 'All types', checked: filter.type === null, run: choose(null) },
    'separator',
    ...typesIn(controller.document)
      .slice(0, MAX_TYPES)
      .map(({ type, count }) => ({
        label: type,
        hint: String(count),
        checked: filter.type === type,
        run: choose(type),
      })),
  ]
}

function conditionLabel(conditions: ReadonlySet<Condition>): string {
  const [first] = conditions
  if (!first) return 'Show'
  return conditions.size === 1 ? CONDITIONS[first] : `${conditions.size} conditions`
}

function conditionItems(controller: GridController): MenuItem[] {
  const { filter } = controller.state
  return CONDITION_NAMES.map((name) => ({
    label: CONDITIONS[name],
    checked: filter.conditions.has(name),
    run: () => {
      const conditions = new Set(filter.conditions)
      if (!conditions.delete(name)) conditions.add(name)
      controller.set({ filter: { ...filter, conditions } })
    },
  }))
}
