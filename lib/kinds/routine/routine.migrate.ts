import type { Argument } from '../common'
import type { RecordOf } from '../kind-map'
import type { Alter, AlterAnswer, MigrateSpec } from '../migrate-spec'
import { printRoutine } from './routine.print'

type Routine = RecordOf<'routine'>

const inputs = ({ arguments: args }: Routine) =>
  args.filter(({ mode }) => mode !== 'out' && mode !== 'table')
const outputs = (args: readonly Argument[]) =>
  args
    .filter(({ mode }) => mode !== 'in' && mode !== 'variadic')
    .map(({ mode, name, type }) => [mode, name, type])

/** CREATE OR REPLACE may give a name to an argument that has none, and add defaults, no more. */
function keepsInputs(was: Routine, is: Routine): boolean {
  const [old, now] = [inputs(was), inputs(is)]
  return (
    old.length === now.length &&
    old.every((one, i) => {
      const other = now[i]
      return (
        other !== undefined &&
        one.mode === other.mode &&
        one.type === other.type &&
        (one.name === null || one.name === other.name) &&
        (one.default === null || other.default !== null)
      )
    })
  )
}

function obstacle(was: Routine, is: Routine): string | null {
  if (was.form !== is.form)
    return 'a function, a procedure and a window function are different objects'
  if (!keepsInputs(was, is))
    return 'CREATE OR REPLACE can change neither types nor names of arguments, nor take a default away'
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  if (!same(was.returns, is.returns) || !same(outputs(was.arguments), outputs(is.arguments)))
    return 'CREATE OR REPLACE cannot change what it returns'
  return null
}

function alter({ was, is, changed, again, after }: Alter<'routine'>): AlterAnswer {
  const reason = obstacle(was, is)
  if (reason !== null) return { anew: reason }
  if (again.size > 0) return { anew: 'it holds on to something that is made anew' }
  const [create] = printRoutine(is, after)
  return {
    statements: [{ sql: create?.again ?? '', attributes: [...changed] }],
  }
}

export const routineMigrate: MigrateSpec<'routine'> = {
  section: 'routines',
  drops: 'last',
  alter,
}
