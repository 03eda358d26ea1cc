/** A screen of the back office could not be drawn: what is safe, another try with what the server says now, or the overview. */
import { Button, FaultNote, RefreshIcon } from '@kassa/ui'
import { useQueryClient } from '@tanstack/react-query'
import { linkLook } from '../shell/linkLook.ts'
import { words } from '../words/words.ts'

/** As the router gives it. */
type ScreenFaultProps = {
  error: unknown
  /** Draws what broke anew. */
  reset: () => void
}

/** The note in the screen's place. */
export function ScreenFault({ error, reset }: ScreenFaultProps) {
  const t = words.useWords()
  const queries = useQueryClient()
  const again = async () => {
    // What was answered may be what broke it.
    await queries.resetQueries()
    reset()
  }
  return (
    <FaultNote
      fault={error}
      actions={
        <>
          <Button kind="primary" size="lg" wide icon={RefreshIcon} onClick={() => void again()}>
            {t('fault.retry')}
          </Button>
          {/* A link that loads the page: nothing of what broke comes along. */}
          <a href={import.meta.env.BASE_URL} className={`min-h-touch content-center ${linkLook}`}>
            {t('screen_fault.overview')}
          </a>
        </>
      }
    >
      {t('screen_fault.lead')}
    </FaultNote>
  )
}
