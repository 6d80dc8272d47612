/** Everything that a command line names, as one list of scripts in the order in which they run. */
import { readdirSync, readFileSync, readSync, type Stats, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { CommandFailure, explainSystemError } from '@/lib/cli/failure'
import { expandIncludes } from '@/lib/cli/sources/includes'
import type { Diagnostic } from '@/lib/diagnostic'
import type { SourceFile } from '@/lib/sql/import'
import { decodeSql } from '@/lib/sql/sources/decode'
import { inMigrationOrder, withoutDownSection } from '@/lib/sql/sources/migration-order'

/** A file as it stands, with its way back. */
export interface WholeFile {
  name: string
  text: string
  /** Null for standard input. */
  path: string | null
  bytes: Buffer
}

export interface Sources {
  files: SourceFile[]
  /** Every file once, also those that only lead back. */
  whole: WholeFile[]
  remarks: Diagnostic[]
  /** Absolute paths of what was read. */
  paths: Set<string>
}

const MB = 1024 * 1024
const STDIN = '-'
const PIECE = 1 << 16

class Collector {
  readonly files: SourceFile[] = []
  readonly whole: WholeFile[] = []
  readonly remarks: Diagnostic[] = []
  readonly paths = new Set<string>()
  private bytes = 0

  constructor(
    private readonly limitMb: number,
    private readonly waysBack: boolean,
  ) {}

  private remark(file: string, message: string, line?: number): void {
    const subject = file
    this.remarks.push({
      code: 'source',
      severity: 'warning',
      subject,
      message: `${subject}${line === undefined ? '' : `:${line}`} ${line === undefined ? '' : '– '}${message}`,
      ...(line === undefined ? {} : { line }),
    })
  }

  private count(bytes: number, name: string): void {
    this.bytes += bytes
    if (this.bytes <= this.limitMb * MB) return
    throw new CommandFailure(
      `${name}: the input is larger than ${this.limitMb} MB. Leave the rows out (pg_dump --schema-only), or raise the limit with --limit-mb.`,
    )
  }

  private stat(path: string): Stats {
    try {
      return statSync(path)
    } catch (error) {
      throw explainSystemError(path, error)
    }
  }

  private readBytes(path: string): Buffer {
    this.count(this.stat(path).size, path)
    try {
      this.paths.add(resolve(path))
      return readFileSync(path)
    } catch (error) {
      throw explainSystemError(path, error)
    }
  }

  private stdin(): Buffer {
    const pieces: Buffer[] = []
    for (;;) {
      const piece = Buffer.alloc(PIECE)
      const size = readPiece(piece)
      if (size === 0) return Buffer.concat(pieces)
      this.count(size, 'Standard input')
      pieces.push(piece.subarray(0, size))
    }
  }

  private decode(bytes: Buffer, name: string, path: string | null): string {
    const decoded = decodeSql(bytes)
    const said = name === STDIN ? 'Standard input' : name
    if (!decoded.ok) throw new CommandFailure(`${said} ${decoded.error}`)
    if (decoded.value.remark !== null) this.remark(said, decoded.value.remark)
    const { text } = decoded.value
    this.whole.push({ name, text, path, bytes })
    return text
  }

  private text(bytes: Buffer, name: string, path: string | null): string {
    const whole = this.decode(bytes, name, path)
    const { text, removed } = withoutDownSection(whole)
    if (removed && !this.waysBack)
      this.remark(name, 'holds its way back in a section of its own, which was left out.')
    return text
  }

  private script(text: string, name: string, path: string | null, root: string): void {
    const within = path === null ? [] : [path]
    const reader = {
      read: (found: string) =>
        this.text(this.readBytes(found), relative('.', found), resolve(found)),
      remark: (file: string, line: number, message: string) => this.remark(file, message, line),
    }
    this.files.push(...expandIncludes(text, { name, path, root, within }, reader))
  }

  private folder(path: string): void {
    let found: string[]
    try {
      found = readdirSync(path, { recursive: true, encoding: 'utf8' })
    } catch (error) {
      throw explainSystemError(path, error)
    }
    const visible = found.filter((name) => !/(?:^|[\\/])(?:\.|node_modules(?:[\\/]|$))/.test(name))
    const names = inMigrationOrder(visible).filter((name) => this.stat(join(path, name)).isFile())
    if (names.length === 0) throw new CommandFailure(`${path} holds no .sql files.`)
    for (const name of names) this.file(join(path, name), path)
    if (!this.waysBack) return
    const others = visible.filter((name) => /\.sql$/i.test(name) && !names.includes(name)).sort()
    for (const name of others) {
      const file = join(path, name)
      if (this.stat(file).isFile()) this.decode(this.readBytes(file), file, resolve(file))
    }
  }

  private file(path: string, root: string): void {
    const whole = resolve(path)
    this.script(this.text(this.readBytes(path), path, whole), path, whole, resolve(root))
  }

  add(path: string): void {
    if (path === STDIN) this.script(this.text(this.stdin(), STDIN, null), STDIN, null, resolve('.'))
    else if (this.stat(path).isDirectory()) this.folder(path)
    else this.file(path, dirname(path))
  }
}

/** A pipe without data yet answers "again"; waiting is all there is to do. */
function readPiece(piece: Buffer): number {
  for (;;) {
    try {
      return readSync(0, piece)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw explainSystemError('Standard input', error)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}

/** `waysBack`: files of a folder that only lead back are read too, though they are no part of the schema. */
export function collectSources(
  paths: readonly string[],
  limitMb: number,
  waysBack = false,
): Sources {
  if (paths.filter((path) => path === STDIN).length > 1) {
    throw new CommandFailure('Standard input (-) can be read only once.')
  }
  const collector = new Collector(limitMb, waysBack)
  for (const path of paths) collector.add(path)
  return collector
}
