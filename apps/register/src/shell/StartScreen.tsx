/** While the till's own storage is being read: a moment, never the network. */
import { Spinner } from '@kassa/ui'
import { words } from '../words/words.ts'
import { Mark } from './Mark.tsx'

/** The first screen of each start. */
export function StartScreen() {
  const t = words.useWords()
  return (
    <main className="flex h-full flex-col items-center justify-center gap-5 bg-canvas">
      <h1 className="sr-only">{t('start.opening')}</h1>
      <Mark size={72} />
      <span className="text-ink-muted">
        <Spinner label={t('start.opening')} />
      </span>
    </main>
  )
}
