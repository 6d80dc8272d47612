'use client'

import { Button } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <MessagePage title="This page could not be shown">
      <p className="mt-3 text-quiet">
        Nothing was lost: what you saved is on the server, and the terminal that Lintel runs in says
        what went wrong.
      </p>
      <Button look="primary" className="mt-6 self-start" onClick={reset}>
        Try again
      </Button>
    </MessagePage>
  )
}
