/** What is on a card. */
import { Button } from '@kassa/ui'
import { CardFigures } from './CardFigures.tsx'
import { CardNumberField } from './CardNumberField.tsx'
import { tendersWords } from './tendersWords.ts'
import { useCardNumber } from './useCardNumber.ts'

/** The form. */
export function CardBalanceForm({ scanned }: { scanned: string | undefined }) {
  const t = tendersWords.useWords()
  const card = useCardNumber(scanned)
  const { found, isOffline, isAsking, number, look } = card
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void look()
      }}
    >
      <CardNumberField card={card} hint={t('card.number_hint')} />
      {found !== undefined && <CardFigures found={found} />}
      {isOffline && (
        <p role="status" className="rounded-md bg-warning-soft px-4 py-3 text-sm text-on-warning-soft">
          {t('fault.card_needs_server')}
        </p>
      )}
      <Button type="submit" kind="primary" size="xl" wide busy={isAsking} disabled={number.trim() === ''}>
        {t('value.look')}
      </Button>
    </form>
  )
}
