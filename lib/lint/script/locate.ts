/** Where in the files an object of the imported design was made: the line of its column or constraint, else of its statement. */
import type { DocumentIndex } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { type AccountEntry, headline } from '@/lib/sql/account'
import type { Token } from '@/lib/sql/lex/tokens'
import type { ScriptFile, ScriptStatement } from './script-file'

export interface Place {
  readonly file: string
  readonly line: number
}

const isName = ({ kind, value }: Token, name: string) =>
  kind === 'quoted'
    ? value.slice(1, -1).replaceAll('""', '"') === name
    : kind === 'word' && value === name.toLowerCase()

const BEFORE_COLUMN = new Set(['(', ',', 'column', 'add', 'exists'])

/** The token that names it right behind one of these words, at the first level of brackets. */
function named(tokens: readonly Token[], name: string, before: ReadonlySet<string>): Token | null {
  let depth = 0
  for (const [i, token] of tokens.entries()) {
    const last = tokens[i - 1]
    if (depth <= 1 && last && before.has(last.value) && isName(token, name)) return token
    if (token.value === '(' && token.kind === 'punctuation') depth++
    else if (token.value === ')' && token.kind === 'punctuation') depth--
  }
  return null
}

const BEHIND_CONSTRAINT = new Set(['constraint'])
const MAX_DEPTH = 20

const nameOf = (record: AnyRecord) =>
  'name' in record && typeof record.name === 'string' ? record.name : ''

export class Locator {
  private readonly entries = new Map<Id, AccountEntry>()
  private readonly statements = new Map<string, ScriptStatement[]>()

  constructor(
    files: readonly ScriptFile[],
    account: readonly AccountEntry[],
    private readonly index: DocumentIndex,
  ) {
    for (const entry of account) {
      for (const id of entry.records) if (!this.entries.has(id)) this.entries.set(id, entry)
    }
    for (const statement of files.flatMap((file) => file.statements)) {
      const key = `${statement.file.name}:${statement.line}`
      const known = this.statements.get(key)
      if (known) known.push(statement)
      else this.statements.set(key, [statement])
    }
  }

  place(id: Id | null): Place | null {
    let record = this.index.get(id)
    for (let depth = 0; record && depth < MAX_DEPTH; depth++) {
      const found = this.ofRecord(record)
      if (found) return found
      record = this.index.get(record.parent)
    }
    return null
  }

  private ofRecord(record: AnyRecord): Place | null {
    const entry = this.entries.get(record.id)
    if (!entry) return null
    const { file, line, text } = entry
    const at = this.statements.get(`${file ?? '-'}:${line}`) ?? []
    const statement =
      at.find((one) => headline(one.text) === text) ?? (at.length === 1 ? at[0] : undefined)
    if (!statement) return { file: file ?? '-', line }
    const token = this.token(record, statement)
    const offset = statement.start + (token?.start ?? 0)
    return { file: statement.file.name, line: statement.file.lineAt(offset) }
  }

  private token(record: AnyRecord, { source }: ScriptStatement): Token | null {
    const { tokens } = source
    if (record.kind === 'column') return named(tokens, record.name, BEFORE_COLUMN)
    const own = named(tokens, nameOf(record), BEHIND_CONSTRAINT)
    if (own || !('columns' in record)) return own
    // Without a name of its own it most likely stands at its column.
    const [first] = record.columns
    const column = typeof first === 'string' ? this.index.get(first as Id) : undefined
    return column?.kind === 'column' ? named(tokens, column.name, BEFORE_COLUMN) : null
  }
}
