import type { RuleMatrix } from './rule-matrix'

/** Who does not want the trigger still wants one that works. */
const OFFERED = { severity: 'off', topics: { form: 'warning' } } as const

export const programsRules: RuleMatrix = {
  'routine-audit': {
    plain: 'info',
    runeframe: 'warning',
    'agent-os': 'info',
    cloudlab: 'info',
    alai: 'info',
    dafnckmachine: 'info',
  },
  'routine-needed': {
    plain: 'off',
    runeframe: 'off',
    'agent-os': 'off',
    cloudlab: 'off',
    alai: { severity: 'info', topics: { purpose: 'warning' } },
    dafnckmachine: 'off',
  },
  'table-active-view': {
    plain: 'off',
    runeframe: 'off',
    'agent-os': 'off',
    cloudlab: 'off',
    // Its own tables have one here and there.
    alai: { severity: 'info', topics: { rows: 'warning' } },
    dafnckmachine: 'off',
  },
  'table-audit-log': {
    plain: 'off',
    runeframe: 'off',
    'agent-os': 'off',
    cloudlab: 'off',
    alai: {
      severity: 'warning',
      options: {
        columns: [
          { name: 'id', type: 'uuid' },
          { name: 'tenant_id', type: 'uuid' },
          { name: 'actor_id', type: 'uuid' },
          { name: 'entity_type', type: 'character varying(100)' },
          { name: 'entity_id', type: 'uuid' },
          { name: 'action', type: 'character varying(50)' },
          { name: 'old_values', type: 'jsonb' },
          { name: 'new_values', type: 'jsonb' },
          { name: 'ip_address', type: 'inet' },
          { name: 'created_at', type: 'timestamp with time zone' },
        ],
      },
    },
    dafnckmachine: 'off',
  },
  'table-audit-trigger': {
    plain: { severity: 'off', topics: { form: 'info' } },
    runeframe: { severity: 'warning', topics: { unsaid: 'info' } },
    'agent-os': { severity: 'off', topics: { form: 'info' } },
    cloudlab: { severity: 'off', topics: { form: 'info', missing: 'warning' } },
    alai: { severity: 'warning', topics: { unsaid: 'off', form: 'info' } },
    dafnckmachine: { severity: 'off', topics: { form: 'info', missing: 'warning' } },
  },
  'table-updated-at-trigger': {
    plain: OFFERED,
    runeframe: OFFERED,
    'agent-os': OFFERED,
    cloudlab: OFFERED,
    alai: 'error',
    dafnckmachine: 'warning',
  },
  'view-rights': {
    plain: { severity: 'info', topics: { protected: 'warning', plain: 'off' } },
    runeframe: { severity: 'warning', topics: { plain: 'off', stored: 'info' } },
    'agent-os': { severity: 'warning', topics: { plain: 'off', stored: 'info' } },
    cloudlab: { severity: 'warning', topics: { plain: 'off', stored: 'info' } },
    // Its own summary of the rows of all tenants is one.
    alai: { severity: 'warning', topics: { plain: 'info', stored: 'off' } },
    dafnckmachine: { severity: 'warning', topics: { plain: 'off', stored: 'info' } },
  },
}
