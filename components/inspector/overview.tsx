'use client'

/** Nothing is selected: what the project holds, and where to begin. */
import { useDocument, useSessionState } from '@/lib/client/studio/hooks'
import type { Document } from '@/lib/document/document'
import type { KindName } from '@/lib/kinds/kind-map'
import { profileOf } from '@/lib/standards/project-standard'
import { PartsSection, type PartsSpec } from './parts-section'

const COUNTED: readonly (readonly [KindName, string, string])[] = [
  ['table', 'table', 'tables'],
  ['column', 'column', 'columns'],
  ['foreign-key', 'relation', 'relations'],
  ['index', 'index', 'indexes'],
  ['view', 'view', 'views'],
  ['enum', 'enum', 'enums'],
  ['routine', 'function', 'functions'],
]

const known = new WeakMap<Document, string>()

function countsOf(document: Document): string {
  const before = known.get(document)
  if (before !== undefined) return before
  const counts = new Map<KindName, number>()
  for (const { kind } of document.records.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const said = COUNTED.flatMap(([kind, one, many]) => {
    const count = counts.get(kind) ?? 0
    return count === 0 ? [] : [`${count.toLocaleString('en')} ${count === 1 ? one : many}`]
  }).join(' · ')
  known.set(document, said)
  return said
}

const SECTIONS: readonly PartsSpec[] = [
  {
    id: 'schemas',
    title: 'Schemas',
    kinds: ['schema'],
    openAtFirst: true,
    empty:
      'Tables, types and functions lie in schemas. The first one is made with the first table.',
  },
  {
    id: 'roles',
    title: 'Roles and rights',
    kinds: ['role', 'default-privilege'],
    empty: 'Who may do what: no roles yet.',
  },
  {
    id: 'extensions',
    title: 'Extensions',
    kinds: ['extension'],
    empty: 'Nothing beyond what PostgreSQL brings along.',
  },
  {
    id: 'others',
    title: 'Event triggers, casts and other SQL',
    kinds: ['event-trigger', 'cast', 'verbatim'],
    add: [
      { kind: 'event-trigger' },
      { kind: 'cast' },
      { kind: 'verbatim', label: 'Other statement' },
    ],
    empty: 'None.',
  },
]

export function Overview() {
  const project = useSessionState((state) => state.project)
  const counts = useDocument(countsOf)
  return (
    <div className="flex h-full flex-col">
      <header className="flex h-10 shrink-0 items-center border-b border-line px-3">
        <h2 className="truncate font-medium">{project.name}</h2>
      </header>
      <div className="min-h-0 grow overflow-y-auto">
        <div className="space-y-2 p-3">
          {project.description && (
            <p className="whitespace-pre-line text-quiet">{project.description}</p>
          )}
          <p>{counts || 'Nothing in it yet.'}</p>
          <p className="text-xs text-quiet">
            Named and typed as {profileOf(project).title} has it. Select something in the diagram or
            the outline to see and change everything about it; several objects can be changed
            together.
          </p>
        </div>
        {SECTIONS.map((spec) => (
          <PartsSection key={spec.id} record={null} spec={spec} />
        ))}
      </div>
    </div>
  )
}
