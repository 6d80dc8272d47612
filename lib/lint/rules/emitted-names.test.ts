import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { importSql } from '@/lib/sql/import'
import { clipName, quoteIdent } from '@/lib/sql/lex/identifier'
import { loadParser } from '@/lib/sql/parse'
import {
  checkName,
  foreignKeyName,
  type IndexWish,
  indexName,
  primaryKeyName,
  uniqueName,
} from '@/lib/standards/naming'
import { PROFILES, STANDARD_IDS } from '@/lib/standards/profiles'
import { Linter } from '../linter'
import { makeStandard } from '../standard'
import { namingRules } from './naming'

beforeAll(() => loadParser())

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,11}$/)
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join('_'))
const columns = fc.uniqueArray(name, { minLength: 2, maxLength: 4 })

const NAMES = new Set([
  'check-name',
  'foreign-key-name',
  'index-name',
  'primary-key-name',
  'unique-name',
])

test.each(STANDARD_IDS)('%s: whatever it is called by us is right', (id) => {
  const profile = PROFILES[id]
  const rules = namingRules.filter((rule) => NAMES.has(rule.id))
  const strict = Object.fromEntries(
    rules.map((rule) => [rule.id, { severity: 'warning' as const, topics: {}, options: {} }]),
  )
  const standard = makeStandard({ ...profile, rules: strict }, rules)
  const property = fc.property(name, name, columns, (table, ref, all) => {
    fc.pre(table !== ref)

    const [one = '', two = ''] = all
    const used = new Set<string>()
    const list = all.map(quoteIdent).join(', ')
    const [t, a, b] = [quoteIdent(table), quoteIdent(one), quoteIdent(two)]
    // As the commands do it where a name is taken.
    const free = (wished: string) => {
      let name = wished
      for (let n = 1; used.has(name); n++) name = `${clipName(wished, 63 - String(n).length)}${n}`
      used.add(name)
      return quoteIdent(name)
    }
    const index = (wish: Omit<IndexWish, 'table'>) => free(indexName(profile, { table, ...wish }))
    const { document, account } = importSql(`
      CREATE TABLE ${quoteIdent(ref)} (id int CONSTRAINT other_key PRIMARY KEY);
      CREATE TABLE ${t} (${all.map((column) => `${quoteIdent(column)} int`).join(', ')},
        CONSTRAINT ${free(primaryKeyName(profile, table))} PRIMARY KEY (${a}),
        CONSTRAINT ${free(uniqueName(profile, table, all))} UNIQUE (${list}),
        CONSTRAINT ${free(checkName(profile, table, two, 'positive'))} CHECK (${b} > 0),
        CONSTRAINT ${free(foreignKeyName(profile, table, ref, [two]))}
          FOREIGN KEY (${b}) REFERENCES ${quoteIdent(ref)});
      CREATE INDEX ${index({ columns: all })} ON ${t} (${list});
      CREATE UNIQUE INDEX ${index({ columns: all, unique: true })} ON ${t} (${list});
      CREATE INDEX ${index({ columns: [one], method: 'gin' })} ON ${t} USING gin (${a});
      CREATE INDEX ${index({ columns: [two], predicate: `${b} IS NULL` })} ON ${t} (${b})
        WHERE ${b} IS NULL;
      CREATE INDEX ${index({ columns: [one], covering: true })} ON ${t} (${a}) INCLUDE (${b});`)
    expect(account.filter(({ outcome }) => outcome === 'rejected')).toEqual([])
    const found = Linter.of(standard, document, '2026-06-30').all()
    const own = found.filter(({ subject }) => !subject.startsWith(`public.${quoteIdent(ref)}.`))
    expect(own.map(({ message }) => message)).toEqual([])
  })
  fc.assert(property, { numRuns: 40 })
})
