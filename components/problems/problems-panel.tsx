'use client'

import { useDeferredValue, useMemo } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { classes } from '@/components/ui/classes'
import { useLint } from '@/lib/client/lint/hooks'
import type { ShownFinding } from '@/lib/client/lint/known-findings'
import { useDocument, useSessionState, useStudio } from '@/lib/client/studio/hooks'
import { indexOf } from '@/lib/document/document-index'
import { ruleKey } from '@/lib/lint/finding'
import { profileOf } from '@/lib/standards/project-standard'
import { ComplianceView } from './compliance-view'
import { ProblemBar } from './problem-bar'
import { ProblemDetails } from './problem-details'
import { ProblemList } from './problem-list'
import { problemRows } from './problem-rows'
import type { ProblemsStore, ProblemsTab } from './problems-store'
import { countWords, isOpen } from './severity'
import { type ClausesFor, useClauses } from './use-clauses'
import { useProblems } from './use-problems'
import { WaiversView, waiversOf } from './waivers-view'

function useRows(store: ProblemsStore, clauses: ClausesFor) {
  const view = useStore(
    store,
    useShallow(({ grouping, text, hidden, selectionOnly, requirement, closed }) => ({
      grouping,
      text,
      hidden,
      selectionOnly,
      requirement,
      closed,
    })),
  )
  const known = useLint((state) => state)
  const selection = useStudio((state) => (view.selectionOnly ? state.selection : null))
  const document = useDocument((one) => one)
  // What is folded is not put off: the next key may go into it.
  const { closed } = view
  const shown = useDeferredValue(view)
  return useMemo(() => {
    const within = selection && new Set(selection)
    return problemRows(known, indexOf(document), { ...shown, closed, within }, clauses)
  }, [known, document, shown, closed, selection, clauses])
}

const TABS: readonly { tab: ProblemsTab; title: string }[] = [
  { tab: 'problems', title: 'Problems' },
  { tab: 'waivers', title: 'Waivers' },
  { tab: 'compliance', title: 'Compliance' },
]

/** What the standard has to say of the design. */
export function ProblemsPanel() {
  const { store, may, askToFixSafe } = useProblems()
  const tab = useStore(store, (state) => state.tab)
  const safe = useFixable((one) => one.finding.fix?.safe === true)
  return (
    <div className="flex h-full flex-col">
      <div className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-2 py-0.5">
        <TabSwitch store={store} />
        {tab === 'problems' && (
          <ProblemBar store={store} safe={may.edit ? safe : 0} onFixSafe={askToFixSafe} />
        )}
      </div>
      <h2 className="sr-only">Problems</h2>
      <Told />
      {tab === 'problems' && <Problems store={store} />}
      {tab === 'waivers' && <WaiversView />}
      {tab === 'compliance' && <ComplianceView store={store} />}
    </div>
  )
}

function TabSwitch({ store }: { store: ProblemsStore }) {
  const current = useStore(store, (state) => state.tab)
  const waivers = useDocument((document) => waiversOf(document).length)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a flex row in all browsers
    <div role="group" aria-label="What is shown" className="flex shrink-0 gap-0.5">
      {TABS.map(({ tab, title }) => (
        <button
          key={tab}
          type="button"
          aria-pressed={tab === current}
          onClick={() => store.getState().set({ tab })}
          className={classes(
            'h-7 rounded-control px-2 motion-safe:transition-colors',
            tab === current ? 'bg-hover font-medium text-ink' : 'text-quiet hover:text-ink',
          )}
        >
          {title}
          {tab === 'waivers' && waivers > 0 && (
            <span className="ml-1 text-xs text-quiet tabular-nums">{waivers}</span>
          )}
        </button>
      ))}
    </div>
  )
}

function Problems({ store }: { store: ProblemsStore }) {
  const problems = useProblems()
  const cursor = useStore(store, (state) => state.cursor)
  const clauses = useClauses()
  const rows = useRows(store, clauses)
  const row = rows.find(({ key }) => key === cursor)
  const chosen = row?.type === 'finding' ? row.shown : null
  const { set, toggleGroup } = store.getState()
  return (
    <div className="flex min-h-0 grow">
      {rows.length > 0 ? (
        <ProblemList
          rows={rows}
          cursor={cursor}
          canFix={problems.canFix}
          clauses={clauses}
          onCursor={(key) => set({ cursor: key })}
          onToggle={toggleGroup}
          onGo={problems.go}
          onFix={problems.fix}
          onWaive={problems.waive}
        />
      ) : (
        <Nothing />
      )}
      {chosen && (
        <div className="w-[26rem] max-w-[45%] shrink-0 overflow-y-auto border-l border-line">
          <Chosen shown={chosen} />
        </div>
      )}
    </div>
  )
}

function Chosen({ shown }: { shown: ShownFinding }) {
  const key = ruleKey(shown.finding.rule, shown.finding.topic)
  const fixable = useFixable(
    ({ finding }) => finding.fix !== null && ruleKey(finding.rule, finding.topic) === key,
  )
  return <ProblemDetails key={shown.finding.key} shown={shown} fixable={fixable} />
}

/** How many of the open findings are so. */
function useFixable(isMeant: (shown: ShownFinding) => boolean): number {
  return useLint(({ sections }) => {
    let count = 0
    for (const findings of sections.values()) {
      for (const one of findings) if (isOpen(one) && isMeant(one)) count += 1
    }
    return count
  })
}

/** The counts for those who hear them, once the design rests. */
function Told() {
  const counts = useDeferredValue(useLint((state) => state.counts))
  const status = useLint((state) => state.status)
  return (
    <p role="status" className="sr-only">
      {status === 'ready' ? countWords(counts) || 'No problems' : ''}
    </p>
  )
}

function Nothing() {
  const status = useLint((state) => state.status)
  const problem = useLint((state) => state.problem)
  const isClean = useLint(({ sections }) => sections.size === 0)
  const profile = useSessionState((state) => profileOf(state.project))
  const rules = useMemo(
    () => Object.values(profile.rules).filter(({ severity }) => severity !== 'off').length,
    [profile],
  )
  const text = (): string => {
    if (status === 'failed') return `The design cannot be checked. ${problem ?? ''}`
    if (!isClean) return 'Nothing to show. Choose more severities, or filter for less.'
    if (status === 'looking') return 'Looking at the design …'
    return `No problems. ${rules.toLocaleString('en')} ${rules === 1 ? 'rule' : 'rules'} of ${profile.title} are kept.`
  }
  return <p className="grow p-3 text-quiet">{text()}</p>
}
