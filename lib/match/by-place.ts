/** Parts that stand in an order, such as columns: another name for what says the same in the same place. */
import { attributeValue } from '@/lib/document/attributes'
import { nameOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { attributesOf } from '@/lib/kinds/visit-record'
import { assign, compareAll, type Likeness } from './assign'
import { hasSubstance } from './content'
import type { MatchContext } from './context'
import { nameLikeness } from './name-likeness'

const ENOUGH = 0.7

const ASIDE: ReadonlySet<string> = new Set(['name', 'comment'])

/** How much of what two parts say is the same. */
function definitionLikeness(context: MatchContext, ours: AnyRecord, theirs: AnyRecord): number {
  let all = 0
  let same = 0
  for (const [name, spec] of Object.entries(attributesOf(ours.kind))) {
    const values = [attributeValue(ours, name), attributeValue(theirs, name)]
    if (ASIDE.has(name) || !values.some((value) => hasSubstance(spec, value))) continue
    const weight = spec.visit ? 3 : 1
    all += weight
    const equal =
      context.ourContents.of(spec, values[0]) === context.theirContents.of(spec, values[1])
    if (equal) same += weight
  }
  return all === 0 ? 0.5 : same / all
}

class Places {
  constructor(
    private readonly context: MatchContext,
    private readonly ours: readonly AnyRecord[],
    private readonly theirs: readonly AnyRecord[],
  ) {}

  private areNeighbours(ours: AnyRecord | undefined, theirs: AnyRecord | undefined): boolean {
    if (!ours || !theirs) return ours === theirs
    return this.context.pairing.currentOf(theirs.id)?.id === ours.id
  }

  private place(ours: AnyRecord, theirs: AnyRecord): number {
    const i = this.ours.indexOf(ours)
    const j = this.theirs.indexOf(theirs)
    if (i === j && this.ours.length === this.theirs.length) return 1
    const before = this.areNeighbours(this.ours[i - 1], this.theirs[j - 1])
    const after = this.areNeighbours(this.ours[i + 1], this.theirs[j + 1])
    return (Number(before) + Number(after)) / 2
  }

  of(ours: AnyRecord, theirs: AnyRecord): Likeness | null {
    const definition = definitionLikeness(this.context, ours, theirs)
    const place = this.place(ours, theirs)
    const name = nameLikeness(nameOf(ours) ?? '', nameOf(theirs) ?? '')
    const comment = attributeValue(ours, 'comment')
    const sameComment = Boolean(comment) && comment === attributeValue(theirs, 'comment')
    const score = 0.55 * definition + 0.2 * place + 0.25 * Math.max(name, Number(sameComment))
    if (score < ENOUGH) return null
    const reasons = [
      definition === 1 ? 'the same but for the name' : 'nearly the same',
      ...(place === 1 ? ['in the same place'] : []),
      ...(sameComment ? ['with the same comment'] : []),
      ...(name > 0.5 ? ['with a similar name'] : []),
    ]
    return { ours, theirs, score, reason: reasons.join(', ') }
  }
}

const isOrdered = ({ kind }: AnyRecord) => kindOf(kind).ordered === true

export function pairByPlace(context: MatchContext, ours: Id | null, theirs: Id | null): void {
  const { pairing } = context
  const mine = context.ourChildren(ours).filter(isOrdered)
  const other = context.theirChildren(theirs).filter(isOrdered)
  const gone = mine.filter((record) => !pairing.incomingOf(record.id) && context.wouldGo(record))
  const added = other.filter(({ id }) => !pairing.currentOf(id))
  const places = new Places(context, mine, other)
  assign(
    pairing,
    compareAll(pairing, gone, added, (one, their) => places.of(one, their)),
  )
}
