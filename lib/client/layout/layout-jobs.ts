import {
  autoLayout,
  type LayoutAnswer,
  type LayoutRequest,
  type Progress,
} from '@/lib/layout/auto/auto-layout'
import { loadElk } from '@/lib/layout/auto/load-elk'

export const layoutJobs = {
  async layout(request: LayoutRequest, onProgress: Progress): Promise<LayoutAnswer> {
    return autoLayout(request, await loadElk(), onProgress)
  },
}
export type LayoutJobs = typeof layoutJobs
