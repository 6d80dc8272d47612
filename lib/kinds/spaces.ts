/**
 * PostgreSQL's name spaces. Two records in one space and scope cannot share a name,
 * but for routines, aggregates and operators, which differ by their arguments.
 */
export const SPACES = [
  'schema',
  'extension',
  'role',
  'relation',
  'type',
  'routine',
  'collation',
  'operator',
  'statistics',
  'text search configuration',
  'text search dictionary',
  'event trigger',
  'cast',
  'default privilege',
  'column',
  'constraint',
  // Not unique, but PostgreSQL avoids clashes across the schema when it makes up a name.
  'constraint in schema',
  'trigger',
  'rule',
  'policy',
  // Names that only statements kept verbatim provide.
  'operator class',
  'operator family',
  'text search parser',
  'text search template',
  'language',
  'foreign data wrapper',
  'server',
  'publication',
  'conversion',
  'access method',
] as const
export type Space = (typeof SPACES)[number]

/** Where a name must be unique: in the database, in the schema, or under the parent record. */
export type Scope = 'database' | 'schema' | 'parent'

export const OVERLOADED: ReadonlySet<Space> = new Set([
  'routine',
  'operator',
  'constraint in schema',
])
