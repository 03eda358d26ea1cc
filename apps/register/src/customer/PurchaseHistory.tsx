/** What a customer buys again and again, and what they bought last. This till's own sales are there at once. */
import { type CustomerDesk, type Habit, habitsOf, type Purchase, type PurchasesFound } from '@kassa/client'
import { Amount, formatDateTime, IconButton, ListRow, PlusIcon, Spinner, useLanguage } from '@kassa/ui'
import { useEffect, useState } from 'react'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { customerWords } from './customerWords.ts'

type PurchaseHistoryProps = { desk: CustomerDesk; customerId: string }

const mostHabits = 4
const mostShown = 10

/** Suggestions and purchases. */
export function PurchaseHistory({ desk, customerId }: PurchaseHistoryProps) {
  const t = customerWords.useWords()
  const found = usePurchases(desk, customerId)
  const purchases = found?.purchases ?? []
  const habits = habitsOf(purchases, mostHabits)
  const isLooking = found === undefined || found.server === 'asking'
  return (
    <>
      {habits.length > 0 && (
        <section>
          <h3 className="mb-2 text-sm font-semibold text-ink-muted">{t('habits.title')}</h3>
          <ul aria-label={t('habits.title')} className="-mx-6 border-y border-line">
            {habits.map((habit) => (
              <HabitRow key={habit.itemId} habit={habit} />
            ))}
          </ul>
        </section>
      )}
      <section aria-busy={isLooking}>
        <h3 className="mb-2 flex min-h-6 items-center gap-2 text-sm font-semibold text-ink-muted">
          {t('purchases.title')}
          {isLooking && <Spinner size={16} className="text-accent" />}
        </h3>
        {found?.server === 'no_answer' && (
          <p className="mb-2 text-sm text-ink-muted">{t('purchases.own_only')}</p>
        )}
        {!isLooking && purchases.length === 0 && <p className="text-ink-muted">{t('purchases.none')}</p>}
        {purchases.length > 0 && (
          <ul aria-label={t('purchases.title')} className="-mx-6 border-y border-line">
            {purchases.slice(0, mostShown).map((purchase) => (
              <PurchaseRow key={purchase.transactionId} purchase={purchase} />
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

function usePurchases(desk: CustomerDesk, customerId: string): PurchasesFound | undefined {
  const [found, setFound] = useState<PurchasesFound>()
  useEffect(() => {
    let isWanted = true
    const ask = async () => {
      for await (const told of desk.purchases(customerId)) {
        if (!isWanted) return
        setFound(told)
      }
    }
    void ask()
    return () => {
      isWanted = false
    }
  }, [desk, customerId])
  return found
}

function HabitRow({ habit: { itemId, name, times, lastAt } }: { habit: Habit }) {
  const t = customerWords.useWords()
  const till = useTill()
  const { locale } = useLanguage()
  const date = formatDateTime(Date.parse(lastAt), locale, 'date')
  return (
    <ListRow
      className="px-2"
      title={name}
      detail={t('habits.times', { count: times, date })}
      end={
        <IconButton
          icon={PlusIcon}
          label={t('habits.add', { name })}
          onClick={() => void till.addItem(itemId)}
        />
      }
    />
  )
}

function PurchaseRow({ purchase }: { purchase: Purchase }) {
  const { locale } = useLanguage()
  const timeZone = useTillView((view) => view.register?.store?.timeZone)
  const { at, storeName, totalMinor, currency, lines } = purchase
  return (
    <ListRow
      className="px-2"
      title={`${formatDateTime(Date.parse(at), locale, 'date', timeZone)} · ${storeName}`}
      detail={<span className="line-clamp-2">{lines.map(({ name }) => name).join(', ')}</span>}
      end={<Amount amountMinor={totalMinor} currency={currency} />}
    />
  )
}
