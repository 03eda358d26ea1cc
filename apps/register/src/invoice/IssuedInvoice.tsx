/** The invoice that was made out: its number, whom it names, and the ways to hand it over. */
import type { DocumentOutcome, InvoiceDesk, NamedInvoice, OwnInvoice } from '@kassa/client'
import { emailPattern, invoiceNumberText, type ReceiptMailBody } from '@kassa/contract'
import { Button, MailIcon, PrinterIcon, Sheet, StatusDot, TextField } from '@kassa/ui'
import { type FormEvent, type ReactNode, useState } from 'react'
import { maskedEmail } from '../completed/maskedEmail.ts'
import { ReceiptLanguageField } from '../completed/ReceiptLanguageField.tsx'
import { useReceiptLanguage } from '../completed/receiptLanguage.ts'
import { useBuyer } from '../completed/useBuyer.ts'
import { useTill } from '../till/TillContext.tsx'
import type { InvoicedSale } from './invoicedSale.ts'
import { invoiceWords } from './invoiceWords.ts'

type IssuedInvoiceProps = {
  flow: InvoicedSale
  desk: InvoiceDesk
  /** Another till made it out where nothing is known of its original. */
  invoice: OwnInvoice | NamedInvoice
  onClose: () => void
}

/** The sheet. */
export function IssuedInvoice({ flow, desk, invoice, onClose }: IssuedInvoiceProps) {
  const t = invoiceWords.useWords()
  const { buyer, corrects } = invoice
  const number = invoiceNumberText(invoice)
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={corrects === undefined ? t('issued', { number }) : t('issued_credit', { number })}
    >
      <div className="flex flex-col gap-5">
        <address className="rounded-md bg-sunken p-4 not-italic wrap-anywhere">
          <strong className="block">{buyer.name}</strong>
          {buyer.address.map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
          <span className="figures block text-sm text-ink-muted">
            {[buyer.vatNumber, buyer.companyNumber].filter(Boolean).join(' · ')}
          </span>
        </address>
        <ReceiptLanguageField flow={flow} />
        <Print {...{ flow, desk, invoice }} />
        <Mail {...{ flow, invoice }} />
      </div>
    </Sheet>
  )
}

function Print({ flow, desk, invoice }: Pick<IssuedInvoiceProps, 'flow' | 'desk' | 'invoice'>) {
  const t = invoiceWords.useWords()
  const language = useReceiptLanguage(flow)
  const [outcome, setOutcome] = useState<DocumentOutcome | 'printing'>()
  const { transaction, at, proof, registerName } = flow
  const print = async () => {
    setOutcome('printing')
    const sold = { transaction, at, ...(proof && { proof }), ...(registerName && { registerName }) }
    const paper = { ...sold, language }
    setOutcome(await desk.print('isPrinted' in invoice ? paper : { ...paper, elsewhere: invoice }))
  }
  const words = { printed: 'printed', failed: 'print_failed', no_printer: 'no_printer' } as const
  return (
    <div>
      <Button
        size="xl"
        wide
        icon={PrinterIcon}
        disabled={outcome === 'printing'}
        onClick={() => void print()}
      >
        {t('isPrinted' in invoice && !invoice.isPrinted ? 'print' : 'print_copy')}
      </Button>
      <Status>
        {outcome !== undefined && outcome !== 'printing' && (
          <StatusDot tone={outcome === 'printed' ? 'positive' : 'warning'}>{t(words[outcome])}</StatusDot>
        )}
      </Status>
    </div>
  )
}

function Mail({ flow, invoice }: Pick<IssuedInvoiceProps, 'flow' | 'invoice'>) {
  const t = invoiceWords.useWords()
  const till = useTill()
  const language = useReceiptLanguage(flow)
  const [typed, setTyped] = useState('')
  const [isAsked, setAsked] = useState(false)
  const [isKept, setKept] = useState(false)
  const { transactionId, customerId } = invoice
  const known = useBuyer(customerId)?.email
  const isAddress = new RegExp(emailPattern).test(typed.trim())
  const send = async (to: ReceiptMailBody['to']) => {
    const receipts = await till.receipts()
    const outcome = await receipts?.mail({ transactionId, language, isInvoice: true, to })
    setKept(outcome?.status === 'done')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (isAddress) void send({ address: typed.trim() })
  }
  return (
    <form noValidate className="flex flex-col gap-3" onSubmit={submit}>
      {known !== undefined && customerId !== undefined && (
        <Button size="xl" wide icon={MailIcon} onClick={() => void send({ customerId })}>
          {t('to_known', { address: maskedEmail(known) })}
        </Button>
      )}
      <TextField
        label={t('address_of_mail')}
        size="lg"
        type="email"
        autoComplete="off"
        value={typed}
        onChange={setTyped}
        error={isAsked && !isAddress ? t('wrong_mail') : undefined}
      />
      <Button type="submit" size="xl" wide icon={MailIcon}>
        {t('email')}
      </Button>
      <Status>{isKept && <StatusDot tone="positive">{t('mailed')}</StatusDot>}</Status>
    </form>
  )
}

/** Its place is always there, so that nothing jumps. */
function Status({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="flex min-h-8 items-center justify-center">
      {children}
    </p>
  )
}
