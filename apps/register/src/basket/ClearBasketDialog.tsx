/** Asks before a basket with lines is given up. */
import { Button, Dialog } from '@kassa/ui'
import { usePanel } from '../shell/panel.tsx'
import { useTill } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'

/** The question. */
export function ClearBasketDialog({ isOpen }: { isOpen: boolean }) {
  const t = laterWords.useWords()
  const till = useTill()
  const { close } = usePanel()
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={t('basket_actions.clear_title')}
      description={t('basket_actions.clear_lead')}
      footer={
        <>
          <Button size="lg" onClick={close}>
            {t('basket_actions.keep')}
          </Button>
          <Button
            size="lg"
            kind="danger"
            onClick={() => {
              close()
              void till.abandonBasket()
            }}
          >
            {t('basket_actions.clear')}
          </Button>
        </>
      }
    />
  )
}
