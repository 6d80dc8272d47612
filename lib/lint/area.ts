/** The parts of a standard, by which rules are listed and compliance is told. */
export const AREAS = {
  naming: 'Names',
  types: 'Types and defaults',
  columns: 'Standard columns and deletion',
  keys: 'Keys and relations',
  constraints: 'Constraints',
  indexes: 'Indexes',
  design: 'Normal forms and design',
  programs: 'Views, functions and triggers',
  security: 'Security and tenants',
  partitions: 'Partitions and retention',
  documentation: 'Documentation',
  migrations: 'Migrations and scripts',
  postgresql: 'What PostgreSQL refuses',
} as const
export type Area = keyof typeof AREAS
