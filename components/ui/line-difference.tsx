import type { DiffLine } from '@/lib/text/line-diff'
import { classes } from './classes'

const LOOKS: Readonly<Record<DiffLine['sign'], string>> = {
  '+': 'bg-added-soft text-added',
  '-': 'bg-danger-soft text-danger',
  ' ': 'text-quiet',
  gap: 'text-quiet',
}

const SIGNS: Readonly<Record<DiffLine['sign'], string>> = { '+': '+', '-': '−', ' ': ' ', gap: '⋯' }
const WORDS: Readonly<Partial<Record<DiffLine['sign'], string>>> = { '+': 'new: ', '-': 'gone: ' }

interface LineDifferenceProps {
  /** What is compared, for those who hear it. */
  label: string
  lines: readonly DiffLine[]
}

/** Two texts in one: what goes, what comes, and a few lines around. */
export function LineDifference({ label, lines }: LineDifferenceProps) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach that
      tabIndex={0}
      className="overflow-x-auto rounded-control border border-line bg-page py-1 font-mono text-xs leading-5"
    >
      <div className="w-max min-w-full">
        {lines.map(({ sign, text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing else to tell them apart
          <div key={at} className={classes('flex pr-3 whitespace-pre', LOOKS[sign])}>
            <span aria-hidden="true" className="w-6 shrink-0 text-center select-none">
              {SIGNS[sign]}
            </span>
            {WORDS[sign] && <span className="sr-only">{WORDS[sign]}</span>}
            <span>{text || ' '}</span>
          </div>
        ))}
      </div>
    </section>
  )
}
