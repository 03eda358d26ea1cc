/** Invoices whose company the server does not have yet: none is lost, and one that is refused is named with the reason. */
import { invoiceNumberText } from '@kassa/contract'
import { useTillView } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'
import { useInvoiceDesk } from './useInvoices.ts'

/** The list; nothing where nothing waits. */
export function WaitingInvoices() {
  const t = laterWords.useWords()
  const desk = useInvoiceDesk()
  const waiting = useTillView(() => desk?.waiting())
  if (waiting === undefined || waiting.length === 0) return null
  const refused = waiting.filter(({ refusal }) => refusal !== undefined)
  return (
    <section className="border-t border-line pt-3">
      <p>{t('sync.invoices', { count: waiting.length })}</p>
      <ul className="mt-1 flex flex-col gap-1 text-ink-muted">
        {refused.map(({ invoiceId, refusal = '' }) => {
          const invoice = desk?.named(invoiceId)
          const number = invoice === undefined ? invoiceId : invoiceNumberText(invoice)
          return (
            <li key={invoiceId} className="wrap-anywhere">
              {t('sync.invoice_refused', { number, name: invoice?.buyer.name ?? '', reason: refusal })}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
