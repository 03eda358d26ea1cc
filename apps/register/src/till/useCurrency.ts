/** The currency in which this till sells. */
import type { Currency } from '@kassa/kernel'
import { useTillView } from './TillContext.tsx'

/** The store's currency. Euro until the first records have come, when there is no amount to show yet. */
export function useCurrency(): Currency {
  return useTillView((view) => view.register?.store?.currency ?? 'EUR')
}
