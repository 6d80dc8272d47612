/** What can be said of a design that SQL cannot hold, and how it is asked for. Rules read the facts by these names. */
import type { KindName } from '@/lib/kinds/kind-map'
import { TABLE_ROLES } from './table-role'

export type FactForm =
  | { readonly as: 'text'; readonly placeholder?: string }
  /** Several words. */
  | { readonly as: 'list'; readonly placeholder?: string }
  | { readonly as: 'choice'; readonly options: readonly FactOption[] }
  /** It is so as long as the fact is there. */
  | { readonly as: 'flag' }

export interface FactOption {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

export interface KnownFact {
  readonly name: string
  readonly label: string
  readonly hint: string
  /** Of which objects it can be said; null: of the project. */
  readonly of: readonly KindName[] | null
  readonly form: FactForm
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const roles = Object.entries(TABLE_ROLES).map(
  ([value, hint]): FactOption => ({ value, label: capital(value), hint: capital(hint) }),
)

const KNOWN_FACTS: readonly KnownFact[] = [
  {
    name: 'components',
    label: 'Components',
    hint: 'Parts of the system that keep their tables here; a table’s name may begin with one of them.',
    of: null,
    form: { as: 'list', placeholder: 'billing, auth' },
  },
  {
    name: 'tenancy',
    label: 'Customers’ data',
    hint: 'How the data of one customer is kept apart from that of others.',
    of: null,
    form: {
      as: 'choice',
      options: [
        { value: 'none', label: 'One customer only' },
        { value: 'shared-tables', label: 'Shared tables, a column tells whose row it is' },
        { value: 'schema-per-tenant', label: 'A schema for each' },
        { value: 'database-per-tenant', label: 'A database for each' },
      ],
    },
  },
  {
    name: 'deployment',
    label: 'Where rows are made',
    hint: 'Several databases must never give the same key to different things.',
    of: null,
    form: {
      as: 'choice',
      options: [
        { value: 'single', label: 'In one database' },
        { value: 'distributed', label: 'In several, which are brought together' },
      ],
    },
  },
  {
    name: 'postgresql',
    label: 'Oldest PostgreSQL',
    hint: 'The major version of the oldest server on which the design has to run.',
    of: null,
    form: { as: 'text', placeholder: '16' },
  },
  {
    name: 'timezone',
    label: 'Time zone',
    hint: 'The one that the server and its clients are set to.',
    of: null,
    form: { as: 'text', placeholder: 'UTC' },
  },
  {
    name: 'rpo',
    label: 'Data that may be lost (RPO)',
    hint: 'How much of the newest data a disaster may cost.',
    of: null,
    form: { as: 'text', placeholder: '5 minutes' },
  },
  {
    name: 'rto',
    label: 'Time until it runs again (RTO)',
    hint: 'How long it may take after a disaster.',
    of: null,
    form: { as: 'text', placeholder: '1 hour' },
  },
  {
    name: 'pooling',
    label: 'Connection pool',
    hint: 'Whether clients share connections, and for how long one is theirs.',
    of: null,
    form: {
      as: 'choice',
      options: [
        { value: 'none', label: 'None' },
        { value: 'session', label: 'For a session' },
        { value: 'transaction', label: 'For a transaction' },
      ],
    },
  },
  {
    name: 'status',
    label: 'State of the schema document',
    hint: 'How far it has come on its way to approval.',
    of: null,
    form: { as: 'text', placeholder: 'Draft' },
  },
  {
    name: 'abbreviations',
    label: 'Abbreviations',
    hint: 'Short words that everybody here understands, besides those of the standard.',
    of: null,
    form: { as: 'list', placeholder: 'sku, vat' },
  },
  {
    name: 'role',
    label: 'What the table is for',
    hint: 'Rules ask other things of a log than of a list of countries. Without a word the form of the table decides.',
    of: ['table'],
    form: { as: 'choice', options: roles },
  },
  {
    name: 'large',
    label: 'Large',
    hint: 'It has, or will have, so many rows that reading it whole takes long.',
    of: ['table'],
    form: { as: 'flag' },
  },
  {
    name: 'size',
    label: 'Expected size',
    hint: 'How large it becomes, and each of its parts.',
    of: ['table'],
    form: { as: 'text', placeholder: '40 million rows a month, 12 GB' },
  },
  {
    name: 'retention',
    label: 'Rows are kept for',
    hint: 'After that they are archived or deleted.',
    of: ['table'],
    form: { as: 'text', placeholder: '2 years' },
  },
  {
    name: 'global',
    label: 'For all customers',
    hint: 'Its rows belong to no customer: all of them share them, as a list of countries.',
    of: ['table'],
    form: { as: 'flag' },
  },
  {
    name: 'personal',
    label: 'Personal data',
    hint: 'Each row is about one person, who alone should see it.',
    of: ['table'],
    form: { as: 'flag' },
  },
  {
    name: 'audited',
    label: 'Changes are written down',
    hint: 'A log keeps who changed its rows, when, and what was there before.',
    of: ['table'],
    form: { as: 'flag' },
  },
  {
    name: 'encrypted',
    label: 'Encrypted or hashed',
    hint: 'The value is made unreadable before it is stored, though the column’s name does not say so.',
    of: ['column'],
    form: { as: 'flag' },
  },
  {
    name: 'role',
    label: 'The reference has a role of its own',
    hint: 'Such as the owner of a project, who is a user: its column is named for the role.',
    of: ['foreign-key'],
    form: { as: 'flag' },
  },
  {
    name: 'meaning',
    label: 'What the relation means',
    hint: 'It decides what should become of a row when the one that it refers to is deleted.',
    of: ['foreign-key'],
    form: {
      as: 'choice',
      options: [
        { value: 'owned', label: 'A part of it', hint: 'It goes when the whole goes.' },
        {
          value: 'reference',
          label: 'Needs it',
          hint: 'The other row must stay as long as this one.',
        },
        { value: 'optional', label: 'Can do without it', hint: 'The reference is emptied.' },
      ],
    },
  },
  {
    name: 'external',
    label: 'The key of another system',
    hint: 'It looks like a reference, and is none within this database.',
    of: ['column'],
    form: { as: 'flag' },
  },
  {
    name: 'polymorphic',
    label: 'Refers to several tables',
    hint: 'Another column says which; no foreign key can guard it. Name the tables that are meant.',
    of: ['column'],
    form: { as: 'list', placeholder: 'task, document' },
  },
  {
    name: 'searched',
    label: 'Searched inside',
    hint: 'Queries look for words, members or keys within the value.',
    of: ['column'],
    form: { as: 'flag' },
  },
]

/** Null: of the project. */
export const factsOf = (kind: KindName | null): readonly KnownFact[] =>
  KNOWN_FACTS.filter(({ of }) => (kind === null ? of === null : of?.includes(kind)))
