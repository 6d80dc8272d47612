'use client'

import { TextArea } from '@/components/ui/text-area'
import type { EditProps } from './edit-props'

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** “customer = client”: what the business says, and what stands for it in names. */
function readGlossary(text: string) {
  return lines(text).flatMap((line) => {
    const [business = '', physical = ''] = line.split('=').map((side) => side.trim())
    return business === '' || physical === '' ? [] : [{ business, physical }]
  })
}

/** An empty list says nothing: the base's holds. */
const orNothing = <T,>(words: T[]): T[] | undefined => (words.length > 0 ? words : undefined)

export function ListsTab({ draft, base, change }: EditProps) {
  const { components, abbreviations, glossary } = draft
  return (
    <div className="space-y-4 p-4">
      <TextArea
        label="Components, one a line: what a table’s name may begin with"
        rows={4}
        value={(components ?? base.lists.components).join('\n')}
        onCommit={(text) => {
          change({ components: orNothing(lines(text)) })
          return true
        }}
      />
      <TextArea
        label="Abbreviations that everybody understands, one a line"
        rows={4}
        value={(abbreviations ?? base.lists.abbreviations).join('\n')}
        onCommit={(text) => {
          change({ abbreviations: orNothing(lines(text)) })
          return true
        }}
      />
      <TextArea
        label="Glossary, one a line: what the business says = what stands in names"
        rows={6}
        value={(glossary ?? base.lists.glossary)
          .map(({ business, physical }) => `${business} = ${physical}`)
          .join('\n')}
        onCommit={(text) => {
          change({ glossary: orNothing(readGlossary(text)) })
          return true
        }}
      />
    </div>
  )
}
