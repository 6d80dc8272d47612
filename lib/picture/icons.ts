/** What stands before names in a diagram, on a field of 16 × 16, drawn with a line of 1.25. */
export const ICONS = {
  table: 'M2.5 3.5h11v9h-11zM2.5 6.5h11M2.5 9.5h11M6.5 6.5v6',
  view: 'M1.5 8C3 5 5.3 3.6 8 3.6S13 5 14.5 8C13 11 10.7 12.4 8 12.4S3 11 1.5 8zM8 6a2 2 0 1 1 0 4a2 2 0 1 1 0-4z',
  enum: 'M3 4h.01M3 8h.01M3 12h.01M6 4h7.5M6 8h7.5M6 12h7.5',
  type: 'M3.5 4.5v-1.5h9v1.5M8 3v10M6 13h4',
  primary: 'M10.5 2.5a3 3 0 1 1 0 6a3 3 0 1 1 0-6zM8.4 7.6L3 13M5.2 10.8l1.8 1.8M3.4 12.6l1.2 1.2',
  foreign:
    'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2-2a2.6 2.6 0 0 0-3.7-3.7l-.7.7M9.2 6.8a2.6 2.6 0 0 0-3.7 0l-2 2a2.6 2.6 0 0 0 3.7 3.7l.7-.7',
} as const
export type Icon = keyof typeof ICONS
