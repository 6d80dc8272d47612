import { Check, CircleSlash, FileCode, type LucideIcon, Minus, UserRound, X } from 'lucide-react'
import { classes } from '@/components/ui/classes'
import type { Requirement, Standing } from '@/lib/lint/compliance'
import { SeverityIcon } from './severity'

interface Look {
  readonly Icon: LucideIcon
  readonly text: string
  readonly words: string
}

const LOOKS: Readonly<Record<Standing, Look>> = {
  kept: { Icon: Check, text: 'text-added', words: 'Kept' },
  broken: { Icon: X, text: 'text-danger', words: 'Broken' },
  waived: { Icon: CircleSlash, text: 'text-quiet', words: 'Waived' },
  off: { Icon: Minus, text: 'text-quiet', words: 'Not asked for' },
  script: { Icon: FileCode, text: 'text-quiet', words: 'In migration files' },
  elsewhere: { Icon: UserRound, text: 'text-quiet', words: 'Not in a design' },
}

interface RequirementTableProps {
  requirements: readonly Requirement[]
  /** Shows what breaks it. */
  onOpen(requirement: Requirement): void
}

/** Everything that is asked for, and where it stands. */
export function RequirementTable({ requirements, onOpen }: RequirementTableProps) {
  if (requirements.length === 0) {
    return <p className="p-3 text-quiet">Nothing here is broken.</p>
  }
  return (
    <div className="min-h-0 grow overflow-y-auto border-t border-line">
      <table aria-label="Compliance" className="w-full table-fixed border-collapse text-left">
        <thead className="sticky top-0 z-10 bg-surface text-xs text-quiet">
          <tr className="[&>th]:border-b [&>th]:border-line [&>th]:px-2 [&>th]:py-1 [&>th]:font-medium">
            <th scope="col" className="w-38 pl-3!">
              State
            </th>
            <th scope="col">What is asked for</th>
            <th scope="col" className="w-22">
              Weight
            </th>
          </tr>
        </thead>
        <tbody>
          {requirements.map((one) => (
            <Line key={one.id} requirement={one} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const findingWords = (open: number, waived: number) =>
  [
    open > 0 ? `${open.toLocaleString('en')} ${open === 1 ? 'finding' : 'findings'}` : '',
    waived > 0 ? `${waived.toLocaleString('en')} waived` : '',
  ]
    .filter(Boolean)
    .join(', ')

interface LineProps {
  requirement: Requirement
  onOpen(requirement: Requirement): void
}

function Line({ requirement, onOpen }: LineProps) {
  const { says, citation, severity, standing, open, waived } = requirement
  const { Icon, text, words } = LOOKS[standing]
  const found = findingWords(open, waived)
  return (
    <tr className="align-top hover:bg-hover [&>td]:border-b [&>td]:border-line [&>td]:px-2 [&>td]:py-1.5">
      <td className="pl-3!">
        <span className="flex items-center gap-1.5">
          <Icon aria-hidden="true" size={14} className={classes('shrink-0', text)} />
          {words}
        </span>
        {found !== '' && (
          <button
            type="button"
            aria-label={`Show ${found}: ${says}`}
            onClick={() => onOpen(requirement)}
            className="ml-5 rounded-control text-xs text-accent underline-offset-2 hover:underline"
          >
            {found}
          </button>
        )}
      </td>
      <td className="break-words">
        {says}
        {citation !== null && <span className="block text-xs text-quiet">{citation}</span>}
      </td>
      <td>
        <span className="flex items-center gap-1.5 text-xs text-quiet">
          <SeverityIcon hidden severity={severity} />
          {severity}
        </span>
      </td>
    </tr>
  )
}
