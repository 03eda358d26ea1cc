/** The invoice that was made out for the sale, whom it names, and sending it once more; nothing where there is none. */
import { emailPattern, type IssuedInvoice, invoiceNumberText } from '@kassa/contract'
import { Button, MailIcon, PrinterIcon, showToast, TextField } from '@kassa/ui'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { SaveFault } from '../fault/SaveFault.tsx'
import { useFormats } from '../formats/useFormats.ts'
import { ask } from '../request/ask.ts'
import { Card } from '../shell/Card.tsx'
import { words } from '../words/words.ts'
import type { TransactionDetail } from './transaction.ts'

export function InvoiceCard({ detail: { invoice, ...detail } }: { detail: TransactionDetail }) {
  return invoice === undefined ? null : <Issued {...{ invoice, detail }} />
}

type IssuedProps = { invoice: IssuedInvoice; detail: Omit<TransactionDetail, 'invoice'> }

function Issued({ invoice, detail: { otherInvoices = [], pageAddress } }: IssuedProps) {
  const t = words.useWords()
  const formats = useFormats()
  const { buyer, corrects, issuedAt } = invoice
  return (
    <Card title={t(corrects === undefined ? 'invoice.title' : 'invoice.credit_title')}>
      <p className="figures font-medium">{invoiceNumberText(invoice)}</p>
      <p className="text-sm text-ink-muted">{formats.storeMoment(issuedAt)}</p>
      {corrects !== undefined && (
        <p className="text-sm">{t('invoice.corrects', { number: invoiceNumberText(corrects) })}</p>
      )}
      {buyer === undefined ? (
        <p className="text-sm text-ink-muted">{t('invoice.unknown_buyer')}</p>
      ) : (
        <address className="mt-2 text-sm whitespace-pre-line not-italic wrap-anywhere">
          {[buyer.name, ...buyer.address, buyer.vatNumber, buyer.companyNumber].filter(Boolean).join('\n')}
        </address>
      )}
      {otherInvoices.length > 0 && (
        <div role="note" className="mt-3 rounded-md bg-warning-soft p-3 text-sm text-on-warning-soft">
          <p className="font-semibold">{t('invoice.twice')}</p>
          <p>{t('invoice.twice_lead', { numbers: otherInvoices.map(invoiceNumberText).join(', ') })}</p>
        </div>
      )}
      <a
        href={`/r/${pageAddress}`}
        target="_blank"
        rel="noreferrer"
        className="mt-2 flex min-h-10 w-fit items-center gap-2 text-sm font-medium underline"
      >
        <PrinterIcon size={18} />
        {t('invoice.open_page')}
      </a>
      {buyer !== undefined && <Mail transactionId={invoice.transactionId} />}
    </Card>
  )
}

function Mail({ transactionId }: { transactionId: string }) {
  const t = words.useWords()
  const formats = useFormats()
  const [typed, setTyped] = useState('')
  const [isAsked, setAsked] = useState(false)
  // An answer that is lost and a second press are one mail.
  const [mailId, setMailId] = useState(() => crypto.randomUUID())
  const address = typed.trim()
  const isAddress = new RegExp(emailPattern).test(address)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => {
      const language = formats.locale.slice(0, 2)
      const body = { transactionId, language, isInvoice: true as const, to: { address } }
      return ask('wishReceiptMail', { params: { mailId }, body })
    },
    onSuccess: () => {
      setMailId(crypto.randomUUID())
      setTyped('')
      setAsked(false)
      showToast({ title: t('invoice.mailed'), tone: 'positive' })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (isAddress) mutate()
  }
  return (
    <form noValidate onSubmit={submit} className="mt-4 flex flex-wrap items-end gap-3">
      {error !== null && <SaveFault error={error} />}
      <TextField
        className="min-w-56 flex-1"
        label={t('customers.email')}
        type="email"
        value={typed}
        onChange={setTyped}
        error={isAsked && !isAddress ? t('customer.wrong_email') : undefined}
      />
      <Button type="submit" icon={MailIcon} busy={isPending}>
        {t('invoice.mail')}
      </Button>
    </form>
  )
}
