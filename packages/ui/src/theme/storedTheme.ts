// Light, dark, or what the device says: the choice kept on this device and put on <html>.

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const STORAGE_KEY = 'kassa.theme'

/** The theme chosen on this device before; `system` when none was, or when storage is forbidden. */
export function readTheme(): Theme {
  try {
    const stored = localStorage.getItem(STORAGE_KEY)
    return THEMES.find((theme) => theme === stored) ?? 'system'
  } catch {
    return 'system'
  }
}

/** Remembers the choice on this device. */
export function rememberTheme(theme: Theme): void {
  try {
    localStorage.setItem(STORAGE_KEY, theme)
  } catch {
    // Storage can be forbidden (private window, policy). The choice then holds until the page is closed.
  }
}

/** Lights the page: tokens.css follows `data-theme`, and without it the device. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
