/** How a standard makes the keys of rows, in words, and the commands that make a column such a key. */
import { columnAdd } from '@/lib/commands/column-add'
import { columnSet } from '@/lib/commands/column-set'
import { freshIdentity } from '@/lib/commands/drawing/set-type'
import { objectRemove } from '@/lib/commands/object-remove'
import { objectSet } from '@/lib/commands/object-set'
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { call, type FixCall } from '@/lib/lint/fix'
import type { Look } from '@/lib/lint/look'
import { givenFrom } from '@/lib/standards/profiles'
import type { Profile } from '@/lib/standards/schema'

export type KeyForm = Profile['primaryKey']['form']

/** Of a standard that allows both, what the project said about its databases decides. */
export function keyForms({ profile, project }: Look): readonly KeyForm[] {
  const forms = [profile.primaryKey.form, ...profile.primaryKey.others]
  if (project.deployment === null) return forms
  const counted = project.deployment === 'single'
  const fitting = forms.filter(({ identity }) => (identity !== null) === counted)
  return fitting.length > 0 ? fitting : forms
}

export function keyFormText({ type, default: value, identity }: KeyForm): string {
  if (identity !== null) return `${type} generated ${identity} as identity`
  return value === null ? type : `${type} with the default ${value}`
}

const SERIAL = { smallint: 'smallserial', integer: 'serial', bigint: 'bigserial' } as const
const serialOf = (type: string) =>
  type === 'bigint' || type === 'integer' || type === 'smallint' ? SERIAL[type] : type

export const addKeyColumn = (
  look: Look,
  wish: { table: Id; id: Id; name: string; form: KeyForm },
): FixCall =>
  call(columnAdd, {
    standard: givenFrom(look.profile),
    table: wish.table,
    id: wish.id,
    name: wish.name,
    type: wish.form.identity === null ? wish.form.type : serialOf(wish.form.type),
    notNull: true,
    default: wish.form.default,
    before: look.index.childrenOf(wish.table, 'column')[0]?.id ?? null,
  })

/** The sequences that go away with the column: not needed any more once nothing counts. */
const ownSequences = (look: Look, id: Id) =>
  look.referrers(id).filter((one) => one.kind === 'sequence' && one.ownedBy === id)

export function asKey(look: Look, column: RecordOf<'column'>, form: KeyForm): FixCall[] {
  const standard = givenFrom(look.profile)
  const retyped =
    column.type === form.type
      ? []
      : [call(columnSet, { standard, id: column.id, changes: { type: form.type } })]
  const identity = form.identity && { ...freshIdentity, always: form.identity === 'always' }
  const made = call(objectSet, { id: column.id, changes: { default: form.default, identity } })
  const gone = ownSequences(look, column.id).map(({ id }) => call(objectRemove, { id }))
  return [...retyped, made, ...gone]
}
