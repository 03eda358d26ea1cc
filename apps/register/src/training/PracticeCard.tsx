/** What the practice terminal waits for: whoever practises plays the card. */
import type { PracticeTerminal } from '@kassa/client'
import { Amount, Button, TerminalIcon } from '@kassa/ui'
import { useCallback, useSyncExternalStore } from 'react'
import { trainingWords } from './trainingWords.ts'

/** The terminal, while it waits for a card. */
export function PracticeCard({ terminal }: { terminal: PracticeTerminal }) {
  const t = trainingWords.useWords()
  const subscribe = useCallback((listener: () => void) => terminal.subscribe(listener), [terminal])
  const asked = useSyncExternalStore(subscribe, () => terminal.asked())
  if (asked === undefined) return null
  return (
    <section
      aria-label={t('terminal.title')}
      className="flex flex-wrap items-center justify-center gap-3 border-b border-line bg-surface px-4 py-2"
    >
      <p className="flex items-center gap-2 font-medium">
        <TerminalIcon size={24} />
        {t('terminal.title')}
        <Amount amountMinor={asked.amountMinor} currency={asked.currency} />
      </p>
      <span className="flex flex-wrap gap-2">
        <Button kind="primary" size="lg" onClick={() => terminal.answer('approved')}>
          {t('terminal.approve')}
        </Button>
        <Button size="lg" onClick={() => terminal.answer('declined')}>
          {t('terminal.decline')}
        </Button>
      </span>
    </section>
  )
}
