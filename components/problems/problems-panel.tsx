'use client'

import { useDeferredValue, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { goToObject } from '@/components/studio/object-actions'
import { useLint } from '@/lib/client/lint/hooks'
import { useDocument, useSessionState, useStudio } from '@/lib/client/studio/hooks'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { FixWish } from '@/lib/client/worker/jobs/lint-jobs'
import { indexOf } from '@/lib/document/document-index'
import { ruleKey } from '@/lib/lint/finding'
import { ruleOf } from '@/lib/lint/registry'
import { profileOf } from '@/lib/standards/project-standard'
import { FixDialog } from './fix-dialog'
import { ProblemBar } from './problem-bar'
import { ProblemDetails } from './problem-details'
import { ProblemList } from './problem-list'
import { type FindingRow, problemRows } from './problem-rows'
import { problemsStoreOf } from './problems-store'
import { countWords, isOpen } from './severity'
import { useFixing } from './use-fixing'

const NO_CLAUSES = () => []

function useRows(store: ReturnType<typeof problemsStoreOf>) {
  const view = useStore(
    store,
    useShallow(({ grouping, text, hidden, selectionOnly, closed }) => ({
      grouping,
      text,
      hidden,
      selectionOnly,
      closed,
    })),
  )
  const known = useLint((state) => state)
  const selection = useStudio((state) => (view.selectionOnly ? state.selection : null))
  const document = useDocument((one) => one)
  const shown = useDeferredValue(view)
  return useMemo(() => {
    const within = selection && new Set(selection)
    return problemRows(known, indexOf(document), { ...shown, within }, NO_CLAUSES)
  }, [known, document, shown, selection])
}

interface Asked {
  title: string
  wish: FixWish
}

/** What the standard has to say of the design. */
export function ProblemsPanel() {
  const context = useStudioContext()
  const store = problemsStoreOf(context.ui)
  const cursor = useStore(store, (state) => state.cursor)
  const rows = useRows(store)
  const { mayFix, fixOne } = useFixing()
  const [asked, setAsked] = useState<Asked | null>(null)
  const row = rows.find(({ key }) => key === cursor)
  const chosen = row?.type === 'finding' ? row.shown : null
  const fixable = useFixable(chosen && ruleKey(chosen.finding.rule, chosen.finding.topic))
  const safe = useLint(({ sections }) => sections)
  const safeCount = useMemo(
    () => [...safe.values()].flat().filter((one) => isOpen(one) && one.finding.fix?.safe).length,
    [safe],
  )
  const set = store.getState().set
  const go = ({ shown: { finding } }: FindingRow) => {
    if (finding.object !== null) goToObject(context, finding.object)
  }
  const fixRow = ({ shown: { finding, waived } }: FindingRow) => {
    if (mayFix && finding.fix && !waived) void fixOne(finding)
  }
  return (
    <div className="flex h-full flex-col">
      <div className="flex h-9 shrink-0 items-center gap-2 border-b border-line px-2">
        <ProblemBar
          store={store}
          safe={mayFix ? safeCount : null}
          onFixSafe={() =>
            setAsked({ title: 'Fix all that need no decision', wish: { what: 'safe' } })
          }
        />
      </div>
      <Told />
      <div className="flex min-h-0 grow">
        {rows.length > 0 ? (
          <ProblemList
            rows={rows}
            cursor={cursor}
            mayFix={mayFix}
            clauses={NO_CLAUSES}
            onCursor={(key) => set({ cursor: key })}
            onToggle={store.getState().toggleGroup}
            onGo={go}
            onFix={fixRow}
            onWaive={go}
          />
        ) : (
          <Nothing />
        )}
        {chosen && row?.type === 'finding' && (
          <div className="w-[26rem] max-w-[45%] shrink-0 overflow-y-auto border-l border-line">
            <ProblemDetails
              shown={chosen}
              fixable={fixable}
              onGo={() => go(row)}
              onFixAll={() =>
                setAsked({
                  title: `Fix all: ${ruleOf(chosen.finding.rule)?.title ?? chosen.finding.rule}`,
                  wish: {
                    what: 'rule',
                    rule: ruleKey(chosen.finding.rule, chosen.finding.topic),
                  },
                })
              }
            />
          </div>
        )}
      </div>
      {asked && <FixDialog title={asked.title} wish={asked.wish} onClose={() => setAsked(null)} />}
    </div>
  )
}

/** How many findings of the rule are open and can be fixed. */
function useFixable(key: string | null): number {
  const sections = useLint((state) => state.sections)
  return useMemo(() => {
    if (key === null) return 0
    return [...sections.values()]
      .flat()
      .filter((one) => isOpen(one) && one.finding.fix !== null)
      .filter(({ finding }) => ruleKey(finding.rule, finding.topic) === key).length
  }, [sections, key])
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
    if (!isClean) return 'Nothing here. Show more severities, or filter for less.'
    if (status === 'looking') return 'Looking at the design …'
    return `No problems. ${rules.toLocaleString('en')} ${rules === 1 ? 'rule' : 'rules'} of ${profile.title} are kept.`
  }
  return <p className="grow p-3 text-quiet">{text()}</p>
}
