import {
  checkName,
  indexName,
  primaryKeyName,
  triggerName,
  uniqueName,
} from '@/lib/standards/naming'
import { blankColumn, blankIndex, blankKey, blankKeyElement, blankTable } from '../blank'
import { type Blank, firstColumn, type Home, needsColumn } from './blank'
import { triggerFunction } from './programs'

const namesOf = (home: Home) => firstColumn(home).map(({ name }) => name)
const idsOf = (home: Home) => firstColumn(home).map(({ id }) => id)

export const tableBlank: Blank<'table'> = {
  name: () => 'new_table',
  make: (_, name) => blankTable(name),
}

export const columnBlank: Blank<'column'> = {
  name: () => 'new_column',
  make: (_, name) => blankColumn(name, 'text'),
}

export const primaryKeyBlank: Blank<'primary-key'> = {
  name: ({ profile, home }) => primaryKeyName(profile, home),
  obstacle(home) {
    const { index, parent } = home
    const known = parent && index.childrenOf(parent.id, 'primary-key')[0]
    if (known) return `${home.home} has the primary key ${known.name} already. Change that one.`
    return needsColumn(home)
  },
  make: (home, name) => ({ ...blankKey(name), columns: idsOf(home) }),
}

export const uniqueBlank: Blank<'unique'> = {
  name: (home) => uniqueName(home.profile, home.home, namesOf(home)),
  obstacle: needsColumn,
  make: (home, name) => ({ ...blankKey(name), columns: idsOf(home), nullsNotDistinct: false }),
}

export const checkBlank: Blank<'check'> = {
  name: ({ profile, home, parent }) =>
    parent?.kind === 'domain' ? `${home}_check` : checkName(profile, home, 'row', 'check'),
  make: (_, name) => ({
    name,
    expression: 'true',
    noInherit: false,
    notValid: false,
    notEnforced: false,
    comment: null,
  }),
}

export const exclusionBlank: Blank<'exclusion'> = {
  name: ({ home }) => `${home}_excl`,
  obstacle: needsColumn,
  make(home, name) {
    const { statistics: _, ...element } = blankKeyElement
    return {
      name,
      method: 'btree',
      elements: idsOf(home).map((column) => ({
        ...element,
        column,
        expression: null,
        operator: '=',
      })),
      include: [],
      predicate: null,
      options: [],
      tablespace: null,
      deferrable: 'no',
      comment: null,
    }
  },
}

const viewElement = { ...blankKeyElement, column: null }

export const indexBlank: Blank<'index'> = {
  name: (home) =>
    indexName(home.profile, {
      table: home.home,
      columns: home.parent?.kind === 'table' ? namesOf(home) : [],
    }),
  obstacle: (home) => (home.parent?.kind === 'table' ? needsColumn(home) : null),
  make(home, name) {
    const { parent } = home
    const viewColumn = parent?.kind === 'materialized-view' ? (parent.columns[0] ?? 'id') : null
    const elements =
      viewColumn === null
        ? idsOf(home).map((column) => ({ ...blankKeyElement, column, expression: null }))
        : [{ ...viewElement, expression: viewColumn }]
    return { ...blankIndex(name), elements }
  },
}

export const triggerBlank: Blank<'trigger'> = {
  name: ({ profile, home }) => triggerName(profile, home, 'changed'),
  obstacle: ({ index }) =>
    triggerFunction(index, 'trigger') === null
      ? 'There is no function that returns trigger yet. Add one first.'
      : null,
  make: ({ index, parent }, name) => ({
    name,
    timing: parent?.kind === 'view' ? 'instead of' : 'before',
    events: ['update'],
    columns: [],
    row: true,
    when: null,
    oldTable: null,
    newTable: null,
    function: triggerFunction(index, 'trigger') ?? '',
    arguments: [],
    constraint: null,
    enabled: 'origin',
    inherited: false,
    comment: null,
  }),
}

export const ruleBlank: Blank<'rule'> = {
  name: () => 'new_rule',
  make: (_, name) => ({
    name,
    event: 'insert',
    instead: false,
    condition: null,
    action: 'NOTHING',
    enabled: 'origin',
    comment: null,
  }),
}

export const policyBlank: Blank<'policy'> = {
  name: () => 'new_policy',
  make: (_, name) => ({
    name,
    command: 'all',
    permissive: true,
    roles: [],
    using: 'true',
    check: null,
    comment: null,
  }),
}

const TOO_FEW = 'Statistics tell how columns depend on each other, so they need two of them.'

export const statisticsBlank: Blank<'statistics'> = {
  name: ({ home }) => `${home}_stat`,
  obstacle: ({ columns }) => (columns.length < 2 ? `${TOO_FEW} Add columns first.` : null),
  make({ parent, columns }, name) {
    if (!parent) throw new Error('Statistics belong to a table')
    return {
      name,
      table: parent.id,
      kinds: [],
      elements: columns.slice(0, 2).map(({ id }) => ({ column: id, expression: null })),
      target: null,
      owner: null,
      comment: null,
    }
  },
}

export const seedBlank: Blank<'seed'> = {
  obstacle: needsColumn,
  make: ({ columns }) => ({
    columns: columns.filter((column) => column.generated === null).map(({ id }) => id),
    rows: [],
  }),
}
