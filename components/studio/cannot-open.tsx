import { Button } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import { useHealth } from '@/lib/client/use-health'

/** In place of a project that could not be loaded. */
export function CannotOpen({ name, why }: { name: string; why: string }) {
  const down = useHealth()
  return (
    <MessagePage title={`“${name}” cannot be opened`}>
      <p role="alert" className="mt-3 text-sm text-quiet">
        {down ?? why}
      </p>
      <div className="mt-6 flex gap-2">
        <Button look="primary" onClick={() => location.reload()}>
          Try again
        </Button>
        <Button onClick={() => location.assign('/')}>All projects</Button>
      </div>
    </MessagePage>
  )
}
