import { z } from 'zod'
import { objectSet } from '@/lib/commands/object-set'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { call, type Fix } from '../fix'
import { objectRule } from '../rule'

type Reader = RecordOf<'routine' | 'policy' | 'view'>

/** The call, whether it bears a missing setting, and what it is cast to. */
const READ =
  /(nullif\s*\(\s*)?\bcurrent_setting\s*\(\s*'([a-z_]\w*\.\w+)'(?:::text)?\s*(,\s*true\s*)?\)([^;)]*\))?\s*(?:::\s*(\w+))?/gi
const ANYTHING = /^(?:text|varchar|character)$/i

interface Read {
  readonly setting: string
  readonly bearsMissing: boolean
  readonly bearsEmpty: boolean
}

function readsIn(text: string): Read[] {
  return [...text.matchAll(READ)].map(([, nullif, setting = '', missing, , type]) => ({
    setting,
    bearsMissing: missing !== undefined,
    bearsEmpty: nullif !== undefined || type === undefined || ANYTHING.test(type),
  }))
}

/** Both cares at once: NULL where nothing is set, and where what was set locally is over. */
const careful = (text: string): string =>
  text.replaceAll(
    /(nullif\s*\(\s*)?\bcurrent_setting\s*\(\s*('[a-z_]\w*\.\w+')(?:::text)?\s*(?:,\s*(?:true|false)\s*)?\)/gi,
    (_, nullif: string | undefined, name: string) =>
      nullif === undefined
        ? `NULLIF(current_setting(${name}, true), '')`
        : `${nullif}current_setting(${name}, true)`,
  )

function textsOf(record: Reader): readonly string[] {
  if (record.kind === 'policy') return [record.using ?? '', record.check ?? '']
  if (record.kind === 'view') return [record.query]
  return [record.body.form === 'source' ? record.body.source : record.body.sql]
}

function changesOf(record: Reader): Record<string, string | null | Record<string, string | null>> {
  if (record.kind === 'policy') {
    return {
      using: record.using === null ? null : careful(record.using),
      check: record.check === null ? null : careful(record.check),
    }
  }
  if (record.kind === 'view') return { query: careful(record.query) }
  const { body } = record
  return body.form === 'source'
    ? { body: { ...body, source: careful(body.source) } }
    : { body: { ...body, sql: careful(body.sql) } }
}

const carefulFix = (record: Reader): Fix => ({
  title: 'Read the setting with both cares',
  safe: false,
  calls: () => [call(objectSet, { id: record.id, changes: changesOf(record) })],
})

export const settingRead = objectRule({
  id: 'setting-read',
  area: 'postgresql',
  title: 'Settings of the session are read with care',
  why: 'current_setting fails (42704) where nothing was set. After SET LOCAL the setting is not gone but empty, and an empty text is no UUID (22P02). So the same query works in one connection of a pool and fails in the next.',
  topics: {
    missing: 'A setting that is missing is NULL',
    empty: 'A setting that is empty is NULL before it is converted',
  },
  options: z.strictObject({}),
  on: ['routine', 'policy', 'view'],
  check(record, look, report) {
    const reads = textsOf(record).flatMap(readsIn)
    const careless = reads.find(({ bearsMissing }) => !bearsMissing)
    const emptied = reads.find(({ bearsEmpty }) => !bearsEmpty)
    const [read, topic] = careless ? [careless, 'missing'] : [emptied, 'empty']
    if (!read) return
    const form = `NULLIF(current_setting('${read.setting}', true), '')`
    report({
      topic,
      attribute: attributeOf(record),
      message: `${look.name(record)} reads ${read.setting} ${topic === 'missing' ? 'and fails where nobody has set it' : 'and fails where it is empty, as it is after SET LOCAL'}. Write ${form}.`,
      expected: form,
      fix: carefulFix(record),
    })
  },
})

const attributeOf = ({ kind }: AnyRecord) => {
  if (kind === 'policy') return 'using'
  return kind === 'view' ? 'query' : 'body'
}
