/** A project's document for the browser: the current one, or that of a version. */
import { toJson } from '@/lib/document/json'
import { fail, ok, type Result } from '@/lib/result'
import type { Failure } from '@/lib/server/failure'
import { missingProject } from '@/lib/server/projects/missing-project'
import { findProject } from '@/lib/server/projects/projects'
import type { Studio } from '@/lib/server/studio'
import { askedVersion } from './asked-version'
import { documentAt } from './document-shelf'
import type { Versioned } from './snapshots'

export async function answerDocument(
  { database, shelf }: Pick<Studio, 'database' | 'shelf'>,
  id: string,
  asked: string | null,
): Promise<Result<unknown, Failure>> {
  const project = await findProject(database.client, id)
  if (!project) return fail(missingProject(id))
  const version = askedVersion(asked, project.version)
  if (!version.ok) return fail(version.error)
  const found: Versioned =
    version.value === project.version
      ? await shelf.current(database.query, id, version.value)
      : { version: version.value, document: await documentAt(database.query, id, version.value) }
  return ok({
    project,
    version: found.version,
    document: toJson(found.document),
  })
}
