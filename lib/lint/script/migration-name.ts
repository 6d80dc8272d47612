/** What a file's name says of it as a migration. Paths may be those of any system. */
export interface MigrationName {
  /** Without folders. */
  readonly base: string
  readonly folder: string
  /** The number or moment by which migrations are ordered: "001", "20250107_002". */
  readonly version: string | null
  /** The words of the name alone: create_users_table. */
  readonly description: string
  /** Told by the name: 001_x.down.sql, U2__x.sql. */
  readonly way: 'up' | 'down' | null
}

const FLYWAY = /^([VUR])([\d._]*?)__(.+)$/
/** Numbers alone, such as 000-01, name no migration. */
const NUMBERED = /^(\d{8}[_-]\d{3,6}|\d+)[_.-]+(.*\p{L}.*)$/u
const WAY = /[._-](up|down|undo|rollback|do)$/i

export function migrationName(path: string): MigrationName {
  const parts = path.split(/[\\/]/)
  const base = parts.at(-1) ?? ''
  const folder = parts.slice(0, -1).join('/')
  const stem = base.replace(/\.sql$/i, '')
  const flyway = FLYWAY.exec(stem)
  if (flyway) {
    const [, letter, version, description = ''] = flyway
    return {
      base,
      folder,
      version: version || null,
      description,
      way: letter === 'U' ? 'down' : 'up',
    }
  }
  const word = WAY.exec(stem)?.[1]?.toLowerCase()
  const plain = stem.replace(WAY, '')
  const [, version = null, description = plain] = NUMBERED.exec(plain) ?? []
  return { base, folder, version, description, way: wayOf(word) }
}

function wayOf(word: string | undefined): MigrationName['way'] {
  if (word === undefined) return null
  return word === 'up' || word === 'do' ? 'up' : 'down'
}

const FOLDERS = /^(?:migrations?|migrate|versions)$/i

/** By its name alone a file looks like one of a row of migrations. */
export function looksLikeMigration(path: string): boolean {
  const { base, folder, version, way } = migrationName(path)
  if (version !== null || way !== null || /^R__/.test(base)) return true
  return folder.split('/').some((part) => FOLDERS.test(part))
}
