/** Asks before a basket is taken from somebody who is working on it. */
import type { HeldBasketView } from '@kassa/client'
import { Button, Dialog } from '@kassa/ui'
import { laterWords } from '../words/laterWords.ts'

type TakeOverDialogProps = {
  /** Undefined where nothing is asked. */
  held: HeldBasketView | undefined
  onClose: () => void
  onTakeOver: (basketId: string) => void
}

/** The question. */
export function TakeOverDialog({ held, onClose, onTakeOver }: TakeOverDialogProps) {
  const t = laterWords.useWords()
  const { registerName: register = '', operatorName: operator = '' } = held?.elsewhere ?? {}
  return (
    <Dialog
      isOpen={held !== undefined}
      onClose={onClose}
      title={t('holding.take_over_title', { register })}
      description={t('holding.take_over_lead', { operator })}
      footer={
        <>
          <Button size="lg" onClick={onClose}>
            {t('holding.leave')}
          </Button>
          <Button
            size="lg"
            kind="primary"
            onClick={() => {
              onClose()
              if (held !== undefined) onTakeOver(held.basketId)
            }}
          >
            {t('holding.take_over')}
          </Button>
        </>
      }
    />
  )
}
