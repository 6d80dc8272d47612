/** What a statement does to a system in use: which lock it takes, what that blocks, and what may go wrong with rows there. */

export interface Hazard {
  readonly code: string
  /** PostgreSQL's name of the lock. */
  readonly lock: string
  readonly blocks: 'reads and writes' | 'writes' | 'nothing'
  /** How long it holds it: a moment; as long as it takes to read the table, or to write it anew. */
  readonly lasts: 'a moment' | 'a scan' | 'a rewrite'
  /** Rows that are there may make it fail. */
  readonly mayFail: boolean
  readonly says: string
}

const EXCLUSIVE = { lock: 'ACCESS EXCLUSIVE', blocks: 'reads and writes' } as const
const SHARED = { lock: 'SHARE', blocks: 'writes' } as const
const BOTH_TABLES = { lock: 'SHARE ROW EXCLUSIVE', blocks: 'writes' } as const
const WEAK = { lock: 'SHARE UPDATE EXCLUSIVE', blocks: 'nothing' } as const
const MOMENT = { lasts: 'a moment', mayFail: false } as const

/** The first pattern that a statement fits tells its hazard. */
const HAZARDS: readonly (readonly [RegExp, Hazard])[] = [
  [
    /^ALTER TABLE .* ALTER COLUMN .* TYPE .* USING /,
    {
      code: 'type-rewrite',
      ...EXCLUSIVE,
      lasts: 'a rewrite',
      mayFail: true,
      says: 'The table and its indexes are written anew, and a value that does not convert makes it fail.',
    },
  ],
  [
    /^ALTER TABLE .* ALTER COLUMN .* TYPE /,
    { code: 'type-in-place', ...EXCLUSIVE, ...MOMENT, says: 'Values stay as they are.' },
  ],
  [
    /^ALTER TABLE .* ADD COLUMN .*(?:GENERATED ALWAYS AS \(.*STORED|AS IDENTITY|DEFAULT (?:nextval|gen_random_uuid|random|clock_timestamp|uuid\w*|timeofday)\()/s,
    {
      code: 'column-rewrite',
      ...EXCLUSIVE,
      lasts: 'a rewrite',
      mayFail: false,
      says: 'Each row gets a value of its own, so the table is written anew.',
    },
  ],
  [
    /^ALTER TABLE .* ADD COLUMN (?!.*(?:DEFAULT|GENERATED)).*NOT NULL/s,
    {
      code: 'column-not-null',
      ...EXCLUSIVE,
      lasts: 'a scan',
      mayFail: true,
      says: 'Rows that are there have no value for it: it fails unless the table is empty.',
    },
  ],
  [
    /^ALTER TABLE .* ADD COLUMN /,
    { code: 'column-added', ...EXCLUSIVE, ...MOMENT, says: 'Rows are not touched.' },
  ],
  [
    /^ALTER TABLE .* ALTER COLUMN .* SET NOT NULL|ADD CONSTRAINT .* NOT NULL /,
    {
      code: 'not-null',
      ...EXCLUSIVE,
      lasts: 'a scan',
      mayFail: true,
      says: 'All rows are read while nobody can use the table; a missing value makes it fail.',
    },
  ],
  [
    /^ALTER TABLE .*\n? +ADD CONSTRAINT .* NOT VALID$/s,
    { code: 'constraint-not-valid', ...BOTH_TABLES, ...MOMENT, says: 'Holds for new rows only.' },
  ],
  [
    /^ALTER TABLE .* VALIDATE CONSTRAINT /,
    {
      code: 'validate',
      ...WEAK,
      lasts: 'a scan',
      mayFail: true,
      says: 'Rows that break it make it fail.',
    },
  ],
  [
    /^ALTER TABLE .*\n? +ADD CONSTRAINT \S+ (?:UNIQUE|PRIMARY KEY) USING INDEX/s,
    { code: 'key-from-index', ...EXCLUSIVE, ...MOMENT, says: 'The index is there already.' },
  ],
  [
    /^ALTER TABLE .*\n? +ADD CONSTRAINT .* FOREIGN KEY /s,
    {
      code: 'foreign-key',
      ...BOTH_TABLES,
      lasts: 'a scan',
      mayFail: true,
      says: 'Writes to both tables wait until all rows are looked up; one without a partner makes it fail.',
    },
  ],
  [
    /^ALTER TABLE .*\n? +ADD CONSTRAINT .* (?:UNIQUE|PRIMARY KEY|EXCLUDE)\b/s,
    {
      code: 'key',
      ...EXCLUSIVE,
      lasts: 'a scan',
      mayFail: true,
      says: 'The index is built while nobody can use the table; equal rows make it fail.',
    },
  ],
  [
    /^ALTER TABLE .*\n? +ADD CONSTRAINT .* CHECK /s,
    {
      code: 'check',
      ...EXCLUSIVE,
      lasts: 'a scan',
      mayFail: true,
      says: 'All rows are read while nobody can use the table; one that breaks it makes it fail.',
    },
  ],
  [
    /^(?:CREATE|DROP) (?:UNIQUE )?INDEX CONCURRENTLY /,
    {
      code: 'index-concurrently',
      ...WEAK,
      lasts: 'a scan',
      mayFail: true,
      says: 'Runs in no transaction; when it fails it leaves an invalid index, to be dropped before the next try.',
    },
  ],
  [
    /^CREATE (?:UNIQUE )?INDEX /,
    {
      code: 'index',
      ...SHARED,
      lasts: 'a scan',
      mayFail: false,
      says: 'Writes wait until it is built.',
    },
  ],
  [
    /^DROP INDEX /,
    { code: 'index-dropped', ...EXCLUSIVE, ...MOMENT, says: 'Queries that used it get slow.' },
  ],
  [
    /^INSERT INTO /,
    {
      code: 'copy',
      lock: 'ROW EXCLUSIVE',
      blocks: 'nothing',
      lasts: 'a rewrite',
      mayFail: true,
      says: 'All rows are copied; what is written meanwhile to the old table is not.',
    },
  ],
  [
    /^ALTER (?:TABLE|VIEW|MATERIALIZED VIEW|SCHEMA|TYPE|FUNCTION) .* RENAME (?:TO|COLUMN|VALUE|ATTRIBUTE) /,
    {
      code: 'rename',
      ...EXCLUSIVE,
      ...MOMENT,
      says: 'Programs that use the old name break at once.',
    },
  ],
  [
    /^ALTER TABLE .* SET (?:UNLOGGED|LOGGED|ACCESS METHOD|TABLESPACE)/,
    {
      code: 'table-rewrite',
      ...EXCLUSIVE,
      lasts: 'a rewrite',
      mayFail: false,
      says: 'The table is written anew.',
    },
  ],
  [
    /^ALTER TABLE .* ATTACH PARTITION /,
    {
      code: 'attach',
      ...WEAK,
      lasts: 'a scan',
      mayFail: true,
      says: 'The partition is locked and read, and so is the default partition; a row out of bounds makes it fail.',
    },
  ],
  [
    /^ALTER TABLE .* DETACH PARTITION /,
    {
      code: 'detach',
      ...EXCLUSIVE,
      ...MOMENT,
      says: 'Its rows are no more seen through the parent.',
    },
  ],
  [
    /^ALTER TYPE .* ADD VALUE /,
    {
      code: 'enum-value',
      lock: 'none on tables',
      blocks: 'nothing',
      ...MOMENT,
      says: 'Cannot be used before it is committed.',
    },
  ],
  [
    /^DROP (?:TABLE|SCHEMA|MATERIALIZED VIEW)|^ALTER TABLE .* DROP COLUMN /,
    {
      code: 'drop',
      ...EXCLUSIVE,
      ...MOMENT,
      says: 'What is in it is gone, and programs that use it break.',
    },
  ],
  [
    /^ALTER TABLE /,
    {
      code: 'table-altered',
      ...EXCLUSIVE,
      ...MOMENT,
      says: 'Waits for whoever uses the table, and others wait for it.',
    },
  ],
]

export const hazardOf = (sql: string): Hazard | null =>
  HAZARDS.find(([pattern]) => pattern.test(sql))?.[1] ?? null
