/**
 * Display messages of the terminal, turned into the states of the payment port.
 * Source: Terminal API, display notifications: a DisplayRequest whose ReferenceID carries `event=…`.
 */
import type { PaymentState } from '../paymentTerminal.ts'
import { listAt, textAt } from './json.ts'

const stateByEvent: ReadonlyMap<string, PaymentState> = new Map([
  ['TENDER_CREATED', 'waiting_for_card'],
  ['CARD_INSERTED', 'processing'],
  ['CARD_PRESENTED', 'processing'],
  ['CARD_SWIPED', 'processing'],
  ['APPLICATION_SELECTED', 'processing'],
  ['WAIT_FOR_PIN', 'pin_entry'],
  ['PIN_ENTERED', 'processing'],
  ['ASK_SIGNATURE', 'signature'],
  ['CHECK_SIGNATURE', 'signature'],
  ['SIGNATURE_CHECKED', 'processing'],
  ['WAIT', 'processing'],
])

/** Where display messages come from; returns the function that ends the subscription. */
export type DisplayMessages = (listener: (message: unknown) => void) => () => void

/** The state a display message for `saleId` tells, or undefined if it is for another register or tells none. */
export function stateOfDisplay(message: unknown, saleId: string): PaymentState | undefined {
  const request = ['SaleToPOIRequest'] as const
  if (textAt(message, ...request, 'MessageHeader', 'SaleID') !== saleId) return undefined
  for (const output of listAt(message, ...request, 'DisplayRequest', 'DisplayOutput')) {
    const reference = textAt(output, 'OutputContent', 'PredefinedContent', 'ReferenceID')
    const state = stateByEvent.get(new URLSearchParams(reference).get('event') ?? '')
    if (state !== undefined) return state
  }
  return undefined
}
