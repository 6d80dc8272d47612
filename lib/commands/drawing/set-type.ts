/** Another type for a column, and for all that must have the same: what refers to it, what inherits it. */

import { newId } from '@/lib/document/new-id'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { makeRecord } from '@/lib/kinds/visit-record'
import type { Profile } from '@/lib/standards/schema'
import { plainNotNull } from '../blank'
import { heirs } from '../heirs'
import { freeName } from '../naming'
import { rankBefore } from '../place'
import { type SpokenType, spokenType } from './spoken-type'
import { comparable } from './types'
import { addStateType } from './value-set'
import type { Work } from './work'

type Column = AnyRecord & RecordOf<'column'>

const INTEGER = /^(?:smallint|integer|bigint)$/
const COLLATED = /^(?:text|character|name)/
export const freshIdentity = {
  always: true,
  sequence: null,
  options: { start: null, increment: null, min: null, max: null, cache: null, cycle: false },
} as const

/** The parts that cannot stay with the new type go. */
function withType(column: Column, type: string): Column {
  const same = comparable(column.type, type)
  return {
    ...column,
    type,
    default: same ? column.default : null,
    identity: INTEGER.test(type) ? column.identity : null,
    collation: COLLATED.test(type) ? column.collation : null,
  }
}

/** A key of its own that was counted or made up goes on being so. */
function withKeyForm(work: Work, profile: Profile, before: Column, after: Column): Column {
  const made = before.identity !== null || before.default !== null
  const [key] = work.index.childrenOf(before.parent, 'primary-key')
  const isKey = key?.columns.length === 1 && key.columns[0] === before.id
  if (!made || !isKey || after.identity !== null || after.default !== null) return after
  const forms = [profile.primaryKey.form, ...profile.primaryKey.others]
  const form = forms.find((one) => one.type === after.type)
  if (!form) return after
  return { ...after, default: form.default, identity: form.identity && freshIdentity }
}

/** Referring columns have the type of what they refer to, and so on through those that refer to them. */
function followers(work: Work, column: Column, seen: Set<Id>): Column[] {
  if (seen.has(column.id)) return []
  seen.add(column.id)
  const keys = work.index.referrers(column.id).flatMap((record) => {
    if (record.kind !== 'foreign-key') return []
    const at = record.references.indexOf(column.id)
    const other = at < 0 ? undefined : work.index.get(record.columns[at] ?? null)
    return other?.kind === 'column' ? [other] : []
  })
  const near = [...keys, ...heirs(work.index, column)]
  return near.flatMap((one) => [one, ...followers(work, one, seen)])
}

function refusedByTarget(work: Work, column: Column, type: string): boolean {
  for (const key of work.index.childrenOf(column.parent, 'foreign-key')) {
    const at = key.columns.indexOf(column.id)
    const target = at < 0 ? undefined : work.index.get(key.references[at] ?? null)
    if (target?.kind !== 'column' || target.id === column.id || comparable(target.type, type))
      continue
    const name = work.index.qualifiedName(target)
    const message = `${work.index.qualifiedName(column)} refers to ${name}, which is ${target.type}. Change that column, and this one follows; or remove the foreign key first.`
    work.refuse('would-break', column.name, message)
    return true
  }
  return false
}

function addCheck(work: Work, column: Column, check: NonNullable<SpokenType['check']>): void {
  const { index } = work
  const { parent } = column
  if (parent === null) return
  const there = index.childrenOf(parent, 'check').some((one) => one.expression === check.expression)
  if (there) return
  const head = { id: newId(), parent, rank: rankBefore(index, parent, null) }
  const make = (name: string) =>
    makeRecord('check', head, {
      name,
      expression: check.expression,
      noInherit: false,
      notValid: false,
      notEnforced: false,
      comment: null,
    })
  work.add(make(freeName(index, check.name, make)))
}

/** What somebody typed, or null when the work was refused. */
export function understood(
  work: Work,
  profile: Profile,
  text: string,
  owner: Id | null,
  column: string,
): SpokenType | null {
  const table = work.index.get(owner)
  const spoken =
    table?.kind === 'table' ? spokenType(work.index, profile, text, { table, column }) : null
  if (spoken) return spoken
  const message = `“${text}” is no type that PostgreSQL could read. Try text, integer or numeric(10,2).`
  work.refuse('type-invalid', column, message)
  return null
}

/** The new column's own part of a meaning: what must hold for its values, and which there are. */
export function addMeaning(work: Work, column: Column, spoken: SpokenType): void {
  if (spoken.check) addCheck(work, column, spoken.check)
  if (spoken.made) addStateType(work, column, spoken.made)
}

export function setType(work: Work, profile: Profile, id: Id, text: string): void {
  const column = work.index.get(id)
  if (column?.kind !== 'column') return
  const spoken = understood(work, profile, text, column.parent, column.name)
  if (!spoken || refusedByTarget(work, column, spoken.type)) return
  const changed = withKeyForm(work, profile, column, withType(column, spoken.type))
  const value = changed.default ?? (changed.generated || changed.identity ? null : spoken.default)
  work.put({
    ...changed,
    default: value,
    notNull: column.notNull ?? (spoken.notNull ? plainNotNull : null),
    identity: spoken.counts ? (changed.identity ?? freshIdentity) : changed.identity,
  })
  for (const follower of followers(work, column, new Set())) {
    if (follower.id !== column.id) work.put(withType(follower, spoken.type))
  }
  addMeaning(work, column, spoken)
}
