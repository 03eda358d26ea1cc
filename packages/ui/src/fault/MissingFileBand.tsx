// Says why a press did nothing: the part of the program that it wants did not come.
import { Button } from '../button/Button.tsx'
import { Band } from '../status/Band.tsx'
import { uiWords } from '../words/uiWords.ts'
import { useMissingFile } from './missingFiles.ts'

export interface MissingFileBandProps {
  /** Nothing is under way that a reload would cut. */
  canReload?: boolean
}

/** The band; nothing while everything comes. */
export function MissingFileBand({ canReload = true }: MissingFileBandProps) {
  const t = uiWords.useWords()
  const missing = useMissingFile()
  if (missing === undefined) return null
  if (missing === 'unreachable') {
    return (
      <div role="alert">
        <Band kind="danger">{t('fault.unreachable')}</Band>
      </div>
    )
  }
  return (
    <div role="alert">
      <Band
        kind="info"
        action={
          canReload && (
            <Button size="lg" onClick={() => window.location.reload()}>
              {t('fault.reload')}
            </Button>
          )
        }
      >
        {t(canReload ? 'fault.updated' : 'fault.updated_later')}
      </Band>
    </div>
  )
}
