/** Saying that something is saved, also where the card that saved it is drawn anew by what it saved. */
import { showToast } from '@kassa/ui'

/**
 * Says so when `saving` ends well; a failure is for the mutation's own `error`, which the card shows.
 * The callbacks of `mutate` end with the component that gave them, and a card whose key is what is saved is another one by then.
 */
export function sayWhenSaved(saving: Promise<unknown>, title: string): void {
  saving.then(
    () => showToast({ title, tone: 'positive' }),
    () => undefined,
  )
}
