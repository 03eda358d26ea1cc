/** Selling one invoice at the till, line by line, as a cashier would. */
import type { CommandOutcome, Till, TillView } from '@kassa/client'
import type { Invoice, InvoiceLine } from './invoices.ts'
import { ReplayError } from './officeLine.ts'

/** What the catalogue does not know is taxed as most things are. */
const usualTaxCategory = 'standard'
const priceDecimals = 5

/** Sells the invoice: it is one transaction afterwards, durable on the till. What the till wants a PIN for, the operator approves.
 *  Throws where the till refuses. */
export async function sellInvoice(
  till: Till,
  { invoiceNo, lines }: Invoice,
  { tender, pin }: { tender: 'cash' | 'card'; pin: string },
): Promise<void> {
  const must = async (outcome: CommandOutcome) => {
    const operatorId = till.view().operator?.staffId ?? ''
    const { status } = outcome.status === 'approval_wanted' ? await till.approve(operatorId, pin) : outcome
    if (status !== 'done') throw refusal(invoiceNo, till.view())
  }
  for (const line of lines) await must(await addLine(till, line))
  await must(await till.startTendering())
  const { flow } = till.view()
  const dueMinor = flow.name === 'tendering' || flow.name === 'refunding' ? flow.remainingMinor : 0
  if (tender === 'card' && dueMinor > 0) {
    await must(await till.payCard())
    await until(till, (view) => view.flow.name === 'completed' || view.flow.name === 'tendering')
  } else {
    // To the cent: what a file holds was not paid in coins.
    await must(await till.payCash(dueMinor))
  }
  if (till.view().flow.name !== 'completed') throw refusal(invoiceNo, till.view())
}

function addLine(
  till: Till,
  { stockCode, description, pieces, unitPrice }: InvoiceLine,
): Promise<CommandOutcome> {
  // A debt that is written off at a price below zero is the return of a line at that price.
  const isWrittenOff = unitPrice.startsWith('-')
  const quantityMilli = (isWrittenOff ? -pieces : pieces) * 1000
  const unitPriceE5 = toE5(unitPrice.replace('-', ''))
  const known = till.catalogue.byCode(stockCode)
  if (known !== undefined && known.sku === stockCode) {
    return till.addItem(known.itemId, quantityMilli, unitPriceE5)
  }
  return till.addOpenLine({
    sku: stockCode,
    name: description === '' ? stockCode : description,
    unit: 'piece',
    taxCategory: usualTaxCategory,
    ...{ unitPriceE5, quantityMilli },
  })
}

function toE5(price: string): number {
  const [whole = '', fraction = ''] = price.split('.')
  if (fraction.length > priceDecimals) throw new ReplayError(`The price ${price} has too many decimals.`)
  return Number(whole + fraction.padEnd(priceDecimals, '0'))
}

function refusal(invoiceNo: string, { notice, flow }: TillView): ReplayError {
  const why = notice === undefined ? `it is ${flow.name}` : JSON.stringify(notice)
  return new ReplayError(`The till did not take invoice ${invoiceNo}: ${why}.`)
}

/** Waits until the till shows it. */
export function until(till: Till, holds: (view: TillView) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds(till.view())) return
      stop()
      // What the till says about it comes in the same moment.
      setImmediate(resolve)
    }
    const stop = till.subscribe(look)
    look()
  })
}
