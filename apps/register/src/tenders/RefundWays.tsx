/** Giving back as stored value: to the gift card that paid, or as store credit instead of cash. */
import { isMaskedNumber, type ValueTender } from '@kassa/kernel'
import { Amount, Button, GiftIcon, TicketIcon, type Translate } from '@kassa/ui'
import type { Refunding } from '../till/flow.ts'
import { useTill } from '../till/TillContext.tsx'
import { useCurrency } from '../till/useCurrency.ts'
import type en from '../words/tenders/en.json'
import { tendersWords } from './tendersWords.ts'
import { useStoreTenders } from './useStoreTenders.ts'

/** The buttons; nothing where no card paid and the store gives no credit. */
export function RefundWays({ flow }: { flow: Refunding }) {
  const t = tendersWords.useWords()
  const till = useTill()
  const currency = useCurrency()
  const { storeCredit } = useStoreTenders()
  const { values, cards, remainingMinor } = flow
  const elsewhereMinor = [...values, ...cards].reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  const creditMinor = elsewhereMinor - remainingMinor
  return (
    <>
      {values.map((planned) => {
        const { tender, amountMinor } = planned
        return (
          'accountId' in tender &&
          (storeCredit !== undefined || !isMaskedNumber(tender.accountId)) && (
            <Button
              key={tender.accountId}
              kind="primary"
              size="xl"
              wide
              icon={GiftIcon}
              end={<Amount amountMinor={-amountMinor} currency={currency} />}
              onClick={() => void till.tenders().then((tenders) => tenders?.refundValue(planned))}
            >
              {refundText(tender, t)}
            </Button>
          )
        )
      })}
      {storeCredit !== undefined && creditMinor > 0 && (
        <Button
          size="xl"
          wide
          icon={TicketIcon}
          end={<Amount amountMinor={creditMinor} currency={currency} />}
          onClick={() => void till.tenders().then((tenders) => tenders?.refundAsCredit())}
        >
          {t('refund.as_credit')}
        </Button>
      )}
    </>
  )
}

function refundText({ type, accountId }: ValueTender, t: Translate<typeof en>): string {
  if (type === 'points') return t('refund.to_points')
  if (type === 'house_account') return t('refund.to_account')
  return isMaskedNumber(accountId)
    ? t('refund.as_credit')
    : t('refund.to_value', { digits: accountId.slice(-4) })
}
