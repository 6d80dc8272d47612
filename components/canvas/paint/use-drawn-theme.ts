import { useSyncExternalStore } from 'react'
import type { Theme } from '@/lib/picture/theme'

/** The theme that the page is drawn in, whoever chose it: the system, or the person. */
function drawnTheme(): Theme {
  return getComputedStyle(document.documentElement).colorScheme === 'dark' ? 'dark' : systemTheme()
}

const query = () => matchMedia('(prefers-color-scheme: dark)')

function systemTheme(): Theme {
  const scheme = getComputedStyle(document.documentElement).colorScheme
  return scheme !== 'light' && query().matches ? 'dark' : 'light'
}

function watch(changed: () => void): () => void {
  const media = query()
  media.addEventListener('change', changed)
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true })
  return () => {
    media.removeEventListener('change', changed)
    observer.disconnect()
  }
}

export const useDrawnTheme = (): Theme =>
  useSyncExternalStore(watch, drawnTheme, (): Theme => 'light')
