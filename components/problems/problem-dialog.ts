/** What can be asked about problems, from wherever they are shown. */
import type { ShownFinding } from '@/lib/client/lint/known-findings'
import type { FixWish } from '@/lib/client/worker/jobs/lint-jobs'
import type { Waiver } from '@/lib/lint/waivers'

export type ProblemDialog =
  | { readonly what: 'fix'; readonly wish: FixWish }
  | { readonly what: 'waive'; readonly shown: ShownFinding }
  | { readonly what: 'waiver'; readonly waiver: Waiver }
