/**
 * Keeps the findings of a design up to date. An edit judges anew the units that it touches, in other units what read what it
 * changed, and the groups whose members it changed. The findings are always those of a full look.
 */
import type { Document } from '@/lib/document/document'
import { type DocumentIndex, indexOf, type RecordChanges } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, KindName } from '@/lib/kinds/kind-map'
import { type ActiveObjectRule, type Cell, Cells, type Part } from './cells'
import { type ActiveGroup, Groups, type Joining } from './groups'
import { Judge } from './judge'
import type { LiveFinding as Finding } from './make-finding'
import { PROJECT_KEY } from './read-keys'
import type { DatabaseRule, Rule } from './rule'
import type { ActiveRule, Standard } from './standard'
import { touchedBy } from './touched'
import { aboveOf, inUnit, isRoot, rootsOf } from './units'

/** Findings that are told together: those of a unit, of a group, of the database. */
export type Sections = ReadonlyMap<string, readonly Finding[]>

type FirstLook = Generator<{ section: string; findings: readonly Finding[] }, Linter>
type ActiveDatabaseRule = ActiveRule & { readonly rule: DatabaseRule & Rule }

/** The section of what belongs to no object's unit. */
export const DATABASE = 'database'
const NONE: readonly Finding[] = []
const NO_RULES: readonly never[] = []

const isObject = (active: ActiveRule): active is ActiveObjectRule => active.rule.form === 'object'
const isGroup = (active: ActiveRule): active is ActiveGroup => active.rule.form === 'group'
const isDatabase = (active: ActiveRule): active is ActiveDatabaseRule =>
  active.rule.form === 'database'

function byKind<A extends ActiveObjectRule | ActiveGroup>(rules: readonly A[]) {
  const found = new Map<KindName, A[]>()
  for (const active of rules) {
    for (const kind of active.rule.on) found.set(kind, [...(found.get(kind) ?? []), active])
  }
  return found
}

/** Whom an edit concerns: units as a whole, and cells in others. */
interface Concerned {
  readonly units: ReadonlySet<Id>
  readonly cells: ReadonlySet<Cell>
}

export class Linter {
  private readonly objectRules: ReadonlyMap<KindName, readonly ActiveObjectRule[]>
  private readonly groupRules: ReadonlyMap<KindName, readonly ActiveGroup[]>
  private readonly databaseRules: readonly ActiveDatabaseRule[]
  private readonly sections = new Map<string, readonly Finding[]>()
  private readonly cells = new Cells()
  private readonly groups = new Groups()
  private judge: Judge

  private constructor(
    private readonly standard: Standard,
    private document: Document,
    private readonly today: string,
  ) {
    this.objectRules = byKind(standard.rules.filter(isObject))
    this.groupRules = byKind(standard.rules.filter(isGroup))
    this.databaseRules = standard.rules.filter(isDatabase)
    this.judge = new Judge(document, standard.profile, today)
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
    const index = indexOf(document)
    for (const root of rootsOf(index)) {
      linter.judgeUnit(index, root)
      yield { section: root.id, findings: linter.sections.get(root.id) ?? NONE }
    }
    linter.judgeGroups()
    linter.judgeDatabase()
    return linter
  }

  /** What is to be told anew; a section without findings has nothing to tell any more. */
  update(next: Document, changes: RecordChanges): Sections {
    const { units, cells } = this.concerned(this.document, next, changes)
    const index = indexOf(next)
    this.document = next
    this.judge = new Judge(next, this.standard.profile, this.today)
    const told = new Set<string>(units)
    for (const id of units) {
      const root = index.get(id)
      if (root && isRoot(index, root)) this.judgeUnit(index, root)
      else this.forget(id)
    }
    for (const id of this.judgeCells(cells)) told.add(id)
    for (const section of this.judgeGroups()) told.add(section)
    this.judgeDatabase()
    told.add(DATABASE)
    return new Map([...told].map((section) => [section, this.sections.get(section) ?? NONE]))
  }

  get current(): Sections {
    return this.sections
  }

  /**
   * The sections whose findings an edit makes doubtful, as far as is known without judging anew. The edit may be one of
   * a document that the linter has not seen.
   */
  doubtful(before: Document, after: Document, changes: RecordChanges): ReadonlySet<string> {
    const { units, cells } = this.concerned(before, after, changes)
    const sections = new Set<string>(units)
    for (const { unit } of cells) sections.add(unit)
    for (const unit of units) {
      for (const section of this.groups.sectionsOf(unit)) sections.add(section)
    }
    return sections
  }

  private concerned(before: Document, after: Document, changes: RecordChanges): Concerned {
    const touched = touchedBy(indexOf(before), indexOf(after), changes)
    const units = new Set(touched.units)
    const cells = new Set<Cell>()
    if (touched.keys.has(PROJECT_KEY)) for (const { id } of rootsOf(indexOf(after))) units.add(id)
    for (const key of touched.keys) {
      for (const cell of this.cells.readersOf(key)) {
        if (cell.active) cells.add(cell)
        else units.add(cell.unit)
      }
    }
    for (const cell of cells) if (units.has(cell.unit)) cells.delete(cell)
    return { units, cells }
  }

  /** In the order of the design, however they were found. */
  all(): Finding[] {
    const units = [...rootsOf(indexOf(this.document))].map(({ id }): string => id)
    const groups = this.groups.sections().sort()
    return [DATABASE, ...units, ...groups].flatMap((key) => this.sections.get(key) ?? [])
  }

  private judgeUnit(index: DocumentIndex, root: AnyRecord): void {
    const parts: Part[] = []
    const joining: Joining[] = []
    for (const record of inUnit(index, root)) {
      this.judgeRecord(root.id, record, parts)
      for (const active of this.groupRules.get(record.kind) ?? NO_RULES) {
        const { key, reads } = this.judge.group(active, record)
        if (key !== null) joining.push({ active, key, record, above: aboveOf(index, record) })
        if (reads.size === 0) continue
        parts.push({ unit: root.id, record, active: null, judged: { findings: NONE, reads } })
      }
    }
    this.cells.replace(root.id, parts)
    this.groups.replace(root.id, joining)
    this.tell(root.id, this.cells.findingsOf(root.id))
  }

  private judgeRecord(unit: Id, record: AnyRecord, parts: Part[]): void {
    for (const active of this.objectRules.get(record.kind) ?? NO_RULES) {
      const judged = this.judge.object(active, record)
      if (judged.reads.size > 0) parts.push({ unit, record, active, judged })
      else if (judged.findings.length > 0) parts.push(judged.findings)
    }
  }

  private forget(unit: Id): void {
    this.cells.replace(unit, [])
    this.groups.replace(unit, [])
    this.sections.delete(unit)
  }

  private judgeCells(cells: ReadonlySet<Cell>): ReadonlySet<Id> {
    const units = new Set<Id>()
    for (const cell of cells) {
      if (cell.active) this.cells.judge(cell, this.judge.object(cell.active, cell.record))
      units.add(cell.unit)
    }
    for (const unit of units) this.tell(unit, this.cells.findingsOf(unit))
    return units
  }

  private judgeGroups(): readonly string[] {
    return this.groups.takeChanged().map(({ section, active, members }) => {
      this.tell(section, members.length > 0 ? this.judge.members(active, members) : NONE)
      return section
    })
  }

  private judgeDatabase(): void {
    this.tell(
      DATABASE,
      this.databaseRules.flatMap((active) => this.judge.database(active)),
    )
  }

  private tell(section: string, findings: readonly Finding[]): void {
    if (findings.length > 0) this.sections.set(section, findings)
    else this.sections.delete(section)
  }
}
