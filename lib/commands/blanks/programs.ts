import type { DocumentIndex } from '@/lib/document/document-index'
import { sqlName } from '@/lib/document/sql-name'
import type { KindMap } from '@/lib/kinds/kind-map'
import type { Blank } from './blank'

/** A function of the design that a trigger can call, as SQL names it. */
export function triggerFunction(
  index: DocumentIndex,
  returns: 'trigger' | 'event_trigger',
): string | null {
  for (const schema of index.childrenOf(null, 'schema')) {
    const found = index
      .childrenOf(schema.id, 'routine')
      .find((routine) => routine.returns?.type === returns)
    if (found) return sqlName(index, found)
  }
  return null
}

export const blankRoutine = (name: string): KindMap['routine'] => ({
  name,
  form: 'function',
  arguments: [],
  returns: { type: 'integer', setOf: false },
  language: 'sql',
  body: { form: 'source', source: '\n  SELECT 1\n', symbol: null },
  volatility: 'volatile',
  strict: false,
  securityDefiner: false,
  leakproof: false,
  parallel: 'unsafe',
  cost: null,
  rows: null,
  support: null,
  transforms: [],
  settings: [],
  owner: null,
  comment: null,
})

export const plpgsql = (...lines: string[]): KindMap['routine']['body'] => ({
  form: 'source',
  source: ['', 'BEGIN', ...lines.map((line) => `  ${line}`), 'END', ''].join('\n'),
  symbol: null,
})

/** What a routine can be for; the inspector offers each by itself. */
export const ROUTINE_FORMS = {
  function: {},
  procedure: { form: 'procedure', returns: null, language: 'plpgsql', body: plpgsql('NULL;') },
  trigger: {
    returns: { type: 'trigger', setOf: false },
    language: 'plpgsql',
    body: plpgsql('RETURN NEW;'),
  },
  'event trigger': {
    returns: { type: 'event_trigger', setOf: false },
    language: 'plpgsql',
    body: plpgsql("RAISE NOTICE '%', tg_tag;"),
  },
} as const satisfies Record<string, Partial<KindMap['routine']>>

export const routineBlank: Blank<'routine'> = {
  name: () => 'new_function',
  make: (_, name) => blankRoutine(name),
}

export const aggregateBlank: Blank<'aggregate'> = {
  name: () => 'new_aggregate',
  make: (_, name) => ({
    name,
    arguments: [{ name: null, mode: 'in', type: 'integer', default: null }],
    ordered: null,
    options: [
      { name: 'sfunc', value: 'int4pl' },
      { name: 'stype', value: 'integer' },
      { name: 'initcond', value: "'0'" },
    ],
    owner: null,
    comment: null,
  }),
}

export const viewBlank: Blank<'view'> = {
  name: () => 'new_view',
  make: (_, name) => ({
    name,
    columns: [],
    recursive: false,
    query: 'SELECT 1 AS id',
    options: [],
    columnDefaults: [],
    columnComments: [],
    owner: null,
    comment: null,
  }),
}

export const materializedViewBlank: Blank<'materialized-view'> = {
  name: () => 'new_view',
  make: (_, name) => ({
    name,
    columns: [],
    query: 'SELECT 1 AS id',
    populated: true,
    accessMethod: null,
    tablespace: null,
    options: [],
    columnStatistics: [],
    columnComments: [],
    owner: null,
    comment: null,
  }),
}

export const eventTriggerBlank: Blank<'event-trigger'> = {
  name: () => 'new_event_trigger',
  obstacle: ({ index }) =>
    triggerFunction(index, 'event_trigger') === null
      ? 'There is no function that returns event_trigger yet. Add one first.'
      : null,
  make: ({ index }, name) => ({
    name,
    event: 'ddl_command_end',
    tags: [],
    function: triggerFunction(index, 'event_trigger') ?? '',
    enabled: 'origin',
    owner: null,
    comment: null,
  }),
}
