import type { RuleMatrix } from './rule-matrix'

export const indexesRules: RuleMatrix = {
  'index-foreign-key': {
    plain: 'warning',
    runeframe: 'warning',
    'agent-os': 'warning',
    cloudlab: 'error',
    alai: 'warning',
    dafnckmachine: 'warning',
  },
  'index-live-rows': {
    plain: 'off',
    runeframe: { severity: 'info', topics: { active: 'off', tenant: 'off' } },
    'agent-os': { severity: 'info', topics: { tenant: 'off' } },
    cloudlab: { severity: 'info', topics: { tenant: 'off', deleted: 'off' } },
    alai: { severity: 'info', topics: { active: 'off', deleted: 'off' } },
    dafnckmachine: 'off',
  },
  'index-query': {
    plain: 'warning',
    runeframe: 'warning',
    'agent-os': 'warning',
    cloudlab: 'warning',
    alai: 'warning',
    dafnckmachine: 'warning',
  },
  'index-searched': {
    plain: { severity: 'warning', topics: { array: 'off' } },
    runeframe: { severity: 'warning', topics: { array: 'off' } },
    'agent-os': { severity: 'warning', topics: { array: 'off' } },
    cloudlab: { severity: 'warning', topics: { array: 'off' } },
    alai: { severity: 'warning', topics: { array: 'off' } },
    dafnckmachine: { severity: 'warning', topics: { array: 'info' } },
  },
  'index-usual': {
    plain: 'off',
    runeframe: 'off',
    'agent-os': 'off',
    cloudlab: {
      severity: 'info',
      topics: { tenant: 'off' },
      options: { columns: ['status', 'created_at'], pairs: { orders: [['vendor_id', 'status']] } },
    },
    alai: { severity: 'off', topics: { tenant: 'info' } },
    dafnckmachine: {
      severity: 'info',
      topics: { tenant: 'off' },
      options: {
        tables: {
          users: ['status', 'created_at'],
          user_sessions: ['expires_at'],
          projects: ['status', 'created_at'],
          tasks: ['status', 'priority', 'due_date'],
          documents: ['status', 'created_at'],
        },
        pairs: {
          user_sessions: [['user_id', 'is_active']],
          project_members: [['project_id', 'role']],
          tasks: [
            ['project_id', 'status'],
            ['assignee_id', 'status'],
            ['project_id', 'priority'],
          ],
          documents: [['project_id', 'status']],
        },
      },
    },
  },
  'materialized-view-unique-index': {
    plain: 'info',
    runeframe: 'info',
    'agent-os': 'info',
    cloudlab: 'info',
    alai: 'error',
    dafnckmachine: 'info',
  },
}
