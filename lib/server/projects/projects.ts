import type { NewProject, Project, ProjectChange } from '@/lib/projects/project'
import { fail, ok, type Result } from '@/lib/result'
import type { Failure } from '@/lib/server/failure'
import type { PrismaClient } from '@/lib/server/generated/client'
import type { ProjectModel } from '@/lib/server/generated/models'
import { isStandard, ownStandards } from '@/lib/server/standards/standards'
import type { OwnStandard } from '@/lib/standards/own/own-standard'
import { isUuid, missingProject } from './missing-project'

/** Every project, the most recently changed first, deleted ones included. */
export async function listProjects(db: PrismaClient): Promise<Project[]> {
  const rows = await db.project.findMany({ orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }] })
  const owns = await ownStandards(
    db,
    rows.map(({ standard }) => standard),
  )
  return rows.map((row) => toProject(row, owns))
}

const whole = async (db: PrismaClient, row: ProjectModel): Promise<Project> =>
  toProject(row, await ownStandards(db, [row.standard]))

export async function findProject(db: PrismaClient, id: string): Promise<Project | undefined> {
  const row = isUuid(id) ? await db.project.findUnique({ where: { id } }) : null
  return row ? whole(db, row) : undefined
}

export async function createProject(db: PrismaClient, project: NewProject): Promise<Project> {
  return whole(db, await db.project.create({ data: withoutUndefined(project) }))
}

/** Renames or describes a project, archives or deletes it, or takes it back from there. */
export async function changeProject(
  db: PrismaClient,
  id: string,
  change: ProjectChange,
): Promise<Result<Project, Failure>> {
  if (!isUuid(id)) return fail(missingProject(id))
  const { archived, deleted, ...plain } = change
  if (plain.standard !== undefined && !(await isStandard(db, plain.standard))) {
    const message = `There is no standard ${plain.standard}. It may have been removed.`
    return fail({ code: 'bad_request', message })
  }
  const [row] = await db.project.updateManyAndReturn({
    where: { id },
    data: {
      ...withoutUndefined(plain),
      ...(Object.keys(plain).length > 0 ? { updatedAt: new Date() } : {}),
      ...(archived === undefined ? {} : { archivedAt: archived ? new Date() : null }),
      ...(deleted === undefined ? {} : { deletedAt: deleted ? new Date() : null }),
    },
  })
  return row ? ok(await whole(db, row)) : fail(missingProject(id))
}

/** Removes a project and its history for good. Only what was put among the deleted projects before can go. */
export async function removeProject(
  db: PrismaClient,
  id: string,
): Promise<Result<{ id: string }, Failure>> {
  if (!isUuid(id)) return fail(missingProject(id))
  const { count } = await db.project.deleteMany({ where: { id, deletedAt: { not: null } } })
  if (count > 0) return ok({ id })
  const project = await db.project.findUnique({ where: { id } })
  if (!project) return fail(missingProject(id))
  return fail({
    code: 'conflict',
    message: `“${project.name}” is in use. Delete it first, then remove it from the deleted projects.`,
  })
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** Prisma tells a missing key from one that is undefined, as the compiler does here. */
function withoutUndefined<T extends object>(value: T): Defined<T> {
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  // Object.fromEntries forgets the keys' names; nothing but undefined values was taken out.
  return Object.fromEntries(entries) as Defined<T>
}

function toProject(row: ProjectModel, owns: ReadonlyMap<string, OwnStandard>): Project {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    standard: row.standard,
    own: owns.get(row.standard) ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
    deletedAt: row.deletedAt?.toISOString() ?? null,
    version: Number(row.version),
    tables: row.tables,
    lastEditor: row.lastEditor,
  }
}
