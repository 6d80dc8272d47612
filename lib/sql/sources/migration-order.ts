/** Which files of a folder make up its schema, and in which order they run. */

/** Paths of any system: the browser's, and those of a command line. */
const parts = (path: string): string[] => path.split(/[\\/]/)
const basename = (path: string): string => parts(path).at(-1) ?? ''
const dirname = (path: string): string => parts(path).slice(0, -1).join('/')

const DOWN = /(?:^|[._-])(?:down|undo|rollback)\.sql$/i
const FLYWAY_UNDO = /^U\d[\d._]*__/
const FLYWAY_VERSION = /^V(\d[\d._]*?)__/
const REPEATABLE = /^R__/

const collator = new Intl.Collator('en', { numeric: true })

const isMigration = (path: string): boolean => {
  const name = basename(path)
  const leadsBack = DOWN.test(name) || /^down-\d+\.sql$/i.test(name) || FLYWAY_UNDO.test(name)
  return /\.sql$/i.test(name) && !leadsBack && !/(?:^|[\\/])revert[\\/]/.test(path)
}

const versionOf = (name: string): number[] | null => {
  const version = FLYWAY_VERSION.exec(name)?.[1]
  return version === undefined ? null : version.split(/[._]/).map(Number)
}

function compareVersions(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function comparePaths(a: string, b: string): number {
  const first = parts(a)
  const second = parts(b)
  for (let i = 0; i < Math.min(first.length, second.length); i++) {
    const order = collator.compare(first[i] ?? '', second[i] ?? '')
    if (order !== 0) return order
  }
  return first.length - second.length || (a < b ? -1 : 1)
}

function compareFiles(a: string, b: string): number {
  const [x, y] = [basename(a), basename(b)]
  const last = Number(REPEATABLE.test(x)) - Number(REPEATABLE.test(y))
  if (last !== 0) return last
  const [v, w] = [versionOf(x), versionOf(y)]
  // Flyway orders by version alone, wherever the files lie.
  if (v && w) return compareVersions(v, w) || comparePaths(a, b)
  return dirname(a) === dirname(b)
    ? collator.compare(x, y) || comparePaths(a, b)
    : comparePaths(a, b)
}

export const inMigrationOrder = (paths: readonly string[]): string[] =>
  paths.filter(isMigration).sort(compareFiles)

const MARKED = /^[ \t]*--[ \t]*(?:\+goose|migrate:|(?:up|down)[ \t]+migration|up[ \t]*:?[ \t]*$)/im
const DOWN_SECTION = /^[ \t]*--[ \t]*(?:\+goose[ \t]+down|migrate:down|down[ \t]+migration)\b/i
const UP_SECTION = /^[ \t]*--[ \t]*(?:\+goose[ \t]+up|migrate:up|up[ \t]+migration)\b/i
/** The bare words mean it only where the file has both. */
const BARE_DOWN = /^[ \t]*--[ \t]*down[ \t]*:?[ \t\r]*$/i
const BARE_UP = /^[ \t]*--[ \t]*up[ \t]*:?[ \t\r]*$/i

/** A file may hold its own way back in a section of its own; lines keep their numbers. */
export function withoutDownSection(text: string): { text: string; removed: boolean; down: string } {
  if (!MARKED.test(text)) return { text, removed: false, down: '' }
  const lines = text.split('\n')
  const bare = lines.some((line) => BARE_UP.test(line))
  const leadsBack = (line: string) => DOWN_SECTION.test(line) || (bare && BARE_DOWN.test(line))
  const leadsThere = (line: string) => UP_SECTION.test(line) || (bare && BARE_UP.test(line))
  let down = false
  let removed = false
  const back: string[] = []
  const kept = lines.map((line) => {
    if (leadsBack(line)) down = true
    else if (leadsThere(line)) down = false
    removed ||= down
    back.push(down ? line : '')
    return down ? '' : line
  })
  return { text: kept.join('\n'), removed, down: removed ? back.join('\n') : '' }
}

/** The files that may lead back what a file leads forth, as tools call them. */
export function waysBackOf(path: string): string[] {
  const name = basename(path)
  const folder = path.slice(0, path.length - name.length)
  const names = [
    name.replace(/\.up\.sql$/i, '.down.sql'),
    name.replace(/^V/, 'U'),
    name.replace(/^up(?=[.-])/i, 'down'),
    name.replace(/([._-])up(?=\.sql$)/i, '$1down'),
    name.replace(/\.sql$/i, '.down.sql'),
  ]
  return [
    ...names.filter((other) => other !== name).map((other) => folder + other),
    ...(/(?:^|[\\/])deploy[\\/]/.test(path)
      ? [path.replace(/deploy(?=[\\/][^\\/]*$)/, 'revert')]
      : []),
  ]
}
