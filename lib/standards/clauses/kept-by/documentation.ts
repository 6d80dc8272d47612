import type { KeptByRules } from '../clause'

export const documentationClauses: KeptByRules = {
  'agentos-comments-on-complex': ['object-comment#complex'],
  'cloudlab-technology-stack': ['database-version'],
  'cloudlab-comments-tables': ['object-comment#tables'],
  'cloudlab-comments-columns': ['object-comment#columns'],
  'alai-sec1-version': ['database-version', 'project-statements#version'],
  'alai-sec4-purpose': ['object-comment#tables'],
  'dafnck-postgres-version': ['database-version'],
  'alai-doc-status-values': ['project-statements#status'],
  'alai-backup-rto-rpo': ['project-statements#recovery'],
  'alai-sec4-column-table': ['object-comment#columns'],
}
