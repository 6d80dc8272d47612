import type { Metadata } from 'next'
import { connection } from 'next/server'
import { StandardsPage } from '@/components/standards/standards-page'
import { db } from '@/lib/server/db'
import { listStandards } from '@/lib/server/standards/standards'

export const metadata: Metadata = { title: 'Standards' }

export default async function Page() {
  await connection()
  return <StandardsPage initial={await listStandards(db())} />
}
