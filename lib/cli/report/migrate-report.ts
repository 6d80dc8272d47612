/** A migration as people read it: what is lost, what cannot be done, the script, and what the proof says. */
import type { Outcome } from '@/lib/cli/commands/migrate'
import { count, cut } from '@/lib/cli/report/text'
import type { Paint } from '@/lib/cli/terminal'
import type { Plan } from '@/lib/migration/plan'
import type { Leg, MigrationProof } from '@/lib/proof/migration-proof'

const WIDTH = 160
const SHOWN = 20
const STATEMENT = 90

const losses = (plan: Plan): string[] =>
  plan.statements.flatMap(({ object, loses }) =>
    loses === null ? [] : [`${object} loses ${loses}`],
  )

/** What holds up a system in use, or may fail on its rows. */
const hazards = (plan: Plan): string[] => [
  ...new Set(
    plan.statements.flatMap(({ sql, hazard }) => {
      if (!hazard || (hazard.lasts === 'a moment' && !hazard.mayFail)) return []
      const lock = `${hazard.lock}, for ${hazard.lasts}, blocks ${hazard.blocks}`
      return [`${cut(sql, STATEMENT)}\n      ${hazard.code} (${lock}): ${hazard.says}`]
    }),
  ),
]

function legLines({ name, failed, differences, lost }: Leg, paint: Paint): string[] {
  const bad = [
    ...(failed ? [`${failed.message}: ${cut(failed.sql, WIDTH)}`] : []),
    ...differences.slice(0, SHOWN).map((d) => {
      const values =
        d.what === 'changed'
          ? ` ${d.attribute}: wanted ${cut(JSON.stringify(d.a ?? null), WIDTH)}, is ${cut(JSON.stringify(d.b ?? null), WIDTH)}`
          : ''
      return `${d.kind} ${d.name} ${d.what}${values}`
    }),
    ...lost.map((table) => `${table} holds other rows than before`),
  ]
  return bad.length === 0
    ? [paint('green', `  ${name}: equal`)]
    : [paint('red', `  ${name}: not equal`), ...bad.map((line) => `    ${line}`)]
}

function proofLines(proof: MigrationProof, paint: Paint): string[] {
  return [
    '',
    paint('bold', `Proof on ${proof.engine}, with ${count(proof.rows, 'row')}`),
    ...proof.legs.flatMap((leg) => legLines(leg, paint)),
    ...(proof.rowsRefused === null
      ? []
      : [`  With rows in the tables PostgreSQL may refuse it: ${proof.rowsRefused}`]),
  ]
}

export function migrateReport(outcome: Outcome, folder: string | null, paint: Paint): string {
  const { migration, files, proof, leftOut, verdict } = outcome
  const { up, down, refusals } = migration
  const title = (text: string) => ['', paint('bold', text)]
  const section = (text: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [...title(text), ...lines.map((line) => `  ${line}`)]
  const scripts =
    folder === null
      ? files.flatMap(({ path, text }) => [...title(path), text.trimEnd()])
      : section('Files', verdict === 'different' ? [] : files.map(({ path }) => path))
  return [
    paint('bold', `${count(up.statements.length, 'statement')} up, ${down.statements.length} down`),
    ...section('Lost on the way up', losses(up)),
    ...section('Lost on the way down', losses(down)),
    ...section('In a running system', hazards(up)),
    ...section('Stays different', up.notes),
    ...section(
      'Cannot be done',
      refusals.map((one) => `${one.object}: ${one.reason}. ${one.remedy}.`),
    ),
    ...section(
      'Refused by PostgreSQL in the versions themselves, left out',
      leftOut.map((one) => `${one.path}:${one.line} ${one.message}`),
    ),
    ...scripts,
    ...(proof ? proofLines(proof, paint) : []),
    ...(verdict === 'different' && folder !== null
      ? ['', 'Nothing was written: the proof failed.']
      : []),
  ].join('\n')
}

const planJson = ({ settings, statements, notes }: Plan) => ({
  settings,
  statements: statements.map(({ sql, object, phase, why, loses, commits, alone, hazard }) => ({
    sql,
    object,
    phase,
    why,
    loses,
    transaction: !alone,
    commits,
    hazard,
  })),
  notes,
})

export function migrateJson({ verdict, migration, files, proof, leftOut }: Outcome): string {
  const { up, down, refusals, entries } = migration
  const shape = {
    command: 'migrate',
    verdict,
    changes: entries,
    up: planJson(up),
    down: planJson(down),
    refusals,
    files,
    proof,
    leftOut,
  }
  return JSON.stringify(shape, null, 2)
}
