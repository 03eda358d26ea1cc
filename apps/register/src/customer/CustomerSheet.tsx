/**
 * The customer of the basket. Entered from the basket's head or Ctrl+K; left by choosing somebody, by Esc or the next scan, which may be
 * of a customer's card.
 *
 *   find ──▶ (basket)     find ──▶ new ──▶ (basket)     glance ──▶ find     glance ──▶ payment ──▶ (basket)
 */
import { useState } from 'react'
import { ReceivePayment } from '../houseAccount/ReceivePayment.tsx'
import { usePanel } from '../shell/panel.tsx'
import { useTillView } from '../till/TillContext.tsx'
import { CustomerGlance } from './CustomerGlance.tsx'
import { FindCustomer } from './FindCustomer.tsx'
import { NewCustomerForm } from './NewCustomerForm.tsx'
import { useCustomerDesk } from './useCustomerDesk.ts'

type Step =
  | { name: 'glance' }
  | { name: 'payment' }
  | { name: 'find'; typed: string }
  | { name: 'new'; typed: string }

/** The sheet. */
export function CustomerSheet() {
  const desk = useCustomerDesk()
  const { open, close } = usePanel()
  const customerId = useTillView((view) => view.basket.customer?.customerId)
  const [step, go] = useState<Step>(
    customerId === undefined ? { name: 'find', typed: '' } : { name: 'glance' },
  )
  const done = () => open({ name: 'none' })
  if (step.name === 'glance' && customerId !== undefined) {
    return (
      <CustomerGlance
        {...{ desk, customerId }}
        onOther={() => go({ name: 'find', typed: '' })}
        onReceive={() => go({ name: 'payment' })}
        onClose={close}
      />
    )
  }
  if (step.name === 'payment' && customerId !== undefined) {
    const title = desk?.get(customerId)?.title ?? ''
    return <ReceivePayment {...{ customerId, title }} onClose={close} onDone={done} />
  }
  if (step.name === 'new') {
    const back = () => go({ name: 'find', typed: step.typed })
    return <NewCustomerForm {...{ desk }} typed={step.typed} onBack={back} onClose={close} onDone={done} />
  }
  const typed = step.name === 'find' ? step.typed : ''
  return (
    <FindCustomer
      {...{ desk, typed }}
      onType={(text) => go({ name: 'find', typed: text })}
      onNew={() => go({ name: 'new', typed })}
      onClose={close}
      onDone={done}
    />
  )
}
