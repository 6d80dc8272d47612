/** SQL text into a document, with an account of every statement. */
import type { Document } from '@/lib/document/document'
import type { Id } from '@/lib/kinds/common'
import type { AccountEntry } from './account'
import { splitSql } from './lex/split'
import { ModelBuilder } from './read/builder'
import { givenOf, makeHome } from './read/home'
import { Importer, type ReadingOptions } from './read/importer'
import { settleOwners } from './read/settle-owners'
import { Unmodelled } from './read/unmodelled'

export interface ImportOptions extends ReadingOptions {
  newId?: () => Id
  onProgress?: (done: number, total: number) => void
}

export interface SourceFile {
  name: string | null
  text: string
}

export interface ImportResult {
  document: Document
  /** What every database has, and no statement changed. */
  given: ReadonlySet<Id>
  account: AccountEntry[]
}

const PROGRESS_EVERY = 500

const counter = () => {
  let n = 0
  return () => `i${(n++).toString(36)}` as Id
}

export function importFiles(
  files: readonly SourceFile[],
  options: ImportOptions = {},
): ImportResult {
  const model = new ModelBuilder(options.newId ?? counter())
  const home = makeHome(model)
  const importer = new Importer(model, new Unmodelled(), options)
  for (const file of files) {
    const chunks = splitSql(file.text)
    for (const [i, chunk] of chunks.entries()) {
      importer.chunk(chunk, file.name, chunks[i + 1])
      if (i % PROGRESS_EVERY === 0) options.onProgress?.(i, chunks.length)
    }
    options.onProgress?.(chunks.length, chunks.length)
  }
  settleOwners(model, model.all())
  const given = givenOf(model, home)
  return { document: model.document(), given, account: importer.account }
}

export const importSql = (text: string, options: ImportOptions = {}): ImportResult =>
  importFiles([{ name: null, text }], options)
