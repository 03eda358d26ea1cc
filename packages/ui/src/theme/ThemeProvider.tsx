// Gives the page its light and its brand, and lets any screen read or change the light.
import { createContext, type ReactNode, use, useLayoutEffect, useMemo, useState } from 'react'
import { applyTheme, readTheme, rememberTheme, type Theme } from './storedTheme.ts'
import { useMediaQuery } from './useMediaQuery.ts'

export interface ThemeChoice {
  /** What the person chose. */
  theme: Theme
  /** Whether the page is dark now, whoever decided it. */
  isDark: boolean
  setTheme: (theme: Theme) => void
}

const ThemeContext = createContext<ThemeChoice | undefined>(undefined)

/** Wraps the app once. `brand` is the merchant's colour in any CSS notation; ours when left out. */
export function ThemeProvider({ brand, children }: { brand?: string | undefined; children: ReactNode }) {
  const [theme, setTheme] = useState(readTheme)
  const deviceIsDark = useMediaQuery('(prefers-color-scheme: dark)')
  useLayoutEffect(() => applyTheme(theme), [theme])
  useLayoutEffect(() => {
    const { style } = document.documentElement
    if (brand === undefined) style.removeProperty('--brand')
    else style.setProperty('--brand', brand)
  }, [brand])
  const choice = useMemo(
    () => ({
      theme,
      isDark: theme === 'dark' || (theme === 'system' && deviceIsDark),
      setTheme: (next: Theme) => {
        rememberTheme(next)
        setTheme(next)
      },
    }),
    [theme, deviceIsDark],
  )
  return <ThemeContext value={choice}>{children}</ThemeContext>
}

/** The light of the page.   Requires: a ThemeProvider above (thrown otherwise). */
export function useTheme(): ThemeChoice {
  const choice = use(ThemeContext)
  if (choice === undefined) throw new Error('useTheme needs a ThemeProvider above')
  return choice
}
