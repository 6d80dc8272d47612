import { AccountView } from '@/components/import/account-view'
import { ImportSource } from '@/components/import/import-source'
import { ReadingProgress } from '@/components/import/reading-progress'
import type { ReadingControl } from '@/components/import/use-reading'
import { Button } from '@/components/ui/button'

/** SQL comes in, and then stands here what became of it. */
export function SqlStart({ control }: { control: ReadingControl }) {
  const { reading } = control
  if (reading.state === 'reading') return <ReadingProgress share={reading.share} />
  if (reading.state !== 'read') return <ImportSource control={control} />
  return (
    <>
      <div className="mb-3 flex items-center gap-3">
        <p className="min-w-0 grow truncate font-medium" title={reading.title}>
          {reading.title}
        </p>
        <Button size="small" onClick={control.restart}>
          Take other SQL
        </Button>
      </div>
      <AccountView report={reading.report} />
    </>
  )
}
