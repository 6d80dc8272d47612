/** SQL files read into a design of their own, kept here until they were taken over or given up. */
import type { Diagnostic } from '@/lib/diagnostic'
import { kindOf } from '@/lib/kinds/registry'
import type { MatchAccount } from '@/lib/match/account'
import { type Match, matchDocuments } from '@/lib/match/match'
import type { Couple } from '@/lib/match/options'
import type { AccountEntry } from '@/lib/sql/account'
import { type ImportResult, importFiles, type SourceFile } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { decodeSql } from '@/lib/sql/sources/decode'
import { inMigrationOrder, withoutDownSection } from '@/lib/sql/sources/migration-order'
import type { Step } from '@/lib/steps/step'
import { batchJson } from './batch-json'
import { mirroredDocument } from './mirror'

/** A file as the browser hands it over. */
export interface GivenFile {
  /** With its folders, where a folder was chosen. */
  name: string
  content: string | Uint8Array
}

export interface ReadingReport {
  token: number
  account: AccountEntry[]
  /** Of each kind, how many objects were found. */
  objects: { label: string; count: number }[]
  /** About the files, before any statement was read. */
  remarks: string[]
}

export interface TakeOver {
  /** `replace`: what the files lack goes; `add`: it stays. */
  mode: 'replace' | 'add'
  seeds: boolean
  pairs: readonly Couple[]
  apart: readonly Couple[]
}

export interface MatchReport {
  account: MatchAccount
  problems: Diagnostic[]
}

const readings = new Map<number, ImportResult>()
let last = 0

interface Sources {
  files: SourceFile[]
  remarks: string[]
}

function source({ name, content }: GivenFile, remarks: string[]): SourceFile[] {
  const decoded =
    typeof content === 'string'
      ? { ok: true as const, value: { text: content, remark: null } }
      : decodeSql(content)
  if (!decoded.ok) {
    remarks.push(`${name} ${decoded.error}`)
    return []
  }
  if (decoded.value.remark) remarks.push(`${name} ${decoded.value.remark}`)
  const { text, removed } = withoutDownSection(decoded.value.text)
  if (removed)
    remarks.push(`${name} holds its way back in a section of its own, which was left out.`)
  return [{ name, text }]
}

/** One file is taken whatever it is called; of several those that migrations consist of, in their order. */
function sources(given: readonly GivenFile[]): Sources {
  const remarks: string[] = []
  const byName = new Map(given.map((file) => [file.name, file]))
  const names = given.length === 1 ? [...byName.keys()] : inMigrationOrder([...byName.keys()])
  const left = given.length - names.length
  if (left > 0) {
    remarks.push(
      `${left} of ${given.length} files were left out: they do not end in .sql, or undo a migration.`,
    )
  }
  const files = names.flatMap((name) => {
    const file = byName.get(name)
    return file ? source(file, remarks) : []
  })
  return { files, remarks }
}

function objectsOf({ document, given }: ImportResult): ReadingReport['objects'] {
  const counts = new Map<string, number>()
  for (const record of document.records.values()) {
    const { label, scope } = kindOf(record.kind)
    if (scope === 'model' && !given.has(record.id)) counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return [...counts].map(([label, count]) => ({ label, count }))
}

function matched(token: number, { mode, seeds, pairs, apart }: TakeOver): Match {
  const reading = readings.get(token)
  if (!reading) throw new Error('These files are no longer at hand. Choose them again.')
  return matchDocuments(mirroredDocument(), reading.document, {
    scope: mode,
    pairs,
    apart,
    given: reading.given,
    ...(seeds ? {} : { ignore: new Set(['seed'] as const) }),
  })
}

export const importJobs = {
  async readSql(
    given: readonly GivenFile[],
    seeds: boolean,
    onProgress: (share: number) => void,
  ): Promise<ReadingReport> {
    await loadParser()
    const { files, remarks } = sources(given)
    if (files.length === 0) throw new Error(remarks.join(' '))
    const all = files.reduce((sum, { text }) => sum + text.length, 0)
    let before = 0
    let file = 0
    let told = -1
    const tell = (share: number) => {
      const percent = Math.floor(share * 100)
      if (percent === told) return
      told = percent
      onProgress(share)
    }
    const reading = importFiles(files, {
      seeds,
      onProgress(done, total) {
        const length = files[file]?.text.length ?? 0
        tell((before + (length * done) / Math.max(1, total)) / Math.max(1, all))
        if (done < total) return
        before += length
        file += 1
      },
    })
    last += 1
    readings.set(last, reading)
    return { token: last, account: reading.account, objects: objectsOf(reading), remarks }
  },

  async matchImport(token: number, how: TakeOver): Promise<MatchReport> {
    await loadParser()
    const { account, problems } = matched(token, how)
    return { account, problems }
  },

  async importSteps(token: number, how: TakeOver): Promise<Step[]> {
    await loadParser()
    return matched(token, how).steps
  },

  /** Everything that was read as one batch for an empty project, as it is sent. */
  async importBatch(token: number, label: string): Promise<string> {
    await loadParser()
    const how = { mode: 'replace', seeds: false, pairs: [], apart: [] } as const
    return batchJson(label, matched(token, how).steps)
  },

  forgetImport(token: number): void {
    readings.delete(token)
  },
}
