/** Classes for the colours of areas, notes and boxes; written out, so that the style sheet holds them. */
import type { Colour } from '@/lib/picture/theme'

type Classes = Readonly<Record<Colour, string>>

export const STRIPS: Classes = {
  grey: 'bg-mark-grey',
  red: 'bg-mark-red',
  orange: 'bg-mark-orange',
  yellow: 'bg-mark-yellow',
  green: 'bg-mark-green',
  teal: 'bg-mark-teal',
  blue: 'bg-mark-blue',
  violet: 'bg-mark-violet',
  pink: 'bg-mark-pink',
}

export const TINTS: Classes = {
  grey: 'bg-tint-grey',
  red: 'bg-tint-red',
  orange: 'bg-tint-orange',
  yellow: 'bg-tint-yellow',
  green: 'bg-tint-green',
  teal: 'bg-tint-teal',
  blue: 'bg-tint-blue',
  violet: 'bg-tint-violet',
  pink: 'bg-tint-pink',
}

export const INKS: Classes = {
  grey: 'text-mark-grey',
  red: 'text-mark-red',
  orange: 'text-mark-orange',
  yellow: 'text-mark-yellow',
  green: 'text-mark-green',
  teal: 'text-mark-teal',
  blue: 'text-mark-blue',
  violet: 'text-mark-violet',
  pink: 'text-mark-pink',
}
