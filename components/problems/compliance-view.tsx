'use client'

import { useDeferredValue, useMemo } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { Checkbox } from '@/components/ui/checkbox'
import { useLint } from '@/lib/client/lint/hooks'
import { useSessionState } from '@/lib/client/studio/hooks'
import type { Compliance, Requirement, Standing } from '@/lib/lint/compliance'
import { profileOf } from '@/lib/standards/project-standard'
import { ComplianceAreas } from './compliance-areas'
import { RequirementTable } from './compliance-table'
import type { ProblemsStore } from './problems-store'
import { useComplianceOf } from './use-compliance'

/** What is to be done comes first, what a design cannot show last. */
const ORDER: readonly Standing[] = ['broken', 'waived', 'kept', 'script', 'off', 'elsewhere']

function useCompliance(): Compliance | null {
  const complianceOf = useComplianceOf()
  const profile = useSessionState((state) => profileOf(state.project))
  const sections = useDeferredValue(useLint((state) => state.sections))
  return useMemo(
    () => complianceOf?.(profile, [...sections.values()].flat()) ?? null,
    [complianceOf, profile, sections],
  )
}

/** How well the design keeps the standard, part by part and clause by clause. */
export function ComplianceView({ store }: { store: ProblemsStore }) {
  const compliance = useCompliance()
  const isReady = useLint((state) => state.status === 'ready')
  const title = useSessionState((state) => profileOf(state.project).title)
  const { area, brokenOnly, set } = useStore(
    store,
    useShallow(({ area, brokenOnly, set }) => ({ area, brokenOnly, set })),
  )
  if (!compliance || !isReady) {
    return <p className="p-3 text-quiet">Looking at the design …</p>
  }
  const shown = compliance.areas.some((one) => one.area === area) ? area : null
  const requirements = compliance.areas
    .filter((one) => shown === null || one.area === shown)
    .flatMap((one) => one.requirements)
    .filter(({ standing }) => !brokenOnly || standing === 'broken')
    .sort((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing))
  const open = ({ id, says }: Requirement) =>
    set({ tab: 'problems', requirement: { id, says }, text: '', hidden: new Set() })
  return (
    <div className="flex min-h-0 grow">
      <ComplianceAreas
        compliance={compliance}
        standard={title}
        chosen={shown}
        onChoose={(chosen) => set({ area: chosen })}
      />
      <div className="flex min-w-0 grow flex-col">
        <div className="flex h-9 shrink-0 items-center gap-3 px-3">
          <h3 className="truncate font-medium">{shown ?? title}</h3>
          <div className="grow" />
          <Checkbox
            label="Broken ones only"
            checked={brokenOnly}
            onChange={(checked) => set({ brokenOnly: checked })}
          />
        </div>
        <RequirementTable requirements={requirements} onOpen={open} />
      </div>
    </div>
  )
}
