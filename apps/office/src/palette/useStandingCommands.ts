/** The commands that are always there: the places, and what one can do anywhere. */
import {
  DeviceIcon,
  GlobeIcon,
  LANGUAGE_NAMES,
  LANGUAGES,
  MoonIcon,
  PlusIcon,
  SignOutIcon,
  SunIcon,
  setLanguage,
  useTheme,
} from '@kassa/ui'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useSignOut } from '../session/session.ts'
import { places } from '../shell/places.ts'
import { words } from '../words/words.ts'
import type { Command } from './command.ts'

const themes = [
  { theme: 'light', icon: SunIcon },
  { theme: 'dark', icon: MoonIcon },
  { theme: 'system', icon: DeviceIcon },
] as const

/** Returns the commands, the same until the language changes. */
export function useStandingCommands(): readonly Command[] {
  const t = words.useWords()
  const navigate = useNavigate()
  const { setTheme } = useTheme()
  const { mutate: signOut } = useSignOut()
  return useMemo(
    () => [
      ...places.map(
        ({ id, path, icon }): Command => ({
          id,
          group: 'places',
          icon,
          title: t(`place.${id}`),
          run: () => void navigate({ to: path }),
        }),
      ),
      {
        id: 'add_till',
        group: 'actions',
        icon: PlusIcon,
        title: t('devices.add'),
        run: () => void navigate({ to: '/devices', search: { add: true } }),
      },
      {
        id: 'add_customer',
        group: 'actions',
        icon: PlusIcon,
        title: t('customers.add'),
        run: () => void navigate({ to: '/customers/$customerId', params: { customerId: 'new' } }),
      },
      ...themes.map(
        ({ theme, icon }): Command => ({
          id: theme,
          group: 'actions',
          icon,
          title: t(`palette.theme_${theme}`),
          run: () => setTheme(theme),
        }),
      ),
      ...LANGUAGES.map(
        (language): Command => ({
          id: language,
          group: 'actions',
          icon: GlobeIcon,
          title: t('palette.language', { language: LANGUAGE_NAMES[language] }),
          run: () => void setLanguage(language),
        }),
      ),
      {
        id: 'sign_out',
        group: 'actions',
        icon: SignOutIcon,
        title: t('settings.sign_out'),
        run: () => signOut(),
      },
    ],
    [t, navigate, setTheme, signOut],
  )
}
