import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { ClausesPage } from '@/components/standards/clauses-page'
import { StandardEditor } from '@/components/standards/standard-editor'
import { db } from '@/lib/server/db'
import { listProjects } from '@/lib/server/projects/projects'
import { listStandards } from '@/lib/server/standards/standards'
import { standardIdSchema } from '@/lib/standards/schema'

export const metadata: Metadata = { title: 'Standard' }

interface Props {
  params: Promise<{ key: string }>
}

export default async function Page({ params }: Props) {
  await connection()
  const { key } = await params
  const written = standardIdSchema.safeParse(key)
  if (written.success) return <ClausesPage standard={written.data} />
  const kept = (await listStandards(db())).find(({ definition }) => definition.key === key)
  if (!kept) notFound()
  return <StandardEditor kept={kept} projects={await listProjects(db())} />
}
