/**
 * The colours of diagrams as pictures have them: those of `app/globals.css` by the same names, in a notation that every
 * viewer knows. A test holds the two together.
 */
import { LAYOUT_COLOURS } from '@/lib/layout-records/colours'

export type Theme = 'light' | 'dark'

export const COLOURS = LAYOUT_COLOURS
export type Colour = (typeof COLOURS)[number]

export const THEMES = {
  light: {
    page: '#faf9f6',
    surface: '#ffffff',
    line: '#e2dfda',
    ink: '#192029',
    quiet: '#545c65',
    accent: '#005c96',
    relation: '#848d98',
    'relation-faint': '#c6cbd1',
    'box-head': '#f7f6f2',
    key: '#a36e09',
    danger: '#b32322',
    warning: '#925b00',
    info: '#2a7195',
    'tint-grey': '#eff0f2',
    'mark-grey': '#5e646b',
    'tint-red': '#ffeae8',
    'mark-red': '#a03f3c',
    'tint-orange': '#feece1',
    'mark-orange': '#994a00',
    'tint-yellow': '#f6f0de',
    'mark-yellow': '#805e00',
    'tint-green': '#e5f5e8',
    'mark-green': '#137738',
    'tint-teal': '#e2f5f3',
    'mark-teal': '#007570',
    'tint-blue': '#e3f2ff',
    'mark-blue': '#0068a7',
    'tint-violet': '#f1edff',
    'mark-violet': '#6a51a4',
    'tint-pink': '#feeaf2',
    'mark-pink': '#973f6e',
  },
  dark: {
    page: '#101419',
    surface: '#171c22',
    line: '#2d333b',
    ink: '#edebe7',
    quiet: '#a5abb4',
    accent: '#64bced',
    relation: '#6c7582',
    'relation-faint': '#373e47',
    'box-head': '#1f252c',
    key: '#e0b861',
    danger: '#f98f87',
    warning: '#eebb5e',
    info: '#80c1e1',
    'tint-grey': '#242527',
    'mark-grey': '#b0b5bb',
    'tint-red': '#361d1b',
    'mark-red': '#f29891',
    'tint-orange': '#342011',
    'mark-orange': '#eba16e',
    'tint-yellow': '#2d240c',
    'mark-yellow': '#cfb15d',
    'tint-green': '#162b1b',
    'mark-green': '#7fc88f',
    'tint-teal': '#102a29',
    'mark-teal': '#6bc6c1',
    'tint-blue': '#132737',
    'mark-blue': '#75bbf6',
    'tint-violet': '#272137',
    'mark-violet': '#b9a6f3',
    'tint-pink': '#341d28',
    'mark-pink': '#e997be',
  },
} as const satisfies Record<Theme, Record<string, string>>

export type ThemeColour = keyof (typeof THEMES)['light']

/** A colour from a record: another version or another program may have written it. */
export const colourOf = (text: string | null): Colour | null =>
  COLOURS.find((colour) => colour === text) ?? null

export const tint = (colour: Colour): ThemeColour => `tint-${colour}`
export const mark = (colour: Colour): ThemeColour => `mark-${colour}`
