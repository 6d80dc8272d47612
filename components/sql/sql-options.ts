import { z } from 'zod'
import type { MenuItem } from '@/components/ui/menu-items'
import type { DdlOptions } from '@/lib/sql/print/print'

export type SqlOptions = Required<
  Pick<DdlOptions, 'version' | 'idempotent' | 'qualifyAll' | 'seeds'>
>

const KEY = 'lintel.sql'

const optionsSchema = z.object({
  version: z.number().int().min(13).max(18).catch(18),
  idempotent: z.boolean().catch(false),
  qualifyAll: z.boolean().catch(false),
  seeds: z.boolean().catch(true),
})

/** As they were chosen last in this browser. */
export function recallSqlOptions(): SqlOptions {
  try {
    return optionsSchema.parse(JSON.parse(localStorage.getItem(KEY) ?? '{}'))
  } catch {
    return optionsSchema.parse({})
  }
}

export function rememberSqlOptions(options: SqlOptions): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(options))
  } catch {
    // Storage is full or blocked: the choice lasts as long as the page.
  }
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
