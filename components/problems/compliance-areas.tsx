import { classes } from '@/components/ui/classes'
import type { AreaScore, Compliance } from '@/lib/lint/compliance'

interface ComplianceAreasProps {
  compliance: Compliance
  standard: string
  chosen: string | null
  onChoose(area: string | null): void
}

/** The parts of the standard, each with how well it is kept. */
export function ComplianceAreas({ compliance, standard, chosen, onChoose }: ComplianceAreasProps) {
  const whole = { area: `All of ${standard}`, ...compliance }
  return (
    <nav
      aria-label="Parts of the standard"
      className="w-64 max-w-[38%] shrink-0 overflow-y-auto border-r border-line p-1.5"
    >
      <ul>
        <Line score={whole} isChosen={chosen === null} onChoose={() => onChoose(null)} />
        {compliance.areas.map((one) => (
          <Line
            key={one.area}
            score={one}
            isChosen={one.area === chosen}
            onChoose={() => onChoose(one.area)}
          />
        ))}
      </ul>
    </nav>
  )
}

const words = ({ kept, judged }: Pick<AreaScore, 'kept' | 'judged'>) =>
  judged === 0 ? 'not in a design' : `${kept} of ${judged} kept`

interface LineProps {
  score: Pick<AreaScore, 'area' | 'kept' | 'judged' | 'score'>
  isChosen: boolean
  onChoose(): void
}

function Line({ score: { area, kept, judged, score }, isChosen, onChoose }: LineProps) {
  return (
    <li>
      <button
        type="button"
        aria-current={isChosen}
        onClick={onChoose}
        className={classes(
          'w-full rounded-control px-2 py-1.5 text-left hover:bg-hover',
          isChosen && 'bg-hover',
        )}
      >
        <span className="flex items-baseline gap-2">
          <span className={classes('min-w-0 grow truncate', isChosen && 'font-medium')}>
            {area}
          </span>
          {score !== null && <span className="text-xs tabular-nums">{score} %</span>}
        </span>
        <span className="mt-1 flex items-center gap-2">
          <span aria-hidden="true" className="h-1 grow overflow-hidden rounded-full bg-line">
            <span
              className={classes('block h-full', score === 100 ? 'bg-added' : 'bg-accent')}
              style={{ width: `${score ?? 0}%` }}
            />
          </span>
          <span className="w-28 shrink-0 text-right text-xs text-quiet tabular-nums">
            {words({ kept, judged })}
          </span>
        </span>
      </button>
    </li>
  )
}
