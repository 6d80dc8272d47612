/**
 * Keeps the findings of a design up to date. A unit is judged anew when an edit touches it, or something that one of the
 * rules read outside of it; groups when a member comes, goes or changes. The findings are always those of a full look.
 */
import type { Document } from '@/lib/document/document'
import { indexOf, type RecordChanges } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, KindName } from '@/lib/kinds/kind-map'
import { Groups } from './groups'
import { Look } from './look'
import type { LiveFinding as Finding } from './make-finding'
import { findingMaker } from './make-finding'
import type { DatabaseRule, GroupRule, ObjectRule } from './rule'
import type { ActiveRule, Standard } from './standard'
import { touchedBy } from './touched'
import { inUnit, rootsOf } from './units'

/** Findings that are told together: those of a unit, of a group, of the database. */
export type Sections = ReadonlyMap<string, readonly Finding[]>

type FirstLook = Generator<{ section: string; findings: readonly Finding[] }, Linter>

/** The section of what belongs to no object's unit. */
export const DATABASE = 'database'
const NONE: readonly Finding[] = []
const ignore = () => undefined

interface Active<R> extends ActiveRule {
  readonly rule: R & ActiveRule['rule']
}

const isObject = (active: ActiveRule): active is Active<ObjectRule> => active.rule.form === 'object'
const isGroup = (active: ActiveRule): active is Active<GroupRule> => active.rule.form === 'group'
const isDatabase = (active: ActiveRule): active is Active<DatabaseRule> =>
  active.rule.form === 'database'

function byKind<R extends ObjectRule | GroupRule>(rules: readonly Active<R>[]) {
  const found = new Map<KindName, Active<R>[]>()
  for (const active of rules) {
    for (const kind of active.rule.on) found.set(kind, [...(found.get(kind) ?? []), active])
  }
  return found
}

export class Linter {
  private readonly objectRules: ReadonlyMap<KindName, readonly Active<ObjectRule>[]>
  private readonly groupRules: ReadonlyMap<KindName, readonly Active<GroupRule>[]>
  private readonly databaseRules: readonly Active<DatabaseRule>[]
  private readonly sections = new Map<string, readonly Finding[]>()
  private readonly reads = new Map<Id, ReadonlySet<string>>()
  private readonly readers = new Map<string, Set<Id>>()
  private readonly groups = new Groups()

  private constructor(
    private readonly standard: Standard,
    private document: Document,
    private readonly today: string,
  ) {
    this.objectRules = byKind(standard.rules.filter(isObject))
    this.groupRules = byKind(standard.rules.filter(isGroup))
    this.databaseRules = standard.rules.filter(isDatabase)
  }

  static of(standard: Standard, document: Document, today: string): Linter {
    const look = Linter.begin(standard, document, today)
    for (;;) {
      const part = look.next()
      if (part.done) return part.value
    }
  }

  /** A first look, unit by unit, for those who show what is found before all is. */
  static *begin(standard: Standard, document: Document, today: string): FirstLook {
    const linter = new Linter(standard, document, today)
    for (const root of rootsOf(indexOf(document))) {
      linter.judgeUnit(root)
      yield { section: root.id, findings: linter.sections.get(root.id) ?? NONE }
    }
    linter.judgeGroups()
    linter.judgeDatabase()
    return linter
  }

  /** What is to be told anew; a section without findings has nothing to tell any more. */
  update(next: Document, changes: RecordChanges): Sections {
    const dirty = this.concerned(this.document, next, changes)
    const after = indexOf(next)
    this.document = next
    const told = new Map<string, readonly Finding[]>()
    for (const id of dirty) {
      const root = after.get(id)
      if (root) this.judgeUnit(root)
      else this.forget(id)
      told.set(id, this.sections.get(id) ?? NONE)
    }
    for (const section of this.judgeGroups()) told.set(section, this.sections.get(section) ?? NONE)
    this.judgeDatabase()
    told.set(DATABASE, this.sections.get(DATABASE) ?? NONE)
    return told
  }

  get current(): Sections {
    return this.sections
  }

  /**
   * The sections whose findings an edit makes doubtful, as far as is known without judging anew. The edit may be one of
   * a document that the linter has not seen.
   */
  doubtful(before: Document, after: Document, changes: RecordChanges): ReadonlySet<string> {
    const sections = new Set<string>()
    for (const unit of this.concerned(before, after, changes)) {
      sections.add(unit)
      for (const section of this.groups.sectionsOf(unit)) sections.add(section)
    }
    return sections
  }

  private concerned(before: Document, after: Document, changes: RecordChanges): Set<Id> {
    const touched = touchedBy(indexOf(before), indexOf(after), changes)
    const units = new Set(touched.units)
    for (const key of touched.keys) for (const unit of this.readers.get(key) ?? []) units.add(unit)
    return units
  }

  /** In the order of the design, however they were found. */
  all(): Finding[] {
    const units = [...rootsOf(indexOf(this.document))].map(({ id }): string => id)
    const groups = this.groups.sections().sort()
    return [DATABASE, ...units, ...groups].flatMap((key) => this.sections.get(key) ?? [])
  }

  private judgeUnit(root: AnyRecord): void {
    this.forget(root.id)
    const reads = new Set<string>()
    const look = this.look((key) => reads.add(key))
    const found: Finding[] = []
    for (const record of inUnit(look.index, root)) {
      for (const active of this.objectRules.get(record.kind) ?? []) {
        const make = findingMaker(active, look)
        active.rule.check(
          record,
          look,
          (report) => found.push(...make(report.at ?? record, report)),
          active.options,
        )
      }
      for (const active of this.groupRules.get(record.kind) ?? []) {
        const key = active.rule.keyOf(record, look, active.options)
        if (key !== null) this.groups.put(active, key, record, root.id)
      }
    }
    if (found.length > 0) this.sections.set(root.id, found)
    this.reads.set(root.id, reads)
    for (const key of reads) {
      const readers = this.readers.get(key)
      if (readers) readers.add(root.id)
      else this.readers.set(key, new Set([root.id]))
    }
  }

  private forget(unit: Id): void {
    this.sections.delete(unit)
    this.groups.takeOut(unit)
    for (const key of this.reads.get(unit) ?? []) this.readers.get(key)?.delete(unit)
    this.reads.delete(unit)
  }

  private judgeGroups(): readonly string[] {
    const look = this.look(ignore)
    return this.groups.takeChanged().map(({ section, active, members }) => {
      const found: Finding[] = []
      const make = findingMaker(active, look)
      if (members.length > 0) {
        active.rule.judge(
          members,
          look,
          (report) => found.push(...make(report.at, report)),
          active.options,
        )
      }
      if (found.length > 0) this.sections.set(section, found)
      else this.sections.delete(section)
      return section
    })
  }

  private judgeDatabase(): void {
    const look = this.look(ignore)
    const found: Finding[] = []
    for (const active of this.databaseRules) {
      const make = findingMaker(active, look)
      active.rule.check(
        look,
        (report) => found.push(...make(report.at ?? null, report)),
        active.options,
      )
    }
    this.sections.set(DATABASE, found)
  }

  private look(note: (key: string) => void): Look {
    return new Look(this.document, this.standard.profile, this.today, note)
  }
}
