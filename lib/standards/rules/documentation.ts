import type { RuleMatrix } from './rule-matrix'

export const documentationRules: RuleMatrix = {
  'waiver-expired': {
    plain: 'warning',
    runeframe: 'warning',
    'agent-os': 'warning',
    cloudlab: 'warning',
    alai: 'warning',
    dafnckmachine: 'warning',
  },
  'database-version': {
    plain: 'off',
    runeframe: 'warning',
    'agent-os': 'warning',
    cloudlab: 'warning',
    alai: 'warning',
    dafnckmachine: 'warning',
  },
  'object-comment': {
    plain: 'off',
    runeframe: 'off',
    'agent-os': { severity: 'off', topics: { complex: 'warning' } },
    cloudlab: { severity: 'off', topics: { tables: 'warning', columns: 'warning' } },
    alai: { severity: 'off', topics: { tables: 'warning', columns: 'info' } },
    dafnckmachine: 'off',
  },
  'project-statements': {
    plain: 'off',
    runeframe: 'off',
    'agent-os': 'off',
    cloudlab: 'off',
    // A design is drawn before all of it is settled; the document needs it.
    alai: {
      severity: 'warning',
      topics: { status: 'error' },
      options: { statuses: ['Draft', 'In Review', 'Approved'] },
    },
    dafnckmachine: 'off',
  },
}
