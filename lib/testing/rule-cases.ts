/**
 * The cases of all rules, as their tests state them, without running the tests: the test files are bundled with everything that
 * would run left out. So the pages of the rules show what is proven, and nothing else.
 */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'
import type { Cases as LintCases } from './lint-cases'
import type { Cases as ScriptCases } from './script-cases'

export interface CasesOfRule {
  readonly rule: string
  readonly cases: LintCases | ScriptCases
}

const FOLDER = 'lib/lint/rules'
const SILENT_TEST = `
  const none = () => {}
  const each = () => none
  export const test = Object.assign(none, { each })
  export const describe = test
  export const it = test
  export const beforeAll = none, beforeEach = none, afterAll = none, afterEach = none
  export const expect = none, vi = {}
`
const COLLECTOR = `
  export const collected = []
  const collect = (rule, cases) => collected.push({ rule: rule.id, cases })
  export const lintCases = collect, scriptCases = collect
  export const documentOf = () => ({ records: new Map() })
`

const stand: Plugin = {
  name: 'collect-cases',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vitest$/ }, () => ({ path: 'silent', namespace: 'stand-in' }))
    onResolve({ filter: /^@\/lib\/testing\/(?:lint|script)-cases$/ }, () => ({
      path: 'collector',
      namespace: 'stand-in',
    }))
    onLoad({ filter: /.*/, namespace: 'stand-in' }, ({ path }) => ({
      contents: path === 'silent' ? SILENT_TEST : COLLECTOR,
      loader: 'js',
    }))
  },
}

export async function collectRuleCases(root: string): Promise<readonly CasesOfRule[]> {
  const files = readdirSync(join(root, FOLDER)).filter((name) => name.endsWith('.test.ts'))
  const imports = files.map((name) => `import './${name}'`).join('\n')
  const outfile = join(root, `node_modules/.cache/lintel/rule-cases-${process.pid}.mjs`)
  await build({
    absWorkingDir: root,
    stdin: {
      contents: `${imports}\nexport { collected } from '@/lib/testing/lint-cases'`,
      resolveDir: join(root, FOLDER),
      loader: 'ts',
    },
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    plugins: [stand],
    logLevel: 'silent',
  })
  const module: { collected: CasesOfRule[] } = await import(pathToFileURL(outfile).href)
  rmSync(outfile)
  return module.collected
}
