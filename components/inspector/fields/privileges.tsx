'use client'

/** The rights of a grant: one box for each right that such an object has. */
import { useDocument } from '@/lib/client/studio/hooks'
import { indexOf } from '@/lib/document/document-index'
import type { AnyRecord, KindName } from '@/lib/kinds/kind-map'
import { ALL, expand, SORT_OF, type Sort } from '@/lib/kinds/privileges'
import type { FieldProps, FieldSpec } from '../field-spec'
import { Checks } from './checks'
import { Group } from './group'

const SORTS: Partial<Record<KindName, Sort>> = {
  schema: 'schema',
  table: 'table',
  view: 'table',
  'materialized-view': 'table',
  sequence: 'sequence',
  // The sequence of an identity column.
  column: 'sequence',
  routine: 'routine',
  aggregate: 'routine',
}

export const sortOfParent = (parent: AnyRecord | undefined): Sort =>
  (parent && SORTS[parent.kind]) ?? 'type'

function sortOf(record: AnyRecord, parent: AnyRecord | undefined): Sort {
  return record.kind === 'default-privilege' ? SORT_OF[record.objects] : sortOfParent(parent)
}

function Privileges({ field }: { field: FieldProps<string[]> }) {
  const { record, value, disabled, commit, refuse } = field
  const sort = useDocument((document) => sortOf(record, indexOf(document).get(record.parent)))
  const onColumns = record.kind === 'grant' && record.columns.length > 0
  const known = expand(ALL, sort, onColumns)
  const given = value.flatMap((name) => (name === ALL ? known : [name]))
  // A right that is not known here, of a newer server perhaps, is kept.
  const all = [...new Set([...known, ...given])]
  const keep = (next: string[]) => {
    if (next.length === 0) return refuse('Without a right there is nothing to grant. Remove it.')
    const isAll = known.length > 1 && known.every((name) => next.includes(name))
    return commit(isAll && next.length === known.length ? [ALL] : next)
  }
  return (
    <Group field={field}>
      <Checks
        options={all.map((name) => ({ value: name, label: name }))}
        value={given}
        disabled={disabled}
        onChange={keep}
      />
    </Group>
  )
}

export const privileges = (): FieldSpec<string[]> => ({
  place: 'basic',
  many: false,
  view: (props) => <Privileges field={props} />,
})
