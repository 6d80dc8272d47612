/** One tool on one file, in a process of its own: its time, its memory, and a crash that harms nobody else. */
import { readFileSync } from 'node:fs'
import { toolNamed } from './tools'

const [name = '', file = ''] = process.argv.slice(2)
const tool = toolNamed(name)
// Compiled code for everybody: the first run of anything is slow.
const WARM_UP = 'CREATE TABLE warm (id integer PRIMARY KEY, name text);'
for (let i = 0; i < 20; i++) await tool(WARM_UP)

try {
  const measured = await tool(readFileSync(file, 'utf8'))
  const mb = Math.round(process.resourceUsage().maxRSS / 1024)
  process.stdout.write(JSON.stringify({ ok: true, ...measured, mb }))
} catch (error) {
  const message = error instanceof Error ? error.message : JSON.stringify(error)
  process.stdout.write(JSON.stringify({ ok: false, reason: message.slice(0, 200) }))
}
