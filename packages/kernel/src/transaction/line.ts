/** The lines of a closed transaction: what was sold at which amounts, with what made them so. */
import type { BundleOfLine, LineReturn, LineRole, OriginalLine } from '../basket/line.ts'
import type { LineDiscount, PricedLine } from '../price/pricedBasket.ts'
import type { Unit } from '../quantity/quantity.ts'
import type { Weighing } from '../quantity/weighing.ts'
import type { Day } from '../tax/rate.ts'
import type { TaxPart } from '../tax/total.ts'

export type TransactionLine = {
  itemId: string
  sku: string
  name: string
  unit: Unit
  quantityMilli: number
  /** Before discounts. */
  unitPriceE5: number
  grossMinor: number
  taxMinor: number
  taxCode: string
  tracksStock: boolean
  original?: OriginalLine
  /** Where goods come back. Who allowed it stands in `approvedBy`. */
  returned?: Omit<LineReturn, 'approvedBy'>
  /** What came off, as the store's prices are. */
  discounts?: LineDiscount[]
  /** Why a person set the price. */
  priceReason?: string
  /** Who allowed what the operator alone may not. */
  approvedBy?: string
  /** Left out where it is the item itself. */
  role?: Exclude<LineRole, 'item'>
  /** The item that it was sold as a part of. */
  bundle?: BundleOfLine
  /** The number of the line that it belongs to, from 1. */
  parentLine?: number
  /** Where several taxes lie on the line, or one is not charged: each by itself. */
  taxParts?: TaxPart[]
  serials?: string[]
  lot?: string
  expiryDay?: Day
  /** Of goods that were weighed where they were sold. */
  weighing?: Weighing
  note?: string
}

/** Returns the lines of a priced basket as they are kept for ever, in the basket's order. */
export function transactionLines(lines: readonly PricedLine[]): TransactionLine[] {
  const numbers = new Map(lines.map(({ lineId }, index) => [lineId, index + 1]))
  return lines.map((priced) => {
    const { itemId, sku, name, unit, tracksStock } = priced.item
    const { quantityMilli, unitPriceE5, grossMinor, taxMinor, taxCode } = priced
    const line: TransactionLine = {
      ...{ itemId, sku, name, unit, quantityMilli, unitPriceE5 },
      ...{ grossMinor, taxMinor, taxCode, tracksStock },
    }
    return Object.assign(line, traceOf(priced), reasonsOf(priced), belongingOf(priced, numbers))
  })
}

type Extras = Partial<TransactionLine>

function traceOf({ original, serials, lot, expiryDay, weighing }: PricedLine): Extras {
  return {
    ...(original === undefined ? {} : { original }),
    ...(serials === undefined ? {} : { serials: [...serials] }),
    ...(lot === undefined ? {} : { lot }),
    ...(expiryDay === undefined ? {} : { expiryDay }),
    ...(weighing === undefined ? {} : { weighing }),
  }
}

function reasonsOf({ discounts, override, discount, returned, note, taxParts }: PricedLine): Extras {
  const { approvedBy: returnApprovedBy, ...back } = returned ?? {}
  const approvedBy = override?.approvedBy ?? discount?.approvedBy ?? returnApprovedBy
  return {
    ...('reason' in back ? { returned: back } : {}),
    ...(discounts.length === 0 ? {} : { discounts }),
    ...(override === undefined ? {} : { priceReason: override.reason }),
    ...(approvedBy === undefined ? {} : { approvedBy }),
    ...(note === undefined ? {} : { note }),
    ...(taxParts === undefined ? {} : { taxParts }),
  }
}

function belongingOf(
  { role, bundle, parentLineId }: PricedLine,
  numbers: ReadonlyMap<string, number>,
): Extras {
  const parentLine = parentLineId === undefined ? undefined : numbers.get(parentLineId)
  return {
    ...(role === undefined || role === 'item' ? {} : { role }),
    ...(bundle === undefined ? {} : { bundle }),
    ...(parentLine === undefined ? {} : { parentLine }),
  }
}
