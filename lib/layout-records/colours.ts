/**
 * The colours that areas, notes and placements name. A record holds the name; what it looks like, in light and in dark, is
 * for the theme to say. Another value in a record is shown as grey.
 */
export const LAYOUT_COLOURS = [
  'grey',
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'violet',
  'pink',
] as const
export type LayoutColour = (typeof LAYOUT_COLOURS)[number]

export const layoutColour = (value: string | null): LayoutColour =>
  LAYOUT_COLOURS.find((colour) => colour === value) ?? 'grey'
