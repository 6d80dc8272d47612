import { openEvents } from '@/lib/server/live/open-events'
import { stream } from '@/lib/server/stream'
import { studio } from '@/lib/server/studio'

export const GET = stream({
  right: 'design.read',
  open: ({ params, search, headers }) =>
    openEvents(studio().hub, {
      project: params.id ?? '',
      client: search.get('client'),
      since: search.get('since'),
      lastEventId: headers.get('last-event-id'),
    }),
})
