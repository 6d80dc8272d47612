'use client'

import { Button } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import { useHealth } from '@/lib/client/use-health'

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const down = useHealth()
  return (
    <MessagePage title="This page could not be shown">
      <p role="alert" className="mt-3 text-quiet">
        {down ??
          'Nothing was lost: what you saved is on the server, and the terminal that Lintel runs in says what went wrong.'}
      </p>
      <Button look="primary" className="mt-6 self-start" onClick={reset}>
        Try again
      </Button>
    </MessagePage>
  )
}
