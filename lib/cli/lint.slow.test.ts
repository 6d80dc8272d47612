import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { toJson } from '@/lib/document/json'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'

const folder = mkdtempSync(join(tmpdir(), 'lintel-lint-'))
const bin = resolve('bin/lintel.mjs')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function lintel(line: string, input = '') {
  return spawnSync(process.execPath, [bin, ...line.split(' ')], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin', NODE_ENV: 'test' },
  })
}

function put(path: string, text: string | Buffer): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
const read = (path: string) => readFileSync(join(folder, path), 'utf8')

const findings = z.object({
  command: z.literal('lint'),
  standard: z.object({ id: z.string() }),
  totals: z.record(z.string(), z.number()),
  findings: z.array(
    z.object({
      rule: z.string(),
      topic: z.string().nullable(),
      file: z.string().nullable(),
      line: z.number().nullable(),
      subject: z.string(),
      waiver: z.object({ owner: z.string(), expired: z.boolean() }).nullable(),
    }),
  ),
  remarks: z.array(z.object({ message: z.string() })),
  fixes: z.object({ done: z.array(z.string()), notDone: z.array(z.string()) }).nullable(),
})
const jsonOf = ({ stdout }: SpawnSyncReturns<string>) => findings.parse(JSON.parse(stdout))

const SHOP = `CREATE TABLE users (id uuid PRIMARY KEY);

CREATE TABLE orders (
  id uuid PRIMARY KEY,
  user_id uuid
    REFERENCES users (id),
  note text
);
`
const ADD = 'ALTER TABLE orders ADD COLUMN code text NOT NULL;\n'

beforeEach(() => {
  rmSync(join(folder, 'm'), { recursive: true, force: true })
  put('shop.sql', SHOP)
  put('m/001_create_orders.up.sql', SHOP)
  put('m/001_create_orders.down.sql', 'DROP TABLE orders;\nDROP TABLE IF EXISTS users;\n')
  put('m/002_add_code.up.sql', `-- first\n${ADD}CREATE INDEX i ON orders (code);\n`)
  put('m/002_add_code.down.sql', 'ALTER TABLE orders DROP COLUMN code;\n')
})

describe('places', () => {
  it('points at the line of the column', () => {
    const result = lintel('lint shop.sql --format json')
    const { findings: found } = jsonOf(result)
    expect(found).toContainEqual(
      expect.objectContaining({ rule: 'index-foreign-key', file: 'shop.sql', line: 5 }),
    )
    expect(result.stderr).toBe('')
  })

  it('judges scripts of a folder by their own lines, and ways back too', () => {
    const { findings: found } = jsonOf(lintel('lint m --standard alai --format json'))
    const places = found.map(({ rule, topic, file, line }) => `${rule}#${topic} ${file}:${line}`)
    expect(places).toContain('migration-new-column#not-null m/002_add_code.up.sql:2')
    expect(places).toContain('migration-index#create m/002_add_code.up.sql:3')
    expect(places).toContain('migration-way-back#guarded m/001_create_orders.down.sql:1')
    // The design is that of the ways there.
    expect(places).toContain('index-foreign-key#null m/001_create_orders.up.sql:5')
    expect(places.filter((place) => place.startsWith('migration-way-back#missing'))).toEqual([])
  })

  it('reads standard input, and the same text twice alike', () => {
    const line = 'lint - --standard alai --format json'
    const [first, second] = [lintel(line, SHOP), lintel(line, SHOP)]
    expect(jsonOf(first).findings.length).toBeGreaterThan(0)
    expect(first.stdout).toBe(second.stdout)
  })
})

describe('exit code', () => {
  it.each([
    ['lint shop.sql --fail-on error', 0],
    ['lint shop.sql --fail-on warning', 1],
    ['lint shop.sql --standard cloudlab', 1],
    ['lint shop.sql --standard cloudlab --fail-on never', 0],
    ['lint m --standard alai', 1],
    ['rules --standard alai', 0],
  ])('%s: %i', (line, code) => {
    expect(lintel(line).status).toBe(code)
  })

  it.each([
    ['lint', 'Name a file'],
    ['lint shop.sql --standard acme', '--standard acme'],
    ['lint shop.sql --format xml', '--format xml'],
    ['lint shop.sql --today yesterday', '--today yesterday'],
    ['lint shop.sql --config none.yaml', 'none.yaml does not exist'],
    ['lint shop.sql -o out.sql', '-o goes with --fix'],
    ['lint shop.sql --fix -o shop.sql', 'exists already'],
    ['rules shop.sql', 'without naming files'],
  ])('wrong use: lintel %s', (line, message) => {
    const { status, stdout, stderr } = lintel(line)
    expect(stderr).toContain(message)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  })

  it('shows from --severity on, and counts from --fail-on on', () => {
    const { stdout, status } = lintel('lint shop.sql --severity error --fail-on warning')
    expect(stdout).toContain('0 errors, 0 warnings, 0 remarks')
    expect(status).toBe(1)
  })
})

describe('a standard of one’s own', () => {
  it('is read from a file', () => {
    put(
      'own.yaml',
      'key: house\ntitle: House\nversion: "1.0"\nextends: plain\nrules:\n  index-foreign-key: error\n',
    )
    const result = lintel('lint shop.sql --config own.yaml --format json')
    expect(jsonOf(result).standard.id).toBe('house')
    expect(result.status).toBe(1)
    expect(lintel('lint shop.sql --config own.yaml --standard alai').stderr).toContain(
      'extends plain',
    )
  })

  it('is refused with the line of what is wrong', () => {
    put(
      'bad.yaml',
      'key: house\ntitle: House\nversion: "1.0"\nextends: plain\nrules:\n  no-such-rule: error\n',
    )
    const { status, stderr } = lintel('lint shop.sql --config bad.yaml')
    expect(stderr).toMatch(/bad\.yaml:6 .*no rule no-such-rule/)
    expect(status).toBe(2)
  })
})

describe('waivers', () => {
  const waived = (until: string) =>
    `${SHOP.slice(0, SHOP.indexOf('CREATE TABLE orders'))}-- lintel: waive index-foreign-key until ${until} by Ann because few are deleted
CREATE TABLE orders${SHOP.split('CREATE TABLE orders')[1]}`

  it('hold until their day', () => {
    put('waived.sql', waived('2027-01-31'))
    const line = 'lint waived.sql --fail-on warning --format json --today'
    const [holds, ended] = [lintel(`${line} 2027-01-31`), lintel(`${line} 2027-02-01`)]
    expect(jsonOf(holds).totals).toMatchObject({ warning: 0, waived: 1 })
    expect(jsonOf(ended).totals).toMatchObject({ warning: 1, waived: 0 })
    expect([holds.status, ended.status]).toEqual([0, 1])
    expect(jsonOf(ended).findings[0]?.waiver).toEqual(
      expect.objectContaining({ owner: 'Ann', expired: true }),
    )
  })

  it('that cannot be read, name no rule or are idle are told', () => {
    put(
      'idle.sql',
      `-- lintel: waive everything\n-- lintel: waive no-rule until 2027-01-31 by A because b\n-- lintel: waive migration-drop until 2027-01-31 by A because b\nCREATE TABLE t (id int PRIMARY KEY);\n`,
    )
    const { remarks } = jsonOf(lintel('lint idle.sql --format json'))
    expect(remarks.map(({ message }) => message)).toEqual([
      expect.stringMatching(/idle\.sql:1 .*cannot be read/),
      expect.stringMatching(/idle\.sql:2 .*no-rule, which is no rule/),
      expect.stringMatching(/idle\.sql:3 .*Take the waiver out/),
    ])
  })
})

describe('formats', () => {
  it('each cites the clause with its lines', () => {
    const line = 'lint m --standard alai --format'
    expect(lintel(`${line} text`).stdout).toMatch(
      /migration-index#create \| ALAI · .*lines 389-392/,
    )
    expect(lintel(`${line} github`).stdout).toMatch(
      /title=migration-index#create::.*ALAI · .*389-392/,
    )
    const clauses = z.object({
      findings: z.array(
        z.object({ rule: z.string(), clauses: z.array(z.object({ id: z.string() })) }),
      ),
    })
    const found = clauses.parse(JSON.parse(lintel(`${line} json`).stdout)).findings
    expect(found.find(({ rule }) => rule === 'migration-index')?.clauses).toEqual([
      { id: 'alai-zdm-no-lock' },
    ])
    expect(lintel(`${line} sarif`).stdout).toContain('389-392')
  })

  it('SARIF has rules, levels, places and suppressions', () => {
    put('w.sql', `-- lintel: waive index-foreign-key until 2027-01-31 by Ann because of x\n${SHOP}`)
    const { stdout } = lintel('lint m w.sql --standard alai --format sarif --today 2026-06-30')
    const log = sarif.parse(JSON.parse(stdout))
    const [run] = log.runs
    for (const { ruleId, ruleIndex } of run?.results ?? []) {
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
    }
    expect(
      run?.results.some(({ locations }) => locations[0]?.physicalLocation?.region?.startLine === 2),
    ).toBe(true)
    expect(run?.results.some(({ fixes }) => fixes !== undefined)).toBe(true)
  })

  it('GitHub’s commands are escaped', () => {
    put('a,b%.sql', 'DROP TABLE users;\n')
    const { stdout } = lintel('lint a,b%.sql --format github')
    expect(stdout).toMatch(
      /^::warning file=a%2Cb%25\.sql,line=1,title=migration-drop#table::The table users/m,
    )
  })

  it('rules as text, JSON and Markdown', () => {
    expect(lintel('rules').stdout).toMatch(/migration-index +warning/)
    expect(lintel('rules --standard alai --format markdown').stdout).toContain(
      '| Rule | What holds | ALAI |',
    )
    const rules = z.object({ rules: z.array(z.object({ id: z.string() })) })
    const { rules: all } = rules.parse(JSON.parse(lintel('rules --format json').stdout))
    expect(all.map(({ id }) => id)).toContain('index-foreign-key')
  })
})

describe('--fix', () => {
  it('changes the text of files in place, and says so', () => {
    const { stderr, stdout } = lintel('lint m --standard alai --fix')
    expect(read('m/001_create_orders.down.sql')).toBe(
      'DROP TABLE IF EXISTS orders;\nDROP TABLE IF EXISTS users;\n',
    )
    expect(read('m/002_add_code.up.sql')).toBe(
      `-- first\nSET lock_timeout = '5s';\n${ADD}CREATE INDEX CONCURRENTLY i ON orders (code);\n`,
    )
    expect(stderr).toContain('fixed – m/002_add_code.up.sql: Add CONCURRENTLY')
    expect(stderr).toContain('of the design can be fixed: name a file')
    // What needs a decision is left.
    expect(stdout).toContain('migration-new-column#not-null')
  })

  it('with --fix-all also what needs a decision', () => {
    lintel('lint m --standard alai --fix-all')
    expect(read('m/002_add_code.up.sql')).toContain('VALIDATE CONSTRAINT orders_code_not_null;')
  })

  it('renames a file', () => {
    put('m2/20250107_001_create_t.sql', 'CREATE TABLE t (id int PRIMARY KEY);\n')
    lintel('lint m2/20250107_001_create_t.sql --standard dafnckmachine --fix-all')
    expect(existsSync(join(folder, 'm2/001_create_t.sql'))).toBe(true)
  })

  it('writes the DDL of the corrected design into a new file', () => {
    const { stderr } = lintel('lint shop.sql --fix -o fixed.sql')
    expect(read('fixed.sql')).toMatch(/CREATE INDEX \S+ ON orders \(user_id\)/)
    expect(read('shop.sql')).toBe(SHOP)
    expect(stderr).toContain('The corrected design is in fixed.sql')
    expect(
      jsonOf(lintel('lint fixed.sql --format json')).findings.map(({ rule }) => rule),
    ).not.toContain('index-foreign-key')
  })

  it('leaves alone what it could not write back byte for byte', () => {
    const latin = Buffer.from('-- gr\xfcn\nDROP INDEX i;\n', 'latin1')
    put('latin.sql', latin)
    const { stderr } = lintel('lint latin.sql --standard alai --fix')
    expect(readFileSync(join(folder, 'latin.sql')).equals(latin)).toBe(true)
    expect(stderr).toContain('not plain UTF-8')
    expect(lintel('lint - --standard alai --fix', 'DROP INDEX i;').stderr).toContain(
      'standard input cannot be changed',
    )
  })

  it('corrects a design’s own file', async () => {
    await loadParser()
    const { document } = importSql(SHOP)
    put('shop.json', JSON.stringify(toJson(document), null, 2))
    const before = jsonOf(lintel('lint shop.json --format json'))
    expect(before.findings.map(({ rule }) => rule)).toContain('index-foreign-key')
    lintel('lint shop.json --fix')
    const after = jsonOf(lintel('lint shop.json --format json'))
    expect(after.findings.map(({ rule }) => rule)).not.toContain('index-foreign-key')
    expect(lintel('lint shop.json shop.sql').stderr).toContain('by itself')
    put('other.json', '{}')
    expect(lintel('lint other.json').stderr).toContain('lintel-document')
  })
})

/** What the schema of SARIF 2.1.0 asks of these parts. */
const message = z.object({ text: z.string().min(1) })
const sarif = z.object({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.object({
      tool: z.object({
        driver: z.object({
          name: z.string(),
          version: z.string(),
          rules: z.array(
            z.object({
              id: z.string(),
              name: z.string(),
              shortDescription: message,
              fullDescription: message,
              help: z.object({ text: z.string().min(1), markdown: z.string().min(1) }),
              defaultConfiguration: z.object({
                level: z.enum(['none', 'note', 'warning', 'error']),
              }),
            }),
          ),
        }),
      }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      results: z.array(
        z.object({
          ruleId: z.string(),
          ruleIndex: z.number().int().nonnegative(),
          level: z.enum(['note', 'warning', 'error']),
          message,
          locations: z.array(
            z.object({
              physicalLocation: z
                .object({
                  artifactLocation: z.object({ uri: z.string().regex(/^[^\s\\]+$/) }),
                  region: z.object({ startLine: z.number().int().positive() }).optional(),
                })
                .optional(),
              logicalLocations: z.array(z.object({ fullyQualifiedName: z.string() })),
            }),
          ),
          partialFingerprints: z.record(z.string(), z.string()),
          fixes: z
            .array(
              z.object({
                description: message,
                artifactChanges: z.array(
                  z.object({
                    artifactLocation: z.object({ uri: z.string() }),
                    replacements: z.array(
                      z.object({
                        deletedRegion: z.object({
                          charOffset: z.number().int(),
                          charLength: z.number().int(),
                        }),
                        insertedContent: z.object({ text: z.string() }),
                      }),
                    ),
                  }),
                ),
              }),
            )
            .optional(),
          suppressions: z
            .array(
              z.object({
                kind: z.enum(['inSource', 'external']),
                status: z.enum(['accepted', 'underReview', 'rejected']),
                justification: z.string(),
              }),
            )
            .optional(),
        }),
      ),
    }),
  ),
})
