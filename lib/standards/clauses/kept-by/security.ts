import type { KeptByRules } from '../clause'

/** How a policy does what it is for. */
const POLICY = ['setting', 'open', 'commands', 'owner'].map(
  (topic) => `table-row-protection#${topic}`,
)

export const securityClauses: KeptByRules = {
  'runeframe-encryption-sensitive-fields': [
    'column-secret#plain',
    'column-secret#token',
    'column-password#plain',
  ],
  'agentos-encryption-column-write': [
    'column-secret#plain',
    'column-secret#type',
    'column-secret#name',
  ],
  'cloudlab-encryption-app-level': [
    'column-secret#plain',
    'column-secret#token',
    'column-secret#type',
    'column-secret#name',
  ],
  'cloudlab-rls-enable-tenant': ['table-row-protection#tenant', 'table-row-security#off'],
  'cloudlab-rls-tenant-policy': ['table-row-protection#tenant', ...POLICY],
  'cloudlab-rls-users-orders': ['table-row-protection#personal', ...POLICY],
  'cloudlab-tenant-column': ['table-tenant-column'],
  'cloudlab-tenant-schema-name-check': [
    'column-schema-name#check',
    'column-schema-name#case',
    'column-schema-name#length',
  ],
  'cloudlab-roles-least-privilege': [
    'grant-wide#all',
    'grant-wide#public',
    'grant-wide#option',
    'grant-wide#columns',
    'grant-wide#log',
    'role-power',
  ],
  'alai-tenants-isolation-unit': ['table-tenant-column'],
  'alai-doc-related-rls': ['table-row-protection#tenant', ...POLICY],
  'alai-users-mfa-secret': ['column-secret#plain', 'column-secret#token'],
  'dafnck-rls-multi-tenant': ['table-row-protection#tenant'],
  'dafnck-rls-enable': [
    'table-row-protection#tenant',
    'table-row-protection#members',
    'table-row-security#off',
  ],
  'dafnck-rls-policy-membership': ['table-row-protection#members', ...POLICY],
  'dafnck-column-privileges': ['grant-wide#columns'],
  'dafnck-encryption-fields': [
    'column-secret#plain',
    'column-secret#token',
    'column-password#plain',
  ],
}
