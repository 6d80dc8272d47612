/** A proof as people read it: the verdict, how much is equal, and what differs, object by object. */

import type { Difference } from '@/lib/catalog/compare'
import type { FactValue } from '@/lib/catalog/fact'
import type { Proof } from '@/lib/cli/commands/prove'
import { count, cut, place, share, table } from '@/lib/cli/report/text'
import type { Paint } from '@/lib/cli/terminal'

const WIDTH = 160

const shown = (value: FactValue | undefined): string => {
  if (value === undefined || value === null) return '(default)'
  return cut(typeof value === 'string' ? value : JSON.stringify(value), WIDTH)
}

function differenceLines(d: Difference, sides: Proof['sides']): string[] {
  if (d.what === 'missing') return [`    only in ${sides.a}`]
  if (d.what === 'unexpected') return [`    only in ${sides.b}`]
  const width = Math.max(sides.a.length, sides.b.length)
  return [
    `    ${d.attribute}`,
    `      ${sides.a.padEnd(width)}  ${shown(d.a)}`,
    `      ${sides.b.padEnd(width)}  ${shown(d.b)}`,
  ]
}

function differences({ differences: all, sides }: Proof, paint: Paint): string[] {
  const objects = new Map<string, Difference[]>()
  for (const difference of all) {
    const key = `${difference.kind} ${difference.name}`
    const known = objects.get(key)
    if (known) known.push(difference)
    else objects.set(key, [difference])
  }
  if (objects.size === 0) return []
  return [
    '',
    paint('bold', `Differences (${count(objects.size, 'object')})`),
    ...[...objects].flatMap(([name, list]) => [
      `  ${paint('red', name)}`,
      ...list.flatMap((difference) => differenceLines(difference, sides)),
    ]),
  ]
}

function section(title: string, rows: readonly (readonly string[])[], many: boolean): string[] {
  if (rows.length === 0) return []
  const lines = table(
    rows.map((row) => ['', ...row]),
    many ? new Set() : new Set([1]),
  )
  return ['', title, ...lines]
}

function kinds({ objects }: Proof): string[] {
  const rows = Object.entries(objects.byKind).map(([kind, { equal, total }]) => [
    '',
    kind,
    equal === total ? String(total) : `${equal} of ${total}`,
  ])
  return table(rows)
}

function verdict(proof: Proof, paint: Paint): string {
  if (proof.verdict === 'equal') return paint('green', 'Equal: nothing was lost.')
  if (proof.verdict === 'not provable here') {
    return paint('yellow', 'Not fully provable here: what could be run is equal.')
  }
  return paint('red', 'Different.')
}

export function proofReport(proof: Proof, title: string, many: boolean, paint: Paint): string {
  const { equal, total } = proof.objects
  const at = ({ file, line }: { file: string | null; line: number }) => place(file, line, many)
  return [
    paint('bold', `${title} on ${proof.engine}`),
    verdict(proof, paint),
    `${equal.toLocaleString('en')} of ${count(total, 'object')} equal (${share(equal, total)})`,
    ...kinds(proof),
    ...differences(proof, paint),
    ...section(
      'DDL that PostgreSQL refused',
      proof.failed.map(({ message, statement }) => [`${message}\n    ${cut(statement, WIDTH)}`]),
      true,
    ),
    ...section(
      'Not provable here',
      proof.notProvable.map((entry) => [at(entry), entry.reason]),
      many,
    ),
    ...section(
      'Statements of the script that PostgreSQL refused (they count for neither side)',
      proof.refused.map((entry) => [at(entry), entry.message]),
      many,
    ),
    ...section(
      'Printing problems',
      proof.diagnostics.map(({ message }) => [message]),
      true,
    ),
  ].join('\n')
}
