/** The frame of the screens before selling: one calm card in the middle, language and light within reach. */
import { LANGUAGE_NAMES, LANGUAGES, type Language, SelectField, setLanguage, useLanguage } from '@kassa/ui'
import type { ReactNode } from 'react'
import { words } from '../words/words.ts'
import { Mark } from './Mark.tsx'

/** The frame. `title` is the page's heading; `place` says which register this is, once it is one. */
export function FrontDoor(props: {
  title: string
  lead?: ReactNode
  place?: ReactNode
  children?: ReactNode
}) {
  const t = words.useWords()
  const { language } = useLanguage()
  return (
    <div className="scroll-calm flex h-full flex-col bg-canvas">
      <header className="flex items-center justify-between gap-4 p-4 md:px-6">
        <div className="flex min-w-0 items-center gap-3">
          <Mark />
          <span className="min-w-0 text-sm font-medium wrap-break-word text-ink-muted">{props.place}</span>
        </div>
        <SelectField<Language>
          className="shrink-0"
          label={t('start.language')}
          isLabelHidden
          size="lg"
          value={language}
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          onChange={(chosen) => void setLanguage(chosen)}
        />
      </header>
      <main className="flex flex-1 flex-col items-center justify-center px-4 pt-2 pb-[max(6vh,1.5rem)]">
        <h1 className="text-center text-2xl font-semibold text-balance">{props.title}</h1>
        {props.lead != null && (
          <p className="mt-2 max-w-110 text-center text-pretty text-ink-muted">{props.lead}</p>
        )}
        <div className="mt-8 flex w-full flex-col items-center gap-4">{props.children}</div>
      </main>
    </div>
  )
}
