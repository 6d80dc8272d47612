/** Standards of the organisation's own. A project follows one by its key. */
import { fail, ok, type Result } from '@/lib/result'
import type { Failure } from '@/lib/server/failure'
import type { PrismaClient } from '@/lib/server/generated/client'
import type { OwnStandardModel } from '@/lib/server/generated/models'
import { makeOwnProfile } from '@/lib/standards/own/own-profile'
import { type OwnStandard, ownStandardSchema } from '@/lib/standards/own/own-standard'
import type { KeptStandard, StandardSave } from '@/lib/standards/own/protocol'
import { standardIdSchema } from '@/lib/standards/schema'

const isWritten = (key: string) => standardIdSchema.safeParse(key).success

/** Null where this version cannot read it: the project goes on without a standard. */
const definitionOf = ({ definition }: OwnStandardModel): OwnStandard | null =>
  ownStandardSchema.safeParse(definition).data ?? null

/** What the keys stand for, of those that are no written standards. */
export async function ownStandards(
  db: PrismaClient,
  keys: readonly string[],
): Promise<ReadonlyMap<string, OwnStandard>> {
  const wanted = [...new Set(keys)].filter((key) => !isWritten(key))
  if (wanted.length === 0) return new Map()
  const rows = await db.ownStandard.findMany({ where: { key: { in: wanted } } })
  return new Map(
    rows.flatMap((row) => {
      const own = definitionOf(row)
      return own ? [[row.key, own] as const] : []
    }),
  )
}

export async function isStandard(db: PrismaClient, key: string): Promise<boolean> {
  return isWritten(key) || (await db.ownStandard.count({ where: { key } })) > 0
}

export async function listStandards(db: PrismaClient): Promise<KeptStandard[]> {
  const rows = await db.ownStandard.findMany({ orderBy: { key: 'asc' } })
  const projects = await db.project.findMany({
    where: { standard: { in: rows.map(({ key }) => key) } },
    select: { id: true, name: true, standard: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap((row) => {
    const definition = definitionOf(row)
    if (!definition) return []
    const followers = projects.filter(({ standard }) => standard === row.key)
    return [
      kept(
        row,
        definition,
        followers.map(({ id, name }) => ({ id, name })),
      ),
    ]
  })
}

const kept = (
  { revision, author, updatedAt }: OwnStandardModel,
  definition: OwnStandard,
  projects: KeptStandard['projects'],
): KeptStandard => ({ definition, revision, author, updatedAt: updatedAt.toISOString(), projects })

/** Gives the ids of the projects that follow it. */
export async function saveStandard(
  db: PrismaClient,
  key: string,
  { definition, revision, author }: StandardSave,
): Promise<Result<KeptStandard, Failure>> {
  if (definition.key !== key) {
    return fail({
      code: 'bad_request',
      message: `This is the standard ${definition.key}, not ${key}.`,
    })
  }
  const profile = makeOwnProfile(definition)
  if (!profile.ok) {
    const message = profile.error
      .map((problem) => `${problem.subject}: ${problem.message}`)
      .join(' ')
    return fail({ code: 'invalid_body', message: message.slice(0, 1_000) })
  }
  const data = { definition, author: author.name, updatedAt: new Date() }
  const changed =
    revision === 0
      ? await db.ownStandard.createMany({ data: { ...data, key }, skipDuplicates: true })
      : await db.ownStandard.updateMany({
          where: { key, revision },
          data: { ...data, revision: { increment: 1 } },
        })
  const row = await db.ownStandard.findUnique({ where: { key } })
  if (changed.count === 0) return fail(row ? overtaken(row) : missingStandard(key))
  const found = (await listStandards(db)).find((one) => one.definition.key === key)
  return found ? ok(found) : fail(missingStandard(key))
}

const overtaken = ({ key, author }: OwnStandardModel): Failure => ({
  code: 'conflict',
  message: `${author} saved the standard ${key} meanwhile. Load it again, or give yours another key.`,
})

const missingStandard = (key: string): Failure => ({
  code: 'not_found',
  message: `There is no standard ${key.slice(0, 64)}. It may have been removed.`,
})

export async function removeStandard(
  db: PrismaClient,
  key: string,
): Promise<Result<{ key: string }, Failure>> {
  const used = await db.project.findMany({
    where: { standard: key },
    select: { name: true },
    take: 4,
  })
  if (used.length > 0) {
    const names = used.map(({ name }) => `“${name}”`).join(', ')
    return fail({
      code: 'conflict',
      message: `The standard ${key} is followed by ${names}. Give these projects another one first.`,
    })
  }
  const { count } = await db.ownStandard.deleteMany({ where: { key } })
  return count > 0 ? ok({ key }) : fail(missingStandard(key))
}
