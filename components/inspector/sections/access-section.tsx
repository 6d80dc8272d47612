'use client'

/** Who may do what with an object: rights as a table of roles and rights, and a table's policies. */
import { useMemo } from 'react'
import { useChildren } from '@/lib/client/studio/hooks'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import type { AddChoice } from '../add-menu'
import { AddMenu } from '../add-menu'
import { FieldSlot } from '../field-slot'
import type { FieldSpec } from '../field-spec'
import { labelled } from '../field-spec'
import { toggle } from '../fields/choice'
import { ObjectList } from '../object-row'
import { Section } from '../section'
import { RightsMatrix } from './rights-matrix'

const rowSecurity: FieldSpec<boolean> = labelled(
  'Row security',
  toggle('Rows are seen and written only as a policy allows it.'),
)
const forceRowSecurity: FieldSpec<boolean> = labelled(
  'For the owner too',
  toggle('Otherwise the table’s owner passes.'),
)

const GRANT: AddChoice = { kind: 'grant', label: 'Right of a role' }
const POLICY: AddChoice = { kind: 'policy' }

export function AccessSection({ record }: { record: AnyRecord }) {
  const children = useChildren(record.id)
  const policies = useMemo(() => children.filter(({ kind }) => kind === 'policy'), [children])
  const grants = useMemo(
    () => children.flatMap((child) => (child.kind === 'grant' ? [child] : [])),
    [children],
  )
  const isTable = record.kind === 'table'
  return (
    <Section
      id={`${isTable ? 'table' : 'other'}/access`}
      title={isTable ? 'Policies and rights' : 'Rights'}
      count={policies.length + grants.length}
      action={<AddMenu parent={record.id} choices={isTable ? [POLICY, GRANT] : [GRANT]} />}
    >
      <div className="space-y-3 pt-1">
        {isTable && (
          <>
            <FieldSlot records={[record]} attribute="rowSecurity" spec={rowSecurity} />
            {record.rowSecurity && (
              <FieldSlot records={[record]} attribute="forceRowSecurity" spec={forceRowSecurity} />
            )}
            {policies.length > 0 && <ObjectList label="Policies" records={policies} />}
          </>
        )}
        {grants.length === 0 ? (
          <p className="text-xs text-quiet">
            No rights are given: the {kindOf(record.kind).label.toLowerCase()} belongs to its owner.
          </p>
        ) : (
          <RightsMatrix record={record} grants={grants} />
        )}
      </div>
    </Section>
  )
}
