import { ListEnd, ListStart } from 'lucide-react'
import type { StudioAction } from '@/components/studio/actions'
import { goToObject } from '@/components/studio/object-actions'
import type { ShownFinding } from '@/lib/client/lint/known-findings'
import type { StudioContext } from '@/lib/client/studio/provider'
import { byWeight, isOpen } from './severity'

const isPlaced = ({ finding }: ShownFinding) => finding.object !== null

/** Those that have an object to go to, the most serious first. */
function placed({ lint }: StudioContext): ShownFinding[] {
  const open = [...lint.getState().sections.values()].flat().filter(isOpen).filter(isPlaced)
  return open.sort((a, b) => byWeight(a, b) || (a.finding.key < b.finding.key ? -1 : 1))
}

/** Where the last jump led. */
const last = new WeakMap<StudioContext['ui'], string>()

function jump(context: StudioContext, by: 1 | -1): void {
  const problems = placed(context)
  const at = problems.findIndex(({ finding }) => finding.key === last.get(context.ui))
  const from = at < 0 && by < 0 ? 0 : at
  const next = problems[(from + by + problems.length) % problems.length]
  if (!next || next.finding.object === null) return
  last.set(context.ui, next.finding.key)
  goToObject(context, next.finding.object)
  context.ui.getState().set({ remark: next.finding.message, inspectorOpen: true })
}

const jumping = (
  id: string,
  title: string,
  by: 1 | -1,
  look: Pick<StudioAction, 'icon' | 'keys'>,
): StudioAction => ({
  id,
  title,
  section: 'Go to',
  ...look,
  inFields: true,
  words: 'finding error warning',
  enabled: (context) => placed(context).length > 0,
  run: (context) => jump(context, by),
})

export const problemActions: readonly StudioAction[] = [
  jumping('next-problem', 'Next problem', 1, { icon: ListEnd, keys: ['f8'] }),
  jumping('previous-problem', 'Previous problem', -1, { icon: ListStart, keys: ['shift+f8'] }),
]
