/**
 * The invoice of the sale on the screen, of an earlier one, or the credit note of what came back. Entered from the last screen of a sale, or
 * from a sale that was found; left by Esc.
 *
 *   form ──▶ issued        sale that came back, its invoice known ──▶ credit ──▶ issued
 */
import type { FoundSale, InvoiceDesk, InvoiceStanding } from '@kassa/client'
import { invoiceNumberText, type IssuedInvoice as KnownInvoice } from '@kassa/contract'
import { Button, Sheet, WarningIcon } from '@kassa/ui'
import { useEffect, useState } from 'react'
import { usePanel } from '../shell/panel.tsx'
import type { Completed } from '../till/flow.ts'
import { useTillView } from '../till/TillContext.tsx'
import { InvoiceForm } from './InvoiceForm.tsx'
import { IssuedInvoice } from './IssuedInvoice.tsx'
import { invoiceWords } from './invoiceWords.ts'
import { useInvoiceDesk, useOwnInvoice } from './useInvoices.ts'

/** The sheet of the sale on the screen, or of an earlier one that was found. */
export function InvoiceSheet({ sale }: { sale: FoundSale | undefined }) {
  const flow = useTillView((view) => (view.flow.name === 'completed' ? view.flow : undefined))
  if (sale !== undefined) return <OfEarlierSale sale={sale} />
  return flow === undefined ? null : <OfSale flow={flow} />
}

function OfSale({ flow }: { flow: Completed }) {
  const { close } = usePanel()
  const desk = useInvoiceDesk()
  const invoice = useOwnInvoice(desk, flow.transaction.transactionId)
  const hasTaxNumber = useHasTaxNumber()
  const original = useCorrected(desk, flow)
  if (desk !== undefined && invoice !== undefined) {
    return <IssuedInvoice {...{ flow, desk, invoice }} onClose={close} />
  }
  if (!hasTaxNumber) return <NoTaxNumber onClose={close} />
  if (desk === undefined || original === 'asking') return null
  if (original?.buyer !== undefined) {
    return <CreditNote {...{ flow, desk, original }} onClose={close} />
  }
  return <InvoiceForm {...{ flow, desk }} onClose={close} />
}

/** Another till may have made one out: that is asked first. */
function OfEarlierSale({ sale }: { sale: FoundSale }) {
  const t = invoiceWords.useWords()
  const { close } = usePanel()
  const desk = useInvoiceDesk()
  const { transactionId } = sale.transaction
  const own = useOwnInvoice(desk, transactionId)
  const hasTaxNumber = useHasTaxNumber()
  const standing = useStanding(desk, transactionId)
  if (desk !== undefined && own !== undefined) {
    return <IssuedInvoice flow={sale} desk={desk} invoice={own} onClose={close} />
  }
  if (desk === undefined || standing === undefined) return null
  if (standing.status === 'issued') {
    const { buyer, ...invoice } = standing.invoice
    return buyer === undefined ? (
      <MadeBefore invoice={invoice} onClose={close} />
    ) : (
      <IssuedInvoice flow={sale} desk={desk} invoice={{ ...invoice, buyer }} onClose={close} />
    )
  }
  if (!hasTaxNumber) return <NoTaxNumber onClose={close} />
  return (
    <InvoiceForm flow={sale} desk={desk} onClose={close}>
      {standing.status === 'unknown' && <Warned title={t('unknown')}>{t('unknown_lead')}</Warned>}
    </InvoiceForm>
  )
}

function useHasTaxNumber(): boolean {
  return useTillView((view) => view.register?.store?.taxNumber !== undefined)
}

/** Undefined while it is asked. */
function useStanding(desk: InvoiceDesk | undefined, transactionId: string): InvoiceStanding | undefined {
  const [standing, setStanding] = useState<InvoiceStanding>()
  useEffect(() => {
    if (desk === undefined) return
    let isShown = true
    void desk.standing(transactionId).then((found) => {
      if (isShown) setStanding(found)
    })
    return () => {
      isShown = false
    }
  }, [desk, transactionId])
  return standing
}

/** The invoice of the sale that goods came back from; undefined where nothing came back or none is known. */
function useCorrected(desk: InvoiceDesk | undefined, { transaction }: Completed) {
  const isBack = transaction.lines.some(({ original }) => original !== undefined)
  const [found, setFound] = useState<KnownInvoice | 'asking' | undefined>(isBack ? 'asking' : undefined)
  useEffect(() => {
    if (desk === undefined || !isBack) return
    let isShown = true
    void desk.corrected(transaction).then((invoice) => {
      if (isShown) setFound(invoice)
    })
    return () => {
      isShown = false
    }
  }, [desk, isBack, transaction])
  return found
}

type CreditNoteProps = { flow: Completed; desk: InvoiceDesk; original: KnownInvoice; onClose: () => void }

function CreditNote({ flow: { transaction }, desk, original, onClose }: CreditNoteProps) {
  const t = invoiceWords.useWords()
  const { buyer, customerId } = original
  const issue = () => {
    if (buyer === undefined) return
    const by = customerId === undefined ? {} : { customerId }
    void desk.issue({ transaction, buyer, corrects: original, ...by })
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={t('credit_title')}
      description={t('credit_lead', { number: invoiceNumberText(original) })}
      footer={
        <Button kind="primary" size="xl" wide onClick={issue}>
          {t('issue_credit')}
        </Button>
      }
    >
      <p className="rounded-md bg-sunken p-4 font-semibold wrap-anywhere">{buyer?.name}</p>
    </Sheet>
  )
}

function NoTaxNumber({ onClose }: { onClose: () => void }) {
  const t = invoiceWords.useWords()
  return (
    <Sheet isOpen onClose={onClose} title={t('title')}>
      <Warned title={t('no_tax_number')}>{t('no_tax_number_lead')}</Warned>
    </Sheet>
  )
}

function MadeBefore({ invoice, onClose }: { invoice: KnownInvoice; onClose: () => void }) {
  const t = invoiceWords.useWords()
  return (
    <Sheet isOpen onClose={onClose} title={t('title')}>
      <Warned title={t('made_before', { number: invoiceNumberText(invoice) })}>
        {t('made_before_lead')}
      </Warned>
    </Sheet>
  )
}

function Warned({ title, children }: { title: string; children: string }) {
  return (
    <div role="alert" className="flex gap-3 rounded-md bg-warning-soft p-4 text-on-warning-soft">
      <WarningIcon className="mt-0.5 shrink-0" />
      <div>
        <p className="font-semibold">{title}</p>
        <p>{children}</p>
      </div>
    </div>
  )
}
