/** Objects that say the same under another name, such as constraints and indexes; and those that have no name. */
import { attributeValue } from '@/lib/document/attributes'
import { nameOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { attributesOf } from '@/lib/kinds/visit-record'
import { assign, compareAll, type Likeness } from './assign'
import { type Contents, hasSubstance } from './content'
import type { MatchContext } from './context'
import { groupBy } from './group-by'
import { nameLikeness } from './name-likeness'

const ASIDE: ReadonlySet<string> = new Set(['name', 'comment', 'owner'])
const ALIKE = 'the same but for the name'

/** What an object says besides its name; null when that is too little to know it by. */
function definitionOf(contents: Contents, record: AnyRecord): string | null {
  const said: string[] = []
  let substance = false
  for (const [name, spec] of Object.entries(attributesOf(record.kind))) {
    if (ASIDE.has(name) || spec.compare === 'spelling') continue
    const value = attributeValue(record, name)
    substance ||= hasSubstance(spec, value)
    said.push(contents.of(spec, value))
  }
  return substance ? `${record.kind}\n${said.join('\n')}` : null
}

const byDefinition = (contents: Contents, records: readonly AnyRecord[]) =>
  groupBy(records, (record) => definitionOf(contents, record))

const named = (ours: AnyRecord, theirs: AnyRecord): Likeness => {
  const names = [nameOf(ours), nameOf(theirs)] as const
  const reason = names[0] === names[1] ? null : ALIKE
  return { ours, theirs, score: nameLikeness(names[0] ?? '', names[1] ?? ''), reason }
}

/** Texts count, then lists, then yes and no: a right is rather its grantee's than one of several to read. */
function weightOf(value: unknown): number {
  if (typeof value === 'string') return 2
  return typeof value === 'object' && value !== null ? 1 : 0.5
}

/** For what has no name: more than half of it is the same. */
function nameless(context: MatchContext, ours: AnyRecord, theirs: AnyRecord): Likeness | null {
  if (nameOf(ours) !== nameOf(theirs)) return null
  let all = 0
  let same = 0
  for (const name of Object.keys(attributesOf(ours.kind))) {
    const weight = Math.max(
      weightOf(attributeValue(ours, name)),
      weightOf(attributeValue(theirs, name)),
    )
    const equal =
      context.ourContents.attribute(ours, name) === context.theirContents.attribute(theirs, name)
    all += weight
    if (equal) same += weight
  }
  return same > all / 2 ? { ours, theirs, score: same / all, reason: null } : null
}

/** An object of a schema keeps its name unless the old one goes; a part may get another one at any time. */
function mayBeRenamed(context: MatchContext, record: AnyRecord): boolean {
  if (kindOf(record.kind).ordered) return false
  const parent = context.ours.get(record.parent)
  return context.wouldGo(record) || (parent !== undefined && parent.parent !== null)
}

/** `carried`: our contents as they read after the renames found so far. */
export function pairByDefinition(
  context: MatchContext,
  carried: Contents,
  ours: Id | null,
  theirs: Id | null,
): void {
  const { pairing } = context
  const added = context.theirChildren(theirs).filter(({ id }) => !pairing.currentOf(id))
  if (added.length === 0) return
  const gone = context
    .ourChildren(ours)
    .filter((record) => !pairing.incomingOf(record.id) && mayBeRenamed(context, record))
  const known = byDefinition(carried, gone)
  for (const [definition, group] of byDefinition(context.theirContents, added)) {
    if (definition === null) continue
    assign(pairing, compareAll(pairing, known.get(definition) ?? [], group, named))
  }
  assign(
    pairing,
    compareAll(pairing, gone, added, (one, other) => nameless(context, one, other)),
  )
}
