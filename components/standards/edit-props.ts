import type { OwnStandard } from '@/lib/standards/own/own-standard'
import type { Profile } from '@/lib/standards/schema'

export interface EditProps {
  draft: OwnStandard
  /** What it extends. */
  base: Profile
  change(part: Partial<OwnStandard>): void
}
