/** Settings of this device: language, light, sounds, and what it is. Each takes effect at once. */
import {
  Button,
  DownloadIcon,
  LANGUAGE_NAMES,
  LANGUAGES,
  type Language,
  Segmented,
  SelectField,
  Sheet,
  Switch,
  setLanguage,
  THEMES,
  useLanguage,
  useTheme,
} from '@kassa/ui'
import { useState } from 'react'
import { areSoundsOn, playTone, setSoundsOn } from '../feedback/sounds.ts'
import { useInstallOffer } from '../install/installOffer.ts'
import { usePanel } from '../shell/panel.tsx'
import { laterWords } from '../words/laterWords.ts'
import { AboutTill } from './AboutTill.tsx'

/** The sheet. */
export function SettingsSheet({ isOpen }: { isOpen: boolean }) {
  const t = laterWords.useWords()
  const { close } = usePanel()
  const { language } = useLanguage()
  const { theme, setTheme } = useTheme()
  const [hasSounds, setHasSounds] = useState(areSoundsOn)
  const install = useInstallOffer()
  return (
    <Sheet isOpen={isOpen} onClose={close} title={t('menu.settings')}>
      <div className="flex flex-col gap-6">
        <SelectField<Language>
          label={t('menu.language')}
          size="lg"
          value={language}
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          onChange={(chosen) => void setLanguage(chosen)}
        />
        <div className="flex flex-col gap-1.5">
          <span className="text-sm font-medium">{t('menu.theme')}</span>
          <Segmented
            label={t('menu.theme')}
            size="lg"
            wide
            value={theme}
            options={THEMES.map((id) => ({ id, label: t(`menu.theme_${id}`) }))}
            onChange={setTheme}
          />
        </div>
        <Switch
          label={t('menu.sounds')}
          hint={t('menu.sounds_hint')}
          isOn={hasSounds}
          onChange={(isOn) => {
            setSoundsOn(isOn)
            setHasSounds(isOn)
            playTone('scanned')
          }}
        />
        {install !== undefined && (
          <Button size="lg" icon={DownloadIcon} wide onClick={install}>
            {t('menu.install')}
          </Button>
        )}
        <AboutTill />
      </div>
    </Sheet>
  )
}
