/** A folder of migrations, run one after the other: each forth, back, and forth again, compared with where it was before. */
import { compare, type Difference } from '@/lib/catalog/compare'
import { readCatalog } from '@/lib/catalog/read'
import type { ApplyResult, Engine } from './engine'
import type { Sql } from './plan'
import { prepareRoles, rolesMade } from './roles'
import { rolesNamed } from './roles-named'

export interface MigrationStep {
  readonly name: string
  readonly up: readonly Sql[]
  /** Null: it has no way back. */
  readonly down: readonly Sql[] | null
}

export interface VerifiedStep {
  readonly name: string
  readonly hasWayBack: boolean
  /** What PostgreSQL refused. */
  readonly errors: readonly {
    readonly way: 'up' | 'down' | 'up again'
    readonly line: number
    readonly message: string
  }[]
  /** How what is left after the way back differs from what was before. */
  readonly afterDown: readonly Difference[]
  readonly afterUpAgain: readonly Difference[]
}

const told = (way: VerifiedStep['errors'][number]['way'], { errors }: ApplyResult) =>
  errors.map(({ line, message }) => ({ way, line, message }))

export async function verifySteps(
  engine: Engine,
  steps: readonly MigrationStep[],
  onStep: (name: string) => void = () => {},
): Promise<VerifiedStep[]> {
  const all = steps.flatMap(({ up, down }) => [...up, ...(down ?? [])])
  const made = rolesMade(all)
  await prepareRoles(
    engine,
    rolesNamed(all.map(({ sql }) => sql)).filter((role) => !made.has(role)),
  )
  const read = () => readCatalog(engine, { roles: [...made] })
  const found: VerifiedStep[] = []
  let before = await read()
  for (const { name, up, down } of steps) {
    onStep(name)
    const errors = [...told('up', await engine.apply(up))]
    const after = await read()
    let afterDown: Difference[] = []
    let afterUpAgain: Difference[] = []
    if (down) {
      errors.push(...told('down', await engine.apply(down)))
      afterDown = compare(before, await read()).differences
      errors.push(...told('up again', await engine.apply(up)))
      afterUpAgain = compare(after, await read()).differences
    }
    // A column that was dropped and made again stands last.
    const notPlace = ({ attribute }: Difference) => attribute !== 'position'
    found.push({
      name,
      hasWayBack: down !== null,
      errors,
      afterDown: afterDown.filter(notPlace),
      afterUpAgain: afterUpAgain.filter(notPlace),
    })
    before = await read()
  }
  return found
}

export const isVerified = ({ errors, afterDown, afterUpAgain }: VerifiedStep): boolean =>
  errors.length + afterDown.length + afterUpAgain.length === 0
