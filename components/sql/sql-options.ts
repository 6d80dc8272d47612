import type { MenuItem } from '@/components/ui/menu-items'
import type { DdlOptions } from '@/lib/sql/print/print'

export type SqlOptions = Required<
  Pick<DdlOptions, 'version' | 'idempotent' | 'qualifyAll' | 'seeds'>
>

export const DEFAULT_SQL_OPTIONS: SqlOptions = {
  version: 18,
  idempotent: false,
  qualifyAll: false,
  seeds: true,
}

const VERSIONS = [18, 17, 16, 15, 14, 13] as const

const SWITCHES = [
  { name: 'idempotent', label: 'Can run again without harm' },
  { name: 'qualifyAll', label: 'Name the schema everywhere' },
  { name: 'seeds', label: 'With the rows of the model' },
] as const

export const sqlOptionItems = (
  options: SqlOptions,
  change: (options: SqlOptions) => void,
): readonly MenuItem[] => [
  {
    label: `For PostgreSQL ${options.version}`,
    items: VERSIONS.map((version) => ({
      label: `PostgreSQL ${version}`,
      checked: version === options.version,
      run: () => change({ ...options, version }),
    })),
  },
  'separator',
  ...SWITCHES.map(({ name, label }) => ({
    label,
    checked: options[name],
    run: () => change({ ...options, [name]: !options[name] }),
  })),
]
