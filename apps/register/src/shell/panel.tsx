/**
 * What lies over the selling screen, one thing at a time: entered by `open`, left by `close`. A line that was opened from the
 * phone's basket leads back to it; a price that was opened from a line leads back to the line.
 */
import type { FoundSale, RecallAsks } from '@kassa/client'
import type { ItemChoice } from '@kassa/kernel'
import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import type { OtherWay } from '../tenders/otherWay.ts'

/** What the scanned code said of an item. */
export type Given = Pick<ItemChoice, 'serials' | 'lot' | 'expiryDay'>

export type Panel =
  | { name: 'none' }
  | { name: 'basket' }
  /** `typed`: the figure that opened the editor. */
  | { name: 'line'; lineId: string; typed?: string; isFromBasket?: boolean }
  /** Of the whole basket where no line is named. */
  | { name: 'discount'; lineId?: string }
  | { name: 'price'; lineId: string }
  /** What is asked before an item is added. */
  | {
      name: 'choice'
      itemId: string
      quantityMilli: number
      given?: Given
      isWeighed?: true
      asks?: RecallAsks
    }
  /** What an item costs, and where there is some. `code`: what was scanned. */
  | { name: 'look_up'; itemId?: string; code?: string }
  | { name: 'hold' }
  | { name: 'customer' }
  /** What customers ordered. `code`: what was scanned: an order's slip, or the receipt of a payment on it. */
  | { name: 'special_orders'; code?: string }
  /** `code`: what was scanned: a receipt, or an item that comes back. */
  | { name: 'returning'; code?: string }
  /** Gift cards; `number`: what was scanned. */
  | { name: 'gift_cards'; number?: string }
  /** Paying with a gift card or store credit. */
  | { name: 'value'; number?: string }
  | { name: 'other_way'; way: OtherWay }
  /** Paying on the customer's house account. */
  | { name: 'account' }
  | { name: 'tip' }
  | { name: 'split' }
  | { name: 'clear_basket' }
  | { name: 'cash' }
  | { name: 'drawer' }
  | { name: 'settings' }
  | { name: 'keys' }
  | { name: 'receipt_code' }
  | { name: 'mail_receipt' }
  /** Of the sale on the screen, or the credit note of what came back; `sale`: of an earlier one. */
  | { name: 'invoice'; sale?: FoundSale }
  | { name: 'void_card' }

type PanelControl = { panel: Panel; open: (panel: Panel) => void; close: () => void }

const PanelContext = createContext<PanelControl | undefined>(undefined)

/** Wraps the selling screens. */
export function PanelProvider({ children }: { children: ReactNode }) {
  const [panel, open] = useState<Panel>(noPanel)
  const control = useMemo(() => ({ panel, open, close: () => open(panelBehind) }), [panel])
  return <PanelContext value={control}>{children}</PanelContext>
}

const noPanel: Panel = { name: 'none' }

function panelBehind(panel: Panel): Panel {
  if (panel.name === 'line') return panel.isFromBasket === true ? { name: 'basket' } : noPanel
  const isOfLine = panel.name === 'discount' || panel.name === 'price'
  return isOfLine && panel.lineId !== undefined ? { name: 'line', lineId: panel.lineId } : noPanel
}

/** The panel and how to change it.   Requires: a PanelProvider above (thrown otherwise). */
export function usePanel(): PanelControl {
  const control = use(PanelContext)
  if (control === undefined) throw new Error('usePanel needs a PanelProvider above')
  return control
}
