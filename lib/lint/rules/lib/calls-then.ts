/** Commands that depend on what is there by the time they are run: several fixes may want the same role or function. */
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import { type FixCall, runFix } from '@/lib/lint/fix'

export const callsThen = (calls: (index: DocumentIndex) => readonly FixCall[]): FixCall => ({
  run: (document) =>
    runFix(document, { title: '', safe: false, calls: () => calls(indexOf(document)) }),
})
