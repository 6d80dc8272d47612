import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { StudioPage } from '@/components/studio/studio-page'
import { db } from '@/lib/server/db'
import { findProject } from '@/lib/server/projects/projects'

const load = cache((id: string) => findProject(db(), id))

interface Props {
  params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const project = await load((await params).id)
  return { title: project?.name ?? 'Not found' }
}

export default async function Page({ params }: Props) {
  const project = await load((await params).id)
  if (!project) notFound()
  return <StudioPage projectId={project.id} name={project.name} />
}
