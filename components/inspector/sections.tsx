'use client'

/** What an object is made of, section by section. */
import type { ReactNode } from 'react'
import { ROUTINE_FORMS } from '@/lib/commands/blanks/programs'
import type { AnyRecord, KindName } from '@/lib/kinds/kind-map'
import { PartsSection, type PartsSpec } from './parts-section'
import { AccessSection } from './sections/access-section'
import { ColumnsSection } from './sections/columns-section'
import { DependenciesSection } from './sections/dependencies/dependencies-section'
import { DiagramSection } from './sections/diagram-section'
import { PartitionsSection } from './sections/partitions-section'
import { RelationsSection } from './sections/relations-section'

const KEYS: PartsSpec = {
  id: 'keys',
  title: 'Keys and constraints',
  kinds: ['primary-key', 'unique', 'check', 'exclusion'],
  openAtFirst: true,
  empty: 'Nothing says yet what a row must be.',
}

const INDEXES: PartsSpec = {
  id: 'indexes',
  title: 'Indexes',
  kinds: ['index'],
  openAtFirst: true,
  empty: 'Keys have indexes by themselves; what else is searched for needs one.',
}

const TRIGGERS: PartsSpec = {
  id: 'triggers',
  title: 'Triggers and rules',
  kinds: ['trigger', 'rule'],
  empty: 'Nothing happens by itself when rows change.',
}

const ROWS: PartsSpec = {
  id: 'rows',
  title: 'Rows and statistics',
  kinds: ['seed', 'statistics'],
  add: [{ kind: 'seed', label: 'Rows' }, { kind: 'statistics' }],
  empty: 'Rows that belong to the design, such as those of a lookup table, can be kept here.',
}

const ATTRIBUTES: PartsSpec = {
  id: 'fields',
  title: 'Fields',
  kinds: ['attribute'],
  openAtFirst: true,
  empty: 'A composite type is made of fields. Add the first one.',
}

const CHECKS: PartsSpec = {
  id: 'checks',
  title: 'Checks',
  kinds: ['check'],
  openAtFirst: true,
  empty: 'Any value of the type will do.',
}

const IN_SCHEMA: readonly PartsSpec[] = [
  {
    id: 'tables',
    title: 'Tables',
    kinds: ['table'],
    openAtFirst: true,
    empty: 'No tables yet.',
  },
  { id: 'views', title: 'Views', kinds: ['view', 'materialized-view'], empty: 'No views yet.' },
  {
    id: 'types',
    title: 'Types',
    kinds: ['enum', 'domain', 'composite', 'range'],
    empty: 'No types of its own yet.',
  },
  {
    id: 'functions',
    title: 'Functions',
    kinds: ['routine', 'aggregate'],
    add: [
      { kind: 'routine', label: 'Function', attributes: ROUTINE_FORMS.function },
      { kind: 'routine', label: 'Procedure', attributes: ROUTINE_FORMS.procedure },
      { kind: 'routine', label: 'Trigger function', attributes: ROUTINE_FORMS.trigger },
      {
        kind: 'routine',
        label: 'Event trigger function',
        attributes: ROUTINE_FORMS['event trigger'],
      },
      { kind: 'aggregate' },
    ],
    empty: 'No functions yet.',
  },
  { id: 'sequences', title: 'Sequences', kinds: ['sequence'], empty: 'No sequences of its own.' },
  {
    id: 'others',
    title: 'Search, operators, collations',
    kinds: ['text-search-configuration', 'text-search-dictionary', 'operator', 'collation'],
    empty: 'None.',
  },
]

const parts =
  (...specs: readonly PartsSpec[]) =>
  (record: AnyRecord): ReactNode =>
    specs.map((spec) => <PartsSection key={spec.id} record={record} spec={spec} />)

const access = (record: AnyRecord) => <AccessSection record={record} />

const SECTIONS: { readonly [K in KindName]?: readonly ((record: AnyRecord) => ReactNode)[] } = {
  schema: [parts(...IN_SCHEMA), access],
  table: [
    (record) => <ColumnsSection record={record} />,
    parts(KEYS),
    (record) => <RelationsSection record={record} />,
    parts(INDEXES),
    parts(TRIGGERS),
    access,
    (record) => (record.kind === 'table' ? <DependenciesSection record={record} /> : null),
    (record) => <PartitionsSection record={record} />,
    parts(ROWS),
  ],
  view: [parts(TRIGGERS), access],
  'materialized-view': [parts(INDEXES), access],
  composite: [parts(ATTRIBUTES), access],
  domain: [parts(CHECKS), access],
  enum: [access],
  range: [access],
  sequence: [access],
  routine: [access],
  aggregate: [access],
  diagram: [(record) => <DiagramSection record={record} />],
}

export function Sections({ record }: { record: AnyRecord }) {
  return (SECTIONS[record.kind] ?? []).map((render, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the sections of a kind never change
    <div key={at}>{render(record)}</div>
  ))
}
