/** The corpus: one folder for each kind, one self-contained script for each case. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export interface CorpusCase {
  kind: string
  /** As tests name it: `table/partitions`. */
  title: string
  text: string
}

const ROOT = resolve('lib/testing/corpus')

export function corpusCases(): CorpusCase[] {
  return readdirSync(ROOT)
    .sort()
    .flatMap((kind) =>
      readdirSync(join(ROOT, kind))
        .filter((file) => file.endsWith('.sql'))
        .sort()
        .map((file) => ({
          kind,
          title: `${kind}/${file.replace(/\.sql$/, '')}`,
          text: readFileSync(join(ROOT, kind, file), 'utf8'),
        })),
    )
}
