'use client'

import { Button } from '@/components/ui/button'
import { useRun } from '@/lib/client/studio/hooks'
import { dependencySet } from '@/lib/commands/dependency-set'
import type { Id } from '@/lib/kinds/common'
import type { Suggestion } from '@/lib/normal-forms/suggest'
import { Arrow } from './arrow'

export function SuggestedRow({ table, suggestion }: { table: Id; suggestion: Suggestion }) {
  const run = useRun()
  const { determinant, dependents, reason } = suggestion
  const declare = () =>
    run(dependencySet, { table, determinant: [...determinant], dependents: [...dependents] })
  return (
    <li className="flex items-center gap-2 rounded-control px-1.5 py-1 hover:bg-hover">
      <span className="min-w-0 grow">
        <Arrow from={determinant} to={dependents} />
        <span className="block text-xs text-quiet">{reason}</span>
      </span>
      <Button size="tiny" onClick={declare}>
        Declare
      </Button>
    </li>
  )
}
