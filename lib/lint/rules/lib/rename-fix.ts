import { execute } from '@/lib/commands/command'
import { freeName } from '@/lib/commands/naming'
import { objectRename } from '@/lib/commands/object-rename'
import { indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { Fix } from '../../fix'

/** The wished name, or that with a number where somebody has it already when the fix is made. */
export function renameFix({ id }: { readonly id: Id }, name: string, safe: boolean): Fix {
  return {
    title: `Rename to ${name}`,
    safe,
    calls: () => [
      {
        run: (document) => {
          const index = indexOf(document)
          const record = index.get(id)
          const free = record ? freeName(index, name, (each) => withName(record, each)) : name
          return execute(objectRename, document, { id, name: free })
        },
      },
    ],
  }
}

const withName = (record: AnyRecord, name: string): AnyRecord =>
  'name' in record ? { ...record, name } : record
