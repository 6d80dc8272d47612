import type { Metadata } from 'next'
import Link from 'next/link'
import { MessagePage } from '@/components/ui/message-page'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <MessagePage title="This page does not exist">
      <p className="mt-3 text-quiet">
        The address may be misspelt, or what stood here has been removed.
      </p>
      <Link href="/" className="mt-6 font-medium text-accent underline underline-offset-4">
        Go to the projects
      </Link>
    </MessagePage>
  )
}
