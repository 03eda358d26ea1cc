/** What the store takes besides cash and cards, as this till knows it now. */
import { useTillView } from '../till/TillContext.tsx'

/** The settings of the store; nothing is taken until the first records have come. */
export function useStoreTenders() {
  return useTillView((view) => view.register?.store?.tenders) ?? {}
}
