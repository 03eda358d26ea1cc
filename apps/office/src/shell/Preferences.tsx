/** What each person sets for this browser: language and light. */
import {
  LANGUAGE_NAMES,
  LANGUAGES,
  Segmented,
  SelectField,
  setLanguage,
  useLanguage,
  useTheme,
} from '@kassa/ui'
import { words } from '../words/words.ts'

const languages = LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))

/** The choices, side by side where there is room. */
export function Preferences() {
  const t = words.useWords()
  const { language } = useLanguage()
  const { theme, setTheme } = useTheme()
  const themes = [
    { id: 'system', label: t('settings.theme_system') },
    { id: 'light', label: t('settings.theme_light') },
    { id: 'dark', label: t('settings.theme_dark') },
  ] as const
  return (
    <div className="flex flex-wrap items-end gap-4">
      <SelectField
        label={t('settings.language')}
        value={language}
        options={languages}
        onChange={(chosen) => void setLanguage(chosen)}
        className="min-w-40 flex-1"
      />
      <div className="flex min-w-72 grow flex-col gap-1">
        <span aria-hidden="true" className="text-sm font-medium">
          {t('settings.theme')}
        </span>
        <Segmented label={t('settings.theme')} options={themes} value={theme} onChange={setTheme} wide />
      </div>
    </div>
  )
}
