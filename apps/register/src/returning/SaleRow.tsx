/** A sale among those that were found: number, when, where, how it was paid, what it cost, whether it came back. */
import type { FoundSale } from '@kassa/client'
import { returnedMilli } from '@kassa/kernel'
import { Amount, Badge, formatDateTime, ListRow, useLanguage } from '@kassa/ui'
import { useTillView } from '../till/TillContext.tsx'
import { returningWords } from './returningWords.ts'

/** The row. A press opens the sale. */
export function SaleRow({ sale, onChoose }: { sale: FoundSale; onChoose: () => void }) {
  const t = returningWords.useWords()
  const { locale } = useLanguage()
  const timeZone = useTillView((view) => view.register?.store?.timeZone)
  const { transaction, at, registerName, storeName } = sale
  const { receiptNumber, totalMinor, currency, lines, tenders } = transaction
  const names = lines.map(({ name }) => name).join(', ')
  const digits = tenders.flatMap((tender) =>
    tender.type === 'card' && tender.lastDigits !== undefined ? [`•••• ${tender.lastDigits}`] : [],
  )
  const place = t('find.place', { register: registerName, store: storeName })
  return (
    <ListRow
      className="px-2"
      title={`${t('find.number', { number: receiptNumber })} · ${formatDateTime(Date.parse(at), locale, 'moment', timeZone)}`}
      detail={
        <>
          <span className="line-clamp-1">{names}</span>
          <span className="block">{[place, ...digits].join(' · ')}</span>
        </>
      }
      end={<Amount amountMinor={totalMinor} currency={currency} />}
      endDetail={<CameBack sale={sale} />}
      onPress={onChoose}
    />
  )
}

/** Whether anything of it came back, as far as is known. */
function CameBack({ sale: { transaction, returns } }: { sale: FoundSale }) {
  const t = returningWords.useWords()
  if (returns.length === 0) return null
  const isWhole = transaction.lines.every(
    ({ quantityMilli }, index) =>
      quantityMilli <= 0 || returnedMilli(transaction, index + 1, returns) >= quantityMilli,
  )
  return <Badge tone="info">{t(isWhole ? 'find.came_back' : 'find.came_back_partly')}</Badge>
}
