/** One recall: of which pieces, why, what to do, and the sales that had some. */
import { Button, showToast } from '@kassa/ui'
import { useState } from 'react'
import { SaveFault } from '../fault/SaveFault.tsx'
import { Card } from '../shell/Card.tsx'
import { words } from '../words/words.ts'
import { RecallSales } from './RecallSales.tsx'
import { type RecallRow, useEndRecall } from './recalls.ts'

export function RecallCard({ row, canEnd }: { row: RecallRow; canEnd: boolean }) {
  const t = words.useWords()
  const { recallId, recall, itemName } = row
  const [isSure, setSure] = useState(false)
  const { mutate, isPending, error } = useEndRecall(recallId, () =>
    showToast({ title: t('recalls.ended', { name: itemName }), tone: 'positive' }),
  )
  return (
    <Card title={itemName}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-2 text-sm">
        <dt className="text-ink-muted">{t('recalls.pieces')}</dt>
        <dd className="wrap-anywhere">{piecesText(t, recall.pieces)}</dd>
        <dt className="text-ink-muted">{t('recalls.since')}</dt>
        <dd className="figures">{recall.announcedDay}</dd>
        <dt className="text-ink-muted">{t('recalls.reason')}</dt>
        <dd className="wrap-anywhere">{recall.reason}</dd>
        <dt className="text-ink-muted">{t('recalls.instruction')}</dt>
        <dd className="wrap-anywhere">{recall.instruction}</dd>
      </dl>
      <RecallSales recallId={recallId} />
      {error !== null && <SaveFault error={error} />}
      {canEnd && (
        <div className="mt-4 flex flex-wrap items-center gap-3">
          {isSure && <p className="text-sm">{t('recalls.end_sure')}</p>}
          <Button
            kind={isSure ? 'danger' : 'secondary'}
            busy={isPending}
            onClick={() => (isSure ? mutate() : setSure(true))}
          >
            {t('recalls.end')}
          </Button>
          {isSure && <Button onClick={() => setSure(false)}>{t('customer.cancel')}</Button>}
        </div>
      )}
    </Card>
  )
}

function piecesText(t: ReturnType<typeof words.useWords>, pieces: RecallRow['recall']['pieces']): string {
  switch (pieces.type) {
    case 'all':
      return t('recalls.all')
    case 'lots':
      return t('recalls.of_lots', { lots: pieces.lots.join(', ') })
    case 'expiry':
      return t('recalls.of_span', { from: pieces.from, to: pieces.to })
  }
}
