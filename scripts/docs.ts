// Writes the pages that are made from the rules and the standards.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ruleDocs } from '@/lib/testing/rule-docs'

const root = process.cwd()
const pages = await ruleDocs(root)
rmSync(join(root, 'docs/rules'), { recursive: true, force: true })
mkdirSync(join(root, 'docs/rules'), { recursive: true })
for (const [path, text] of pages) writeFileSync(join(root, path), text)
process.stdout.write(`${pages.size} pages written.\n`)
