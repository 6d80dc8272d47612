/**
 * How an attribute is shown and edited. Each kind has one entry for each of its attributes: the compiler names what is
 * forgotten. An attribute without a field of its own says where it is edited instead.
 */
import type { ReactNode } from 'react'
import type { AnyRecord, KindMap, KindName } from '@/lib/kinds/kind-map'
import type { Result } from '@/lib/result'

export type Changes = Readonly<Record<string, unknown>>

export interface FieldProps<V> {
  /** What is edited; of several, the first. */
  record: AnyRecord
  label: string
  hint: string | undefined
  value: V
  /** Several are edited, and they differ here. */
  mixed: boolean
  /** Why the last edit was refused. */
  error: string | undefined
  disabled: boolean
  /** False when it was refused: the field keeps what was typed. */
  commit(value: V): boolean
  /** For an edit that takes several attributes. */
  change(changes: Changes): boolean
  /** Tells why what was typed is not taken; gives false. */
  refuse(message: string): false
}

/** Text that stands for a value. */
export interface Codec<V> {
  show(value: V): string
  read(text: string): Result<V, string>
}

export interface FieldSpec<V> {
  /** A method, so that the fields of all kinds can be held in one type. */
  view(props: FieldProps<V>): ReactNode
  readonly label?: string
  readonly hint?: string
  /** Rare ones are folded away. */
  readonly place: 'basic' | 'more'
  /** It can be changed in several objects at once. */
  readonly many: boolean
  /** Where it cannot apply, it is left out. */
  isShown?(record: AnyRecord): boolean
  readonly codec?: Codec<V>
}

export interface Elsewhere {
  /** Where it is edited, or why it is not. */
  readonly elsewhere: string
}

export type FieldsOf<K extends KindName> = {
  readonly [A in keyof KindMap[K]]-?: FieldSpec<KindMap[K][A]> | Elsewhere
}

export const elsewhere = (reason: string): Elsewhere => ({ elsewhere: reason })

export const more = <V>(spec: FieldSpec<V>): FieldSpec<V> => ({ ...spec, place: 'more' })

export const labelled = <V>(label: string, spec: FieldSpec<V>): FieldSpec<V> => ({ ...spec, label })

/** `isShown` as a kind's own file has it: with the record's own type. */
export function when<K extends KindName, V>(
  kind: K,
  holds: (record: Extract<AnyRecord, { kind: K }>) => boolean,
  spec: FieldSpec<V>,
): FieldSpec<V> {
  const isKind = (record: AnyRecord): record is Extract<AnyRecord, { kind: K }> =>
    record.kind === kind
  return { ...spec, isShown: (record) => isKind(record) && holds(record) }
}
