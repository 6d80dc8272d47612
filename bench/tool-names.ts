/** In the order in which they are shown; the first of each is what the others are measured by. */
export const IMPORTERS = [
  'libpg-query',
  'lintel',
  '@dbml/core',
  'node-sql-parser',
  'pgsql-ast-parser',
] as const
export const PRINTERS = ['print (pgsql-deparser)', 'print (lintel)'] as const
