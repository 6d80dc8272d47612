/** Versions with a name. */
import type { z } from 'zod'
import { fail, ok, type Result } from '@/lib/result'
import type { Failure } from '@/lib/server/failure'
import type { PrismaClient } from '@/lib/server/generated/client'
import type { CheckpointModel } from '@/lib/server/generated/models'
import type { Checkpoint, newCheckpointSchema } from '@/lib/sync/protocol'
import { isUuid, missingProject } from './missing-project'
import { findProject } from './projects'

export async function listCheckpoints(
  db: PrismaClient,
  project: string,
): Promise<Result<Checkpoint[], Failure>> {
  if (!(await findProject(db, project))) return fail(missingProject(project))
  const rows = await db.checkpoint.findMany({
    where: { projectId: project },
    orderBy: [{ version: 'desc' }, { id: 'desc' }],
  })
  return ok(rows.map(toCheckpoint))
}

export async function createCheckpoint(
  db: PrismaClient,
  id: string,
  { version, name, author }: z.infer<typeof newCheckpointSchema>,
): Promise<Result<Checkpoint, Failure>> {
  const project = await findProject(db, id)
  if (!project) return fail(missingProject(id))
  if (version > project.version) {
    const message = `The project is at version ${project.version}; ${version} was never there.`
    return fail({ code: 'version_unknown', message })
  }
  const data = { projectId: id, version, name, author: author.name, colour: author.colour }
  return ok(toCheckpoint(await db.checkpoint.create({ data })))
}

export async function renameCheckpoint(
  db: PrismaClient,
  project: string,
  id: string,
  name: string,
): Promise<Result<Checkpoint, Failure>> {
  if (!isUuid(project) || !isUuid(id)) return fail(missing(id))
  const [row] = await db.checkpoint.updateManyAndReturn({
    where: { id, projectId: project },
    data: { name },
  })
  return row ? ok(toCheckpoint(row)) : fail(missing(id))
}

/** Only the name goes; the version stays in the history. */
export async function removeCheckpoint(
  db: PrismaClient,
  project: string,
  id: string,
): Promise<Result<{ id: string }, Failure>> {
  if (!isUuid(project) || !isUuid(id)) return fail(missing(id))
  const { count } = await db.checkpoint.deleteMany({ where: { id, projectId: project } })
  return count > 0 ? ok({ id }) : fail(missing(id))
}

const missing = (id: string): Failure => ({
  code: 'not_found',
  message: `This project has no checkpoint ${id.slice(0, 64)}. It may have been removed meanwhile.`,
})

function toCheckpoint(row: CheckpointModel): Checkpoint {
  return {
    id: row.id,
    version: Number(row.version),
    name: row.name,
    author: { name: row.author, colour: row.colour },
    createdAt: row.createdAt.toISOString(),
  }
}
