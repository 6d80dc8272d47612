import type { KeptByRules } from '../clause'

export const programsClauses: KeptByRules = {
  'runeframe-audit-trigger-attached': [
    'table-audit-trigger#missing',
    'table-audit-trigger#unsaid',
    'table-audit-trigger#form',
    'routine-audit',
  ],
  'alai-er-audit-log': ['table-audit-log#columns', 'table-audit-log#types'],
  'alai-updated-at-trigger': ['table-updated-at-trigger#missing', 'table-updated-at-trigger#form'],
  'alai-sec7-minimise-procedures': ['routine-needed#kept', 'routine-needed#purpose'],
  'alai-view-active': ['table-active-view#missing', 'table-active-view#rows', 'view-rights#plain'],
  'alai-doc-related-rls': ['view-rights#protected'],
  'dafnck-updated-at-trigger': [
    'table-updated-at-trigger#missing',
    'table-updated-at-trigger#form',
  ],
}
