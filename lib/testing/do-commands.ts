/** Commands one after another on a document, for tests: each must succeed. */
import { COMMANDS } from '@/lib/commands/commands'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import type { AnyRecord } from '@/lib/kinds/kind-map'

export function attempt(document: Document, id: string, input: object) {
  const command = COMMANDS.find((one) => one.id === id)
  if (!command) throw new Error(`No command ${id}`)
  return command.execute(document, input)
}

export function done(document: Document, id: string, input: object): Document {
  const result = attempt(document, id, input)
  if (!result.ok) throw new Error(`${id}: ${result.error.message}`)
  return result.value.document
}

/** The code with which a command refuses, or null. */
export function refusalOf(document: Document, id: string, input: object): string | null {
  const result = attempt(document, id, input)
  return result.ok ? null : result.error.code
}

/** By its qualified name, as a person would write it. */
export function at(document: Document, path: string): AnyRecord {
  const index = indexOf(document)
  for (const record of document.records.values()) {
    if (index.qualifiedName(record) === path) return record
  }
  throw new Error(`No ${path}`)
}
