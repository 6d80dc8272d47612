/** Files of a migration as tools expect them: one entry for each. */

/** Statements that are committed together, or one that can run in no transaction. */
export interface Part {
  readonly statements: readonly string[]
  readonly transaction: boolean
}

export interface Layout {
  readonly name: string
  /** For people: whose files these are. */
  readonly about: string
  /** `{version}` grows by one with each part; `{number}` is it with three digits; `{name}` is the description. */
  readonly up: string
  /** Null: there is no way back in this layout. */
  readonly down: string | null
  /** Both ways in one file, each under its mark. */
  readonly marks?: { readonly up: string; readonly down: string; readonly alone: string }
  /** The tool runs each file in a transaction of its own. */
  readonly wraps: boolean
  /** Says, in a file beside it, that a file must not run in a transaction. */
  readonly alone?: { readonly suffix: string; readonly text: string }
}

export const LAYOUTS: readonly Layout[] = [
  {
    name: 'plain',
    about: 'up.sql and down.sql',
    up: 'up{part}.sql',
    down: 'down{part}.sql',
    wraps: false,
  },
  {
    name: 'numbered',
    about: 'pairs with a number: 001_name.up.sql, 001_name.down.sql',
    up: '{number}_{name}.up.sql',
    down: '{number}_{name}.down.sql',
    wraps: false,
  },
  {
    name: 'flyway',
    about: 'Flyway: V1__name.sql, U1__name.sql',
    up: 'V{version}__{name}.sql',
    down: 'U{version}__{name}.sql',
    wraps: true,
    alone: { suffix: '.conf', text: 'executeInTransaction=false\n' },
  },
  {
    name: 'golang-migrate',
    about: 'golang-migrate: 1_name.up.sql, 1_name.down.sql',
    up: '{version}_{name}.up.sql',
    down: '{version}_{name}.down.sql',
    wraps: false,
  },
  {
    name: 'dbmate',
    about: 'dbmate: one file with both ways',
    up: '{version}_{name}.sql',
    down: '{version}_{name}.sql',
    marks: { up: '-- migrate:up', down: '-- migrate:down', alone: ' transaction:false' },
    wraps: true,
  },
  {
    name: 'sections',
    about: 'one file with -- Up and -- Down',
    up: '{number}_{name}.sql',
    down: '{number}_{name}.sql',
    marks: { up: '-- Up', down: '-- Down', alone: '' },
    wraps: false,
  },
  {
    name: 'sqitch',
    about: 'Sqitch: deploy/name.sql, revert/name.sql',
    up: 'deploy/{name}{part}.sql',
    down: 'revert/{name}{part}.sql',
    wraps: false,
  },
  {
    name: 'prisma',
    about: 'Prisma Migrate: version_name/migration.sql, without a way back',
    up: '{version}_{name}/migration.sql',
    down: null,
    wraps: false,
  },
]

export interface FileNaming {
  /** Of the first part, as digits. */
  readonly version: string
  readonly name: string
}

export interface MigrationFile {
  readonly path: string
  readonly text: string
}

const EMPTY: Part = { statements: [], transaction: true }

function pathOf(pattern: string, { version, name }: FileNaming, i: number): string {
  const number = BigInt(version) + BigInt(i)
  return pattern
    .replace('{version}', String(number).padStart(version.length, '0'))
    .replace('{number}', String(number).padStart(3, '0'))
    .replace('{name}', name)
    .replace('{part}', i === 0 ? '' : `-${i + 1}`)
}

function body(part: Part, layout: Layout): string {
  if (part.statements.length === 0) return '-- Nothing to do here.\n'
  const statements = part.statements.map((sql) => `${sql};\n`).join('\n')
  return part.transaction && !layout.wraps ? `BEGIN;\n\n${statements}\nCOMMIT;\n` : statements
}

function both(up: Part, down: Part, layout: Layout, marks: NonNullable<Layout['marks']>): string {
  const section = (mark: string, part: Part) =>
    `${mark}${part.transaction ? '' : marks.alone}\n\n${body(part, layout)}`
  return `${section(marks.up, up)}\n${section(marks.down, down)}`
}

/** The last part up is the first one down, so each file leads back what it led forth, as far as numbers go. */
export function layOutFiles(
  layout: Layout,
  naming: FileNaming,
  ways: { up: readonly Part[]; down: readonly Part[] },
  header: string,
): MigrationFile[] {
  const count = Math.max(ways.up.length, ways.down.length, 1)
  const files: MigrationFile[] = []
  const put = (path: string, text: string, part: Part) => {
    files.push({ path, text: `${header}${text}` })
    if (!part.transaction && layout.alone)
      files.push({ path: path + layout.alone.suffix, text: layout.alone.text })
  }
  for (let i = 0; i < count; i++) {
    const up = ways.up[i] ?? EMPTY
    const down = ways.down[count - 1 - i] ?? EMPTY
    const path = pathOf(layout.up, naming, i)
    if (layout.marks) put(path, both(up, down, layout, layout.marks), up)
    else {
      put(path, body(up, layout), up)
      if (layout.down !== null) put(pathOf(layout.down, naming, i), body(down, layout), down)
    }
  }
  return files
}
