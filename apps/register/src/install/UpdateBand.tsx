/** Offers a new version, between sales only; says why a part of the till did not come. */
import { Band, Button, MissingFileBand } from '@kassa/ui'
import { useTillView } from '../till/TillContext.tsx'
import { words } from '../words/words.ts'
import { useNewVersion } from './serviceWorker.ts'

/** The offer, while nothing is being sold. */
export function UpdateBand() {
  const t = words.useWords()
  const takeVersion = useNewVersion()
  const isSelling = useTillView(
    (view) => view.stage === 'open' && (view.flow.name !== 'scanning' || view.basket.lines.length > 0),
  )
  // The basket is kept: only what is being paid would be cut.
  const isPaying = useTillView(({ flow }) => flow.name !== 'scanning' && flow.name !== 'completed')
  if (takeVersion === undefined || isSelling) return <MissingFileBand canReload={!isPaying} />
  return (
    <Band
      kind="info"
      action={
        <Button size="lg" onClick={takeVersion}>
          {t('update.take')}
        </Button>
      }
    >
      {t('update.ready')}
    </Band>
  )
}
