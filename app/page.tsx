import type { Metadata } from 'next'
import { connection } from 'next/server'
import { ProjectsPage } from '@/components/projects/projects-page'
import { db } from '@/lib/server/db'
import { listProjects } from '@/lib/server/projects/projects'

export const metadata: Metadata = { title: { absolute: 'Projects · Lintel' } }

export default async function Page() {
  await connection()
  return <ProjectsPage initial={await listProjects(db())} />
}
