// The page of the gallery: three views (components, a till, an office), each in light, dark and four languages.
import {
  Button,
  GlobeIcon,
  LANGUAGE_NAMES,
  LANGUAGES,
  Menu,
  MoonIcon,
  Segmented,
  SunIcon,
  setLanguage,
  ToastRegion,
  useLanguage,
  useTheme,
} from '@kassa/ui'
import { useState } from 'react'
import { ButtonSection } from './ButtonSection.tsx'
import { FieldSection } from './FieldSection.tsx'
import { IconSection } from './IconSection.tsx'
import { ListSection } from './ListSection.tsx'
import { OfficeScene } from './OfficeScene.tsx'
import { OverlaySection } from './OverlaySection.tsx'
import { PadSection } from './PadSection.tsx'
import { ReceiptSection } from './ReceiptSection.tsx'
import { StatusSection } from './StatusSection.tsx'
import { TillScene } from './TillScene.tsx'

const VIEWS = ['components', 'till', 'office'] as const
type View = (typeof VIEWS)[number]

function viewOfAddress(): View {
  const asked = new URLSearchParams(location.search).get('view')
  return VIEWS.find((view) => view === asked) ?? 'components'
}

export function Gallery() {
  const [view, setView] = useState(viewOfAddress)
  if (view === 'till') return <TillScene />
  if (view === 'office') return <OfficeScene />
  return (
    <>
      <header className="sticky top-0 z-20 flex flex-wrap items-center gap-4 border-b border-line bg-canvas px-6 py-3">
        <h1 className="flex-1 text-lg font-semibold">Kassa components</h1>
        <Segmented
          label="View"
          options={VIEWS.map((id) => ({ id, label: id }))}
          value={view}
          onChange={(next) => setView(next)}
        />
        <LanguageMenu />
        <ThemeButton />
      </header>
      <main className="mx-auto grid max-w-300 gap-12 px-6 py-10">
        <ButtonSection />
        <PadSection />
        <ListSection />
        <FieldSection />
        <StatusSection />
        <OverlaySection />
        <ReceiptSection />
        <IconSection />
      </main>
      <ToastRegion />
    </>
  )
}

function LanguageMenu() {
  const { language } = useLanguage()
  return (
    <Menu
      trigger={
        <Button kind="quiet" icon={GlobeIcon}>
          {LANGUAGE_NAMES[language]}
        </Button>
      }
      actions={LANGUAGES.map((id) => ({
        id,
        label: LANGUAGE_NAMES[id],
        onPress: () => void setLanguage(id),
      }))}
    />
  )
}

function ThemeButton() {
  const { isDark, setTheme } = useTheme()
  return (
    <Button
      kind="quiet"
      icon={isDark ? SunIcon : MoonIcon}
      onClick={() => setTheme(isDark ? 'light' : 'dark')}
    >
      {isDark ? 'Light' : 'Dark'}
    </Button>
  )
}
