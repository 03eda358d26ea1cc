/** What of a sale its customer takes home as a number: gift cards that were sold, store credit that was given. */
import { negate, type RetailTransaction, type ValueSlip } from '@kassa/kernel'

/** Returns one slip for each number.   Units: minor units, above zero. */
export function slipsOf({ lines, tenders, currency }: RetailTransaction): ValueSlip[] {
  const cards = lines.flatMap(({ role, serials = [], grossMinor, expiryDay }): ValueSlip[] => {
    const [accountId] = serials
    if (role !== 'gift_card' || accountId === undefined || grossMinor <= 0) return []
    return [
      {
        ...{ kind: 'gift_card', accountId, currency, amountMinor: grossMinor },
        ...(expiryDay === undefined ? {} : { expiryDay }),
      },
    ]
  })
  const credits = tenders.flatMap((tender): ValueSlip[] =>
    tender.type === 'store_credit' && tender.amountMinor < 0
      ? [
          {
            ...{ kind: 'store_credit', accountId: tender.accountId, currency },
            amountMinor: negate(tender.amountMinor),
          },
        ]
      : [],
  )
  return [...cards, ...credits]
}
