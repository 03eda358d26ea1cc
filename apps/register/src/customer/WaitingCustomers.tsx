/** Customers who were made here and are not at the server yet: none is lost, and who is refused is named with the reason. */
import { useTillView } from '../till/TillContext.tsx'
import { customerWords } from './customerWords.ts'
import { useCustomerDesk } from './useCustomerDesk.ts'

/** The list; nothing where nobody waits. */
export function WaitingCustomers() {
  const t = customerWords.useWords()
  const desk = useCustomerDesk()
  const waiting = useTillView(() => desk?.waiting())
  if (waiting === undefined || waiting.length === 0) return null
  const refused = waiting.filter(({ refusal }) => refusal !== undefined)
  return (
    <section className="border-t border-line pt-3">
      <p>{t('waiting.title', { count: waiting.length })}</p>
      <ul className="mt-1 flex flex-col gap-1 text-ink-muted">
        {refused.map(({ customerId, body, refusal = '' }) => (
          <li key={customerId} className="wrap-anywhere">
            {desk?.get(customerId)?.title ?? body.name}: {t('waiting.refused', { reason: refusal })}
          </li>
        ))}
      </ul>
    </section>
  )
}
