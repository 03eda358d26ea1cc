/**
 * A scan on any screen of the sale adds the item: while paying it leads back to the basket first, unless money was taken already.
 * Then it is refused, and whoever scanned is told: a scan never goes unnoticed. A receipt's code opens its sale; while goods come back,
 * every scan is of something that comes back, and while an item is looked up, of the next one. A badge signs in its holder, or says yes to
 * what is asked.
 */
import { announce } from '@kassa/ui'
import { useState } from 'react'
import { playTone } from '../feedback/sounds.ts'
import { useAdding } from '../find/ArmedQuantity.tsx'
import { isReceiptCode } from '../returning/receiptCode.ts'
import { useScans } from '../scanner/useScans.ts'
import { type Panel, usePanel } from '../shell/panel.tsx'
import { takeBadgeScan } from '../signIn/badgeScan.ts'
import { isOrderCode } from '../specialOrder/orderCode.ts'
import { isValueNumber } from '../tenders/valueNumber.ts'
import { useTill } from '../till/TillContext.tsx'
import { laterWords } from '../words/laterWords.ts'

const notNow = { status: 'not_now' } as const

/** Whether a scan is of a gift card: by its number, or because one is asked for. */
function isOfCard(code: string, panelName: Panel['name']): boolean {
  return isValueNumber(code) || panelName === 'value' || panelName === 'gift_cards'
}

/** Whether a scan is of a special order: by the code of its slip, or because one is looked for. */
function isOfOrder(code: string, panelName: Panel['name']): boolean {
  return isOrderCode(code) || panelName === 'special_orders'
}

/** The code that was refused, until the next scan, and how to dismiss it. */
export function useSessionScans(): { refusedCode: string | undefined; dismiss: () => void } {
  const till = useTill()
  const adding = useAdding()
  const { panel, open, close } = usePanel()
  const [refusedCode, setRefusedCode] = useState<string>()
  const showCard = (number: string) => {
    const { flow } = till.view()
    setRefusedCode(undefined)
    if (flow.name === 'tendering') open({ name: 'value', number })
    else if (flow.name === 'scanning' || flow.name === 'completed') open({ name: 'gift_cards', number })
  }
  const add = async (code: string) => {
    if (await takeBadgeScan(till, code)) return
    if (isOfCard(code, panel.name)) return showCard(code)
    if (isOfOrder(code, panel.name)) return open({ name: 'special_orders', code })
    if (panel.name === 'look_up') return open({ name: 'look_up', code })
    const isReturn = panel.name === 'returning' || isReceiptCode(code)
    if (panel.name !== 'basket' && !isReturn) close()
    till.dismissApproval()
    setRefusedCode(undefined)
    const { flow } = till.view()
    const isPaying = flow.name === 'tendering' || flow.name === 'refunding'
    if (isPaying && flow.tenders.length === 0) await till.cancelTendering()
    if (isReturn && /^(scanning|completed)$/.test(till.view().flow.name))
      return open({ name: 'returning', code })
    const { status } = isReturn ? notNow : await adding.scan(code)
    if (status !== 'not_now') return
    playTone('refused')
    announce(laterWords.translate('notice.scan_not_now', { code }), true)
    setRefusedCode(code)
  }
  useScans((code) => void add(code))
  return { refusedCode, dismiss: () => setRefusedCode(undefined) }
}
