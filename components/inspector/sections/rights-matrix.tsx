'use client'

/** One line for each role, one box for each right; what takes more words opens by itself. */
import { ChevronRight } from 'lucide-react'
import { Checkbox } from '@/components/ui/checkbox'
import { IconButton } from '@/components/ui/icon-button'
import { useStudio } from '@/lib/client/studio/hooks'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { ALL, expand } from '@/lib/kinds/privileges'
import { EVERYBODY } from '@/lib/sql/ast/role'
import { sortOfParent } from '../fields/privileges'
import { useEdit } from '../use-edit'
import { useReadOnly } from '../use-read-only'

type Grant = AnyRecord & RecordOf<'grant'>

const SHORT: Readonly<Record<string, string>> = { REFERENCES: 'REFS', TRUNCATE: 'TRUNC' }

function noteOf({ columns, grantable, revoked }: Grant): string {
  return [
    revoked ? 'taken away' : '',
    columns.length > 0 ? `of ${columns.join(', ')}` : '',
    grantable ? 'may pass on' : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

interface RightsMatrixProps {
  record: AnyRecord
  grants: readonly Grant[]
}

export function RightsMatrix({ record, grants }: RightsMatrixProps) {
  const edit = useEdit()
  const readOnly = useReadOnly()
  const select = useStudio((state) => state.select)
  const set = useStudio((state) => state.set)
  const sort = sortOfParent(record)
  const rights = expand(ALL, sort, false)
  const put = (grant: Grant, right: string, on: boolean) => {
    const given = grant.privileges.flatMap((name) =>
      name === ALL ? expand(ALL, sort, grant.columns.length > 0) : [name],
    )
    const next = on ? [...given, right] : given.filter((name) => name !== right)
    const privileges =
      rights.length > 1 && rights.every((name) => next.includes(name)) ? [ALL] : next
    const refused =
      next.length === 0
        ? 'Without a right there is nothing to grant. Open it and remove it.'
        : edit([grant], { privileges }, 'rights')
    if (refused !== null) set({ remark: refused })
  }
  return (
    <div className="overflow-x-auto">
      <table aria-label="Rights" className="w-full text-xs">
        <thead>
          <tr>
            <th scope="col" className="pr-2 pb-1 text-left font-medium text-quiet">
              Role
            </th>
            {rights.map((right) => (
              <th
                key={right}
                scope="col"
                title={right}
                className="px-0.5 pb-1 text-center text-[0.625rem] font-medium text-quiet"
              >
                <span aria-hidden="true">{SHORT[right] ?? right}</span>
                <span className="sr-only">{right}</span>
              </th>
            ))}
            <th>
              <span className="sr-only">Open</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {grants.map((grant) => {
            const name = grant.grantee === EVERYBODY ? 'PUBLIC' : grant.grantee
            const all = grant.privileges.includes(ALL)
            const possible = expand(ALL, sort, grant.columns.length > 0)
            return (
              <tr key={grant.id}>
                <th scope="row" className="max-w-24 truncate pr-2 text-left font-normal">
                  {name}
                  <span className="block truncate text-[0.6875rem] text-quiet">
                    {noteOf(grant)}
                  </span>
                </th>
                {rights.map((right) => (
                  <td key={right} className="px-0.5 text-center">
                    {possible.includes(right) && (
                      <Checkbox
                        label={`${right} for ${name}`}
                        hideLabel
                        checked={all || grant.privileges.includes(right)}
                        disabled={readOnly}
                        onChange={(on) => put(grant, right, on)}
                      />
                    )}
                  </td>
                ))}
                <td className="text-right">
                  <IconButton
                    label={`Open the rights of ${name}`}
                    icon={ChevronRight}
                    size="small"
                    onClick={() => select([grant.id])}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
