import { Button } from '@/components/ui/button'

interface ReadingProgressProps {
  share: number
  onCancel?(): void
}

/** How far the reading is. */
export function ReadingProgress({ share, onCancel }: ReadingProgressProps) {
  const percent = Math.min(100, Math.round(share * 100))
  return (
    <div className="py-16 text-center">
      <p className="mb-2 text-quiet">Reading the SQL … {percent} %</p>
      <div
        role="progressbar"
        aria-label="Reading the SQL"
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        className="mx-auto h-1.5 max-w-sm overflow-hidden rounded-full bg-hover"
      >
        <div className="h-full rounded-full bg-accent" style={{ width: `${percent}%` }} />
      </div>
      {onCancel && (
        <Button size="small" className="mt-4" onClick={onCancel}>
          Cancel
        </Button>
      )}
    </div>
  )
}
