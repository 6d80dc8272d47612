/** SQL text from the clipboard as objects to be pasted. */
import { indexOf } from '@/lib/document/document-index'
import { importSql } from '@/lib/sql/import'
import type { Clipboard } from './clipboard'
import { copyRecords } from './copy'

export interface SqlClipboard {
  clipboard: Clipboard
  /** Statements that are not taken along, with the reason. */
  remarks: string[]
}

/** Null: the text is not SQL that makes anything. The parser must be loaded. */
export function clipboardFromSql(text: string): SqlClipboard | null {
  const { document, account } = importSql(text)
  const index = indexOf(document)
  const tops = index
    .children(null)
    .flatMap((top) => (top.kind === 'schema' ? index.children(top.id) : [top]))
  if (tops.length === 0) return null
  const clipboard = copyRecords(
    document,
    tops.map(({ id }) => id),
    null,
  )
  const remarks = account
    .filter(({ outcome }) => outcome === 'rejected')
    .map(({ line, reason }) => `Line ${line} was left out: ${reason}.`)
  return { clipboard, remarks }
}
