/**
 * What a standard says about a design, as data: how things are named, typed and tied together when somebody draws.
 * Every profile answers every question; what a standard leaves open is answered by the studio, in its profile's file.
 * Types are written as the model writes them. Templates take their words in braces.
 */
import { z } from 'zod'
import { sqlSchema } from '@/lib/kinds/common'
import { actionSchema } from '@/lib/kinds/foreign-key/model'
import { acceptsSchema } from './accepts'
import { meaningSchema } from './meanings'
import { template } from './name-template'
import { ruleSettingSchema } from './rule-setting'

export const standardIdSchema = z.enum([
  'plain',
  'runeframe',
  'agent-os',
  'cloudlab',
  'alai',
  'dafnckmachine',
])
export type StandardId = z.infer<typeof standardIdSchema>

const namesSchema = z.strictObject({
  table: z.strictObject({
    template: template('component', 'entity', 'type'),
    number: z.enum(['plural', 'as given']),
    /** What stands for {type}: the first when nothing else is said. */
    types: z.array(z.string()),
  }),
  junction: z.strictObject({
    template: template('one', 'other', 'singular'),
    sorted: z.boolean(),
  }),
  primaryKeyColumn: template('singular'),
  /** Of a key column that bears the table's name already (user_id), that name alone is used. */
  foreignKeyColumn: template('singular', 'key'),
  /** To the table itself. */
  parentColumn: template('singular', 'key'),
  /** Where the relation has a role of its own: the owner of a project, who is a user. */
  roleColumn: template('role', 'key'),
  primaryKey: template('table'),
  foreignKey: template('table', 'ref', 'columns'),
  unique: template('table', 'columns'),
  check: template('table', 'column', 'what'),
  index: template('table', 'columns', 'type'),
  uniqueIndex: template('table', 'columns', 'type'),
  /** What follows the name of an index of this method. */
  methodEnding: z.record(z.string(), z.string()),
  /** What follows the name of an index that holds some rows only, or more columns than it searches. */
  partialEnding: template('predicate').nullable(),
  coveringEnding: z.string().nullable(),
  type: template('singular', 'column'),
  trigger: template('table', 'function'),
  updatedAtFunction: z.string(),
  updatedAtTrigger: template('table', 'function'),
  activeView: template('table'),
  /** Longer than PostgreSQL's 63 bytes: cut as PostgreSQL does, or with a number that keeps such names apart. */
  tooLong: z.enum(['cut', 'hash']),
})
export type NameTemplates = z.infer<typeof namesSchema>

/** How a column is stored; `{column}` in a check stands for its name. */
export const storageSchema = z.strictObject({
  type: sqlSchema,
  notNull: z.boolean(),
  default: sqlSchema.nullable(),
  check: z.strictObject({ what: z.string(), expression: z.string() }).nullable(),
})
export type Storage = z.infer<typeof storageSchema>

const keyFormSchema = z.strictObject({
  type: sqlSchema,
  default: sqlSchema.nullable(),
  identity: z.enum(['always', 'by default']).nullable(),
})

const standardColumnSchema = z.strictObject({
  name: z.string(),
  type: sqlSchema,
  notNull: z.boolean(),
  default: sqlSchema.nullable(),
  comment: z.string(),
})
export type StandardColumn = z.infer<typeof standardColumnSchema>

export const relationMeaningSchema = z.enum(['owned', 'reference', 'optional'])
export type RelationMeaning = z.infer<typeof relationMeaningSchema>

export const profileSchema = z.strictObject({
  /** That of a written standard, or the key of one that was derived from it. */
  id: z.string(),
  /** The written standard whose clauses it keeps. */
  base: standardIdSchema,
  /** Of the profile, not of the paper that it comes from: it goes up whenever what it says changes. */
  version: z.string().regex(/^\d+\.\d+$/),
  title: z.string(),
  summary: z.string(),
  /** The oldest PostgreSQL that the standard is for. */
  postgresql: z.number().int(),
  names: namesSchema,
  accepts: acceptsSchema,
  primaryKey: z.strictObject({
    form: keyFormSchema,
    /** Other forms that the standard allows. */
    others: z.array(keyFormSchema),
  }),
  storage: z.record(meaningSchema, storageSchema),
  columns: z.array(standardColumnSchema),
  softDelete: z.strictObject({
    form: z.enum(['none', 'flag', 'timestamp', 'status']),
    column: standardColumnSchema.nullable(),
    /** What is true of rows that are not deleted. */
    live: sqlSchema.nullable(),
  }),
  valueSet: z.strictObject({
    storage: z.enum(['enum', 'check', 'lookup']),
    others: z.array(z.enum(['enum', 'check', 'lookup'])),
    /** The states that rows may have as long as nobody says which: the first is where they begin. */
    starts: z.array(z.string()),
  }),
  relations: z.strictObject({
    onDelete: z.record(relationMeaningSchema, actionSchema),
    onUpdate: actionSchema,
    /** What a mandatory relation without a role of its own is, when nobody says; null: that cannot be told. */
    unsaid: relationMeaningSchema.nullable(),
    /** Things, in the singular, that must outlive what they refer to: order, payment. */
    critical: z.array(z.string()),
    index: z.boolean(),
  }),
  junction: z.strictObject({
    key: z.enum(['composite', 'surrogate']),
    /** Which of the standard columns it has. */
    columns: z.array(z.string()),
    /** A row that ties a thing to itself is kept out, and one that is above itself. */
    notItself: z.boolean(),
  }),
  updatedAt: z.enum(['trigger', 'offered']),
  /** What should have a description. */
  comments: z.enum(['none', 'complex', 'tables', 'all']),
  settings: z.strictObject({ user: z.string().nullable(), tenant: z.string().nullable() }),
  lists: z.strictObject({
    /** Parts of the organisation's systems that a table's name may begin with. */
    components: z.array(z.string()),
    /** Short words that everybody there understands. */
    abbreviations: z.array(z.string()),
    /** What the business says, and what stands for it in names. */
    glossary: z.array(z.strictObject({ business: z.string(), physical: z.string() })),
  }),
  /** By the rule's id. */
  rules: z.record(z.string(), ruleSettingSchema),
})
export type Profile = z.infer<typeof profileSchema>
/** What a profile's own file holds; its rules stand in a table with those of the other standards. */
export type ProfileBase = Omit<Profile, 'rules' | 'base' | 'lists' | 'id'> & { id: StandardId }
