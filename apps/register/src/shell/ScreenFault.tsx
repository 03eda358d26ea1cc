/** A screen could not be drawn: the till says so, and leads back to the basket, which is kept whatever happens on the screen. */
import { Button, FaultNote } from '@kassa/ui'
import { words } from '../words/words.ts'

/** The screen in its place; `onAgain` draws the screens of the till anew. */
export function ScreenFault({ fault, onAgain }: { fault: unknown; onAgain: () => void }) {
  const t = words.useWords()
  return (
    <main className="h-full bg-canvas">
      <FaultNote
        fault={fault}
        actions={
          <>
            <Button kind="primary" size="xl" wide onClick={onAgain}>
              {t('screen_fault.basket')}
            </Button>
            <Button size="xl" wide onClick={() => window.location.reload()}>
              {t('screen_fault.reload')}
            </Button>
          </>
        }
      >
        {t('screen_fault.lead')}
      </FaultNote>
    </main>
  )
}
