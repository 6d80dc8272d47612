/**
 * What a rule is. Rules are code, written once; how much each weighs in a standard, and with which options, is data.
 * A rule reads the object that it is given, what is in the same unit (the table around a column), and whatever else through
 * `Look`, which remembers that it was read: so it is known whom an edit concerns.
 */
import type { z } from 'zod'
import type { AnyRecord, KindName, RecordOf } from '@/lib/kinds/kind-map'
import type { Area } from './area'
import type { Fix } from './fix'
import type { Look } from './look'
import type { ScriptFile, ScriptStatement } from './script/script-file'
import type { ScriptLook } from './script/script-look'
import type { TextFix } from './script/text-fix'

export interface Report {
  readonly topic?: string
  /** The field of the object's inspector. */
  readonly attribute?: string
  /** What is wrong and what to do, with the object's name in it. */
  readonly message: string
  readonly actual?: string
  readonly expected?: string
  /** Tells findings of one rule and topic on one object apart. */
  readonly detail?: string
  /** Where the finding is about another object than the one that is judged. */
  readonly at?: AnyRecord
  readonly fix?: Fix | null
}

export type Reporter = (report: Report) => void

interface RuleHead<O> {
  readonly id: string
  readonly area: Area
  /** What holds where the rule is kept: "Foreign keys have an index". */
  readonly title: string
  /** What happens otherwise, in a few sentences. */
  readonly why: string
  /** Parts of the rule that standards weigh and cite one by one: id and what holds. */
  readonly topics?: Readonly<Record<string, string>>
  /** Every option has a default. */
  readonly options: z.ZodType<O>
}

/** Judges objects one by one. */
export interface ObjectRule<O = unknown, K extends KindName = KindName> extends RuleHead<O> {
  readonly form: 'object'
  readonly on: readonly K[]
  readonly check: (record: RecordOf<K>, look: Look, report: Reporter, options: O) => void
}

/** Judges objects that belong together wherever they are: all that have one key. */
export interface GroupRule<O = unknown, K extends KindName = KindName> extends RuleHead<O> {
  readonly form: 'group'
  readonly on: readonly K[]
  /** Null: it belongs to no group. */
  readonly keyOf: (record: RecordOf<K>, look: Look, options: O) => string | null
  /** `report` needs `at`. Only the members and what is above them may be read. */
  readonly judge: (
    members: readonly RecordOf<K>[],
    look: Look,
    report: (report: Report & { at: AnyRecord }) => void,
    options: O,
  ) => void
}

/** Judges the database as a whole, by a look at what belongs to no schema. Runs at every edit, so it is quick. */
export interface DatabaseRule<O = unknown> extends RuleHead<O> {
  readonly form: 'database'
  readonly check: (look: Look, report: Reporter, options: O) => void
}

export interface ScriptReport {
  readonly topic?: string
  readonly message: string
  /** What it is about, as a person would name it; else the statement's first words. */
  readonly subject?: string
  readonly actual?: string
  readonly expected?: string
  readonly detail?: string
  /** Offset in the file; else the beginning of the statement. */
  readonly at?: number
  /** Where a file is judged as a whole, and the finding is about one of its statements. */
  readonly about?: ScriptStatement
  readonly fix?: TextFix | null
}

export type ScriptReporter = (report: ScriptReport) => void

/** Judges SQL files as text: what a design cannot show, such as the order of statements and what they do to running systems. */
export interface ScriptRule<O = unknown> extends RuleHead<O> {
  readonly form: 'script'
  readonly statement?: (
    statement: ScriptStatement,
    look: ScriptLook,
    report: ScriptReporter,
    options: O,
  ) => void
  readonly file?: (file: ScriptFile, look: ScriptLook, report: ScriptReporter, options: O) => void
}

export type Rule = ObjectRule | GroupRule | DatabaseRule | ScriptRule

/** The engine hands a rule only what it asked for, so it may hold all rules in one type. */
export function objectRule<O, K extends KindName>(rule: Omit<ObjectRule<O, K>, 'form'>): Rule {
  return { ...rule, form: 'object' } as unknown as ObjectRule
}
export function groupRule<O, K extends KindName>(rule: Omit<GroupRule<O, K>, 'form'>): Rule {
  return { ...rule, form: 'group' } as unknown as GroupRule
}
export function databaseRule<O>(rule: Omit<DatabaseRule<O>, 'form'>): Rule {
  return { ...rule, form: 'database' } as unknown as DatabaseRule
}
export function scriptRule<O>(rule: Omit<ScriptRule<O>, 'form'>): Rule {
  return { ...rule, form: 'script' } as unknown as ScriptRule
}
