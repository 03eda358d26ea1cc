/** The receipt by e-mail: to the address that the shop knows of its customer, or to one that is typed. Works offline; it goes out later. */
import { emailPattern, type ReceiptMailBody } from '@kassa/contract'
import { Button, MailIcon, Sheet, TextField } from '@kassa/ui'
import { type FormEvent, useState } from 'react'
import { useClosingAfter } from '../keyboard/useClosingAfter.ts'
import { usePanel } from '../shell/panel.tsx'
import type { Completed } from '../till/flow.ts'
import { useTill, useTillView } from '../till/TillContext.tsx'
import { noteMailed } from './mailedReceipts.ts'
import { maskedEmail } from './maskedEmail.ts'
import { ReceiptLanguageField } from './ReceiptLanguageField.tsx'
import { useReceiptLanguage } from './receiptLanguage.ts'
import { receiptsWords } from './receiptsWords.ts'
import { useBuyer } from './useBuyer.ts'

/** The sheet of the sale on the screen. */
export function MailReceiptSheet() {
  const flow = useTillView((view) => (view.flow.name === 'completed' ? view.flow : undefined))
  return flow === undefined ? null : <OfSale flow={flow} />
}

function OfSale({ flow }: { flow: Completed }) {
  const t = receiptsWords.useWords()
  const till = useTill()
  const { close } = usePanel()
  const closeAfter = useClosingAfter()
  const [typed, setTyped] = useState('')
  const [isAsked, setAsked] = useState(false)
  const language = useReceiptLanguage(flow)
  const { transactionId, customerId } = flow.transaction
  const known = useBuyer(customerId)?.email
  const isAddress = new RegExp(emailPattern).test(typed.trim())
  const send = async (to: ReceiptMailBody['to']) => {
    const receipts = await till.receipts()
    const outcome = await receipts?.mail({ transactionId, language, to })
    if (outcome?.status !== 'done') return false
    noteMailed(transactionId)
    return true
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (isAddress) closeAfter(() => send({ address: typed.trim() }))
  }
  return (
    <Sheet isOpen onClose={close} title={t('mail.title')} description={t('mail.lead')}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        {known !== undefined && customerId !== undefined && (
          <Button
            kind="primary"
            size="xl"
            wide
            icon={MailIcon}
            onClick={() => closeAfter(() => send({ customerId }))}
          >
            {t('mail.to_known', { address: maskedEmail(known) })}
          </Button>
        )}
        <TextField
          label={known === undefined ? t('mail.address') : t('mail.other_address')}
          size="lg"
          type="email"
          value={typed}
          onChange={setTyped}
          error={isAsked && !isAddress ? t('mail.wrong_address') : undefined}
        />
        <ReceiptLanguageField flow={flow} />
        <Button type="submit" kind={known === undefined ? 'primary' : 'secondary'} size="xl" wide>
          {t('mail.send')}
        </Button>
      </form>
    </Sheet>
  )
}
