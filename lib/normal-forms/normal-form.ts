/** Which normal form a relation has, and the dependencies that keep it from a higher one. */
import { type Bits, bitsOf, has, Names, without } from './attribute-sets'
import { candidateKeys } from './candidate-keys'
import {
  type Arrow,
  type Arrows,
  arrowsOf,
  fullClosure,
  joined,
  minimalCover,
} from './dependencies'
import type { Relation } from './relation'

export const FORMS = ['1nf', '2nf', '3nf', 'bcnf', '4nf'] as const
export type Form = (typeof FORMS)[number]

export interface Violation<A> {
  /** The lowest form that this dependency forbids. */
  readonly form: Exclude<Form, '1nf'>
  readonly from: readonly A[]
  readonly to: readonly A[]
  readonly multivalued: boolean
}

export interface Judgement<A> {
  readonly form: Form
  readonly keys: readonly (readonly A[])[]
  /** False: there are more keys than were looked for. */
  readonly allKeys: boolean
  readonly violations: readonly Violation<A>[]
}

interface Found {
  readonly form: Violation<unknown>['form']
  readonly arrow: Arrow
  readonly multivalued: boolean
}

const isSuperkey = (set: Bits, arrows: Arrows) => fullClosure(set, arrows) === arrows.all

/** Non-key attributes that depend on a part of a key. */
function partial(arrows: Arrows, keys: readonly Bits[], prime: Bits): Found[] {
  const found: Arrow[] = []
  for (const key of keys) {
    for (const bit of bitsOf(key)) {
      const part = without(key, bit)
      const dependent = without(fullClosure(part, arrows), part | prime)
      for (const one of bitsOf(dependent))
        found.push({ from: leastLeft(part, one, arrows), to: one })
    }
  }
  return joined(found).map((arrow) => ({ form: '2nf', arrow, multivalued: false }))
}

function leastLeft(set: Bits, target: Bits, arrows: Arrows): Bits {
  let left = set
  for (const bit of bitsOf(set)) {
    if (has(fullClosure(without(left, bit), arrows), target)) left = without(left, bit)
  }
  return left
}

function notByKey(arrows: Arrows, prime: Bits): Found[] {
  const wrong = minimalCover(arrows.functional).filter(({ from }) => !isSuperkey(from, arrows))
  const third = joined(wrong.filter(({ to }) => (to & prime) === 0n))
  const boyceCodd = joined(wrong.filter(({ to }) => (to & prime) !== 0n))
  return [
    ...third.map((arrow): Found => ({ form: '3nf', arrow, multivalued: false })),
    ...boyceCodd.map((arrow): Found => ({ form: 'bcnf', arrow, multivalued: false })),
  ]
}

function manyByNoKey(arrows: Arrows): Found[] {
  return arrows.multivalued.flatMap(({ from, to }): Found[] => {
    const right = without(to, from)
    const isTrivial = right === 0n || (from | right) === arrows.all
    if (isTrivial || isSuperkey(from, arrows)) return []
    return [{ form: '4nf', arrow: { from, to: right }, multivalued: true }]
  })
}

const below: Readonly<Record<Found['form'], Form>> = {
  '2nf': '1nf',
  '3nf': '2nf',
  bcnf: '3nf',
  '4nf': 'bcnf',
}

/** A dependency is told once, for the lowest form that it forbids. */
function once(found: readonly Found[]): Found[] {
  const told = new Map<Bits, Bits>()
  return found.flatMap((one) => {
    const before = told.get(one.arrow.from) ?? 0n
    const to = one.multivalued ? one.arrow.to : without(one.arrow.to, before)
    if (to === 0n) return []
    if (!one.multivalued) told.set(one.arrow.from, before | to)
    return [{ ...one, arrow: { ...one.arrow, to } }]
  })
}

export function judge<A>(relation: Relation<A>): Judgement<A> {
  const names = new Names(relation.attributes)
  const arrows = arrowsOf(relation, names)
  const { keys, complete } = candidateKeys(arrows)
  const prime = keys.reduce((all, key) => all | key, 0n)
  const found = once([
    ...partial(arrows, keys, prime),
    ...notByKey(arrows, prime),
    ...manyByNoKey(arrows),
  ])
  const [worst] = [...found].sort((a, b) => FORMS.indexOf(a.form) - FORMS.indexOf(b.form))
  return {
    form: worst ? below[worst.form] : '4nf',
    keys: keys.map((key) => names.namesOf(key)),
    allKeys: complete,
    violations: found.map(({ form, arrow, multivalued }) => ({
      form,
      from: names.namesOf(arrow.from),
      to: names.namesOf(arrow.to),
      multivalued,
    })),
  }
}
