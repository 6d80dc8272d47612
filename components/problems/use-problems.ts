'use client'

import { useMemo } from 'react'
import { goToObject } from '@/components/studio/object-actions'
import type { ShownFinding } from '@/lib/client/lint/known-findings'
import { useMay } from '@/lib/client/studio/may'
import { useStudioContext } from '@/lib/client/studio/provider'
import { objectRemove } from '@/lib/commands/object-remove'
import { ruleKey } from '@/lib/lint/finding'
import type { Waiver } from '@/lib/lint/waivers'
import { fixFindings } from './fix-findings'
import { problemsStoreOf } from './problems-store'

/** What can be done about problems, wherever they are shown. */
export function useProblems() {
  const context = useStudioContext()
  const may = useMay()
  return useMemo(() => {
    const store = problemsStoreOf(context.ui)
    const ask = store.getState().set
    return {
      may,
      store,
      canFix: ({ finding, waived }: ShownFinding) => may.edit && !waived && finding.fix !== null,
      go({ finding }: ShownFinding) {
        if (finding.object !== null) goToObject(context, finding.object)
      },
      fix({ finding, waived }: ShownFinding) {
        if (!may.edit || waived || !finding.fix) return
        void fixFindings(context, { what: 'finding', key: finding.key })
      },
      askToFixRule({ finding }: ShownFinding) {
        const rule = ruleKey(finding.rule, finding.topic)
        ask({ dialog: { what: 'fix', wish: { what: 'rule', rule } } })
      },
      askToFixSafe() {
        ask({ dialog: { what: 'fix', wish: { what: 'safe' } } })
      },
      waive(shown: ShownFinding) {
        if (may.waive) ask({ dialog: { what: 'waive', shown } })
      },
      changeWaiver: (waiver: Waiver) => ask({ dialog: { what: 'waiver', waiver } }),
      removeWaiver({ id, rule }: Waiver) {
        const result = context.session.run(objectRemove, { id }, `Remove the waiver of ${rule}`)
        const done = 'The waiver is removed. Undo brings it back.'
        context.ui.getState().set({ remark: result.ok ? done : result.error.message })
      },
    }
  }, [context, may])
}
