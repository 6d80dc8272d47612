'use client'

/** The roles that a role is a member of. */
import { Combobox } from '@/components/ui/combobox'
import { ListEditor } from '@/components/ui/list-editor'
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import type { KindMap } from '@/lib/kinds/kind-map'
import type { FieldProps, FieldSpec } from '../field-spec'
import { roles } from '../suggestions'
import { useOptions } from '../use-options'
import { Adder } from './adder'
import { Folded } from './folded'
import { Group } from './group'

type Memberships = KindMap['role']['memberOf']

const SAID = [
  { value: 'unsaid', label: 'As usual' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const
const said = (value: boolean | null) => (value === null ? 'unsaid' : value ? 'yes' : 'no')
const meant = (value: 'unsaid' | 'yes' | 'no') => (value === 'unsaid' ? null : value === 'yes')

function MemberOf({ field }: { field: FieldProps<Memberships> }) {
  const { record, value, commit, disabled, refuse } = field
  const all = useOptions(roles, record)
  const own = 'name' in record ? record.name : ''
  const isFree = (role: string) =>
    role !== '' && role !== own && !value.some((one) => one.role === role)
  const others = () => all().filter((option) => isFree(option.value))
  const put = (at: number, next: Memberships[number]) =>
    commit(value.map((one, i) => (i === at ? next : one)))
  return (
    <Group field={field}>
      <ListEditor
        label={field.label}
        items={value}
        keyOf={({ role }) => role}
        nameOf={({ role }) => role}
        disabled={disabled}
        onRemove={(at) => commit(value.filter((_, i) => i !== at))}
        row={(one, at) => (
          <div>
            <Combobox
              label={`Role ${at + 1}`}
              hideLabel
              free
              value={one.role}
              shown={one.role}
              options={others}
              disabled={disabled}
              onCommit={(role) =>
                isFree(role) ? put(at, { ...one, role }) : refuse('Name each role once.')
              }
            />
            <Folded title="Terms">
              <Switch
                label="Can let others in"
                checked={one.admin}
                disabled={disabled}
                onChange={(admin) => put(at, { ...one, admin })}
              />
              <Select
                label="Has its rights at once (inherit)"
                value={said(one.inherit)}
                options={SAID}
                disabled={disabled}
                onChange={(next) => put(at, { ...one, inherit: meant(next) })}
              />
              <Select
                label="Can act as it (set)"
                value={said(one.set)}
                options={SAID}
                disabled={disabled}
                onChange={(next) => put(at, { ...one, set: meant(next) })}
              />
            </Folded>
          </div>
        )}
      >
        <Adder
          label="Add role"
          options={others}
          free
          disabled={disabled}
          onAdd={(role) =>
            isFree(role)
              ? commit([...value, { role, admin: false, inherit: null, set: null }])
              : refuse('Name each role once, and another one than this.')
          }
        />
      </ListEditor>
    </Group>
  )
}

export const memberOf = (): FieldSpec<Memberships> => ({
  place: 'basic',
  many: false,
  view: (props) => <MemberOf field={props} />,
})
