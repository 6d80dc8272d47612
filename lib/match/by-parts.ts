/** Objects with parts of their own, such as a table with its columns: another name for mostly the same parts. */
import { nameOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { attributesOf } from '@/lib/kinds/visit-record'
import { assign, type Likeness } from './assign'
import type { MatchContext } from './context'
import { nameLikeness } from './name-likeness'

/** Of the parts of the one that has more, so many must be shared. */
const ENOUGH_SHARED = 0.6
const SIMILAR_NAME = 0.5

/** The parts by which an object is known: those in an order of their own or, at the top, everything in it. */
function partsOf(children: readonly AnyRecord[], parent: AnyRecord): Map<string, AnyRecord> {
  const ordered = children.filter(({ kind }) => kindOf(kind).ordered)
  const parts = ordered.length > 0 || parent.parent !== null ? ordered : children
  return new Map(
    parts.flatMap((part) => {
      const name = nameOf(part)
      return name === null ? [] : [[`${part.kind}\n${name}`, part] as const]
    }),
  )
}

const plural = (parts: ReadonlyMap<string, AnyRecord>) => {
  const labels = new Set([...parts.values()].map(({ kind }) => kindOf(kind).label.toLowerCase()))
  const [label] = labels
  return labels.size === 1 ? `${label}s` : 'parts'
}

/** A part that so many objects have does not lead from one to another. */
const COMMON = 40

class PartsLikeness {
  private readonly owners = new Map<string, AnyRecord[]>()
  private readonly parts = new Map<AnyRecord, Map<string, AnyRecord>>()

  constructor(
    private readonly context: MatchContext,
    siblings: readonly AnyRecord[],
  ) {
    for (const record of siblings) {
      const parts = partsOf(context.ourChildren(record.id), record)
      this.parts.set(record, parts)
      for (const key of parts.keys()) {
        const owners = this.owners.get(key)
        if (owners) owners.push(record)
        else this.owners.set(key, [record])
      }
    }
  }

  /** The most alike of those of ours that share a part with theirs which not everybody has. */
  *candidates(theirs: AnyRecord): Iterable<Likeness> {
    const other = partsOf(this.context.theirChildren(theirs.id), theirs)
    const candidates = new Set<AnyRecord>()
    for (const key of other.keys()) {
      const owners = this.owners.get(key) ?? []
      if (owners.length > COMMON) continue
      for (const owner of owners) candidates.add(owner)
    }
    for (const ours of candidates) {
      const isFree = this.context.pairing.mayPair(ours, theirs) && this.context.wouldGo(ours)
      const found = isFree ? this.of(ours, theirs, other) : null
      if (found) yield found
    }
  }

  /** From 0 to 1; a part that says something else counts less than one that is all the same. */
  private shared(mine: ReadonlyMap<string, AnyRecord>, other: ReadonlyMap<string, AnyRecord>) {
    const { ourContents, theirContents } = this.context
    let weight = 0
    let evidence = 0
    let count = 0
    for (const [key, part] of mine) {
      const same = other.get(key)
      if (!same) continue
      count++
      const alike = Object.entries(attributesOf(part.kind)).every(
        ([name, spec]) =>
          !spec.visit || ourContents.attribute(part, name) === theirContents.attribute(same, name),
      )
      weight += alike ? 1 : 0.7
      // What many have, such as an id, tells little.
      evidence += 1 / (this.owners.get(key)?.length ?? 1)
    }
    return { share: weight / Math.max(mine.size, other.size), evidence, count }
  }

  private of(
    ours: AnyRecord,
    theirs: AnyRecord,
    other: ReadonlyMap<string, AnyRecord>,
  ): Likeness | null {
    const mine = this.parts.get(ours)
    if (!mine) return null
    const { share, evidence, count } = this.shared(mine, other)
    const name = nameLikeness(nameOf(ours) ?? '', nameOf(theirs) ?? '')
    if (share < ENOUGH_SHARED || (evidence < 1 && name < SIMILAR_NAME)) return null
    const most = Math.max(mine.size, other.size)
    const reason = `${count} of ${most} ${plural(mine)} are the same`
    return { ours, theirs, score: 0.8 * share + 0.2 * name, reason }
  }
}

export function pairByParts(context: MatchContext, ours: Id | null, theirs: Id | null): void {
  const { pairing } = context
  const added = context.theirChildren(theirs).filter(({ id }) => !pairing.currentOf(id))
  if (added.length === 0) return
  const all = context.ourChildren(ours)
  if (!all.some((record) => !pairing.incomingOf(record.id) && context.wouldGo(record))) return
  const likeness = new PartsLikeness(context, all)
  assign(
    pairing,
    added.flatMap((record) => [...likeness.candidates(record)]),
  )
}
