/** Light, dark, or as the system has it. A cookie, so that the server renders the page in the right one from the start. */

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]
export const THEME_COOKIE = 'lintel-theme'

export const isTheme = (value: unknown): value is Theme => THEMES.some((theme) => theme === value)

export function currentTheme(): Theme {
  const { theme } = document.documentElement.dataset
  return isTheme(theme) ? theme : 'system'
}

const YEAR = 60 * 60 * 24 * 365

export function setTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store interface is missing in some browsers
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${YEAR}; samesite=lax`
}
