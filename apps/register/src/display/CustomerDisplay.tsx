/** What the customer sees: the goods on one side, what to do about them on the other. Large, calm, and in the store's language. */
import { useWakeLock } from '../session/useWakeLock.ts'
import { Mark } from '../shell/Mark.tsx'
import { DisplayLines } from './DisplayLines.tsx'
import { DisplayScene } from './DisplayScene.tsx'
import type { DisplayView } from './displayView.ts'
import { displayWords } from './displayWords.ts'
import { FullScreenButton } from './FullScreenButton.tsx'

/** The screen. */
export function CustomerDisplay({ view }: { view: DisplayView }) {
  const t = displayWords.useWords()
  useWakeLock()
  const hasGoods = view.lines.length > 0
  return (
    <div className="flex h-full flex-col bg-canvas">
      <header className="flex min-h-20 shrink-0 items-center gap-4 px-6">
        <Mark size={40} />
        <h1 className="min-w-0 flex-1 truncate text-xl font-semibold" title={view.storeName}>
          {view.storeName}
        </h1>
        <FullScreenButton label={t('full_screen')} />
      </header>
      <main className="flex min-h-0 flex-1 flex-col landscape:flex-row" aria-label={t('title')}>
        {hasGoods && <DisplayLines view={view} />}
        <DisplayScene view={view} isAlone={!hasGoods} />
      </main>
    </div>
  )
}
