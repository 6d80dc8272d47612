'use client'

import Link from 'next/link'
import { useState } from 'react'
import { countWords } from '@/components/problems/severity'
import { Button } from '@/components/ui/button'
import { Select, type SelectOption } from '@/components/ui/select'
import { useCounts } from '@/lib/client/lint/hooks'
import { useChangeProject } from '@/lib/client/projects'
import { useStandards } from '@/lib/client/standards'
import { useSessionState, useStudio } from '@/lib/client/studio/hooks'
import { useMay } from '@/lib/client/studio/may'
import type { OwnStandard } from '@/lib/standards/own/own-standard'
import { PROFILES, STANDARD_IDS } from '@/lib/standards/profiles'
import { profileOf } from '@/lib/standards/project-standard'
import { ComparisonView } from './comparison-view'
import { useComparison } from './use-comparison'

interface Choice extends SelectOption<string> {
  readonly own: OwnStandard | null
}

/** The written standards, then the organisation's own; the project's own one even when it is gone from the list. */
function useChoices(): readonly Choice[] {
  const { standards } = useStandards()
  const { standard, own } = useSessionState((state) => state.project)
  const written = STANDARD_IDS.map(
    (id): Choice => ({
      value: id,
      label: PROFILES[id].title,
      hint: PROFILES[id].summary,
      own: null,
    }),
  )
  const derived = standards.map(
    ({ definition }): Choice => ({
      value: definition.key,
      label: definition.title,
      hint: `Your own, derived from ${PROFILES[definition.extends].title}`,
      own: definition,
    }),
  )
  const all = [...written, ...derived]
  if (all.some(({ value }) => value === standard)) return all
  return [...all, { value: standard, label: own?.title ?? standard, own }]
}

/** Which standard holds; before another one does, what it would say of the design. */
export function ChooseStandard() {
  const project = useSessionState((state) => state.project)
  const counts = useCounts()
  const may = useMay()
  const choices = useChoices()
  const set = useStudio((state) => state.set)
  const [chosen, setChosen] = useState(project.standard)
  const change = useChangeProject()
  const current = profileOf(project)
  const choice = choices.find(({ value }) => value === chosen)
  const next = choice ? profileOf({ standard: choice.value, own: choice.own }) : null
  const isOther = chosen !== project.standard
  const comparison = useComparison(current, isOther ? next : null)
  const take = () =>
    change.mutate(
      { id: project.id, standard: chosen },
      {
        onSuccess: () =>
          set({ dialog: null, remark: `The project is judged by ${next?.title} from now on.` }),
      },
    )
  return (
    <div className="space-y-4 px-1 pt-3">
      <Select
        label="Standard"
        value={chosen}
        options={choices}
        disabled={!may.edit}
        onChange={setChosen}
      />
      {!isOther && (
        <p className="text-quiet">
          {current.summary}
          <span className="mt-2 block text-ink">
            {countWords(counts) || 'No problems'} in this design.
          </span>
        </p>
      )}
      {isOther && <ComparisonView found={comparison} title={next?.title ?? chosen} />}
      <p aria-live="polite" className="text-danger empty:hidden">
        {change.error?.message}
      </p>
      {isOther && (
        <div className="flex items-center justify-end gap-2">
          <p className="mr-auto text-xs text-quiet">
            Nothing in the design is changed, and you can switch back at any time.
          </p>
          <Button size="small" onClick={() => setChosen(project.standard)}>
            Keep {current.title}
          </Button>
          <Button
            size="small"
            look="primary"
            disabled={change.isPending || comparison.state !== 'ready'}
            onClick={take}
          >
            Switch to {next?.title}
          </Button>
        </div>
      )}
      {!isOther && (
        <p className="border-t border-line pt-3 text-quiet">
          A standard of your own begins as a written one and differs where you say so:{' '}
          <Link href="/standards" className="text-accent underline">
            standards of your organisation
          </Link>
          .
        </p>
      )}
    </div>
  )
}
