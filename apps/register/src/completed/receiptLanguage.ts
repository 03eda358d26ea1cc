/** The language of the receipt on the screen: the customer's where it is known, the store's else, until somebody picks another. */
import { isLanguage, type Language } from '@kassa/ui/documents'
import { useSyncExternalStore } from 'react'
import type { Completed } from '../till/flow.ts'
import { useTillView } from '../till/TillContext.tsx'
import { pageLink } from './pageLink.ts'
import { useBuyer } from './useBuyer.ts'

let picked: { transactionId: string; language: Language } | undefined
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Picks a language for the receipts of one sale. */
export function pickReceiptLanguage(transactionId: string, language: Language): void {
  picked = { transactionId, language }
  for (const listener of listeners) listener()
}

/** The language in which the sale's receipt is printed, shown and sent. */
export function useReceiptLanguage({ transaction }: Pick<Completed, 'transaction'>): Language {
  const { transactionId, customerId } = transaction
  const locale = useTillView((view) => view.register?.store?.locale) ?? 'en'
  const choice = useSyncExternalStore(subscribe, () => picked)
  const customer = useBuyer(customerId)
  if (choice?.transactionId === transactionId) return choice.language
  const wanted = [customer?.language ?? '', locale.split('-')[0] ?? '']
  return wanted.find(isLanguage) ?? 'en'
}

/** The link to the receipt's page in the language of the receipt; undefined for a sale from before sales had pages. */
export function useReceiptLink(flow: Completed): { link: string | undefined; language: Language } {
  const language = useReceiptLanguage(flow)
  const store = useTillView((view) => view.register?.store)
  const isStores = store?.locale.split('-')[0] === language
  const { pageAddress } = flow
  const link =
    store === undefined || pageAddress === undefined
      ? undefined
      : pageLink(store, pageAddress, isStores ? undefined : language)
  return { link, language }
}
