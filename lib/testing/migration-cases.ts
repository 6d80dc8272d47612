/** Pairs of scripts, before and after, as one file holds many of them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface MigrationCase {
  readonly title: string
  readonly before: string
  readonly after: string
}

const FOLDER = 'lib/testing/migrations'

export function migrationCases(folder: string = FOLDER): MigrationCase[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split(/^--- /m)
        .slice(1)
        .map((text) => {
          const [before = '', after = ''] = text.split(/^--->$/m)
          const [title = ''] = before.split('\n')
          return { title, before: before.slice(title.length), after }
        }),
    )
}
