/** The blocks that every kind of document is made of. */
import type { ReceiptStore } from './context.ts'
import type { ReceiptBlock } from './document.ts'
import type { ReceiptWords } from './words.ts'

export const rule: ReceiptBlock = { type: 'rule' }
export const space: ReceiptBlock = { type: 'space' }

/** A centred line of text. */
export function centred(text: string): ReceiptBlock {
  return { type: 'text', text, align: 'center' }
}

/** Something that must not be overlooked. At least twice as large as the amounts: on a document that carries it no amount is large.
 *  Source: SKVFS 2014:9 7 kap. */
export function mark(text: string): ReceiptBlock {
  return { type: 'text', text, align: 'center', size: 'large', weight: 'bold' }
}

export function heading(text: string): ReceiptBlock {
  return { type: 'text', text, weight: 'bold' }
}

/** Who sells: name, address, numbers. */
export function storeBlocks(store: ReceiptStore, words: ReceiptWords): ReceiptBlock[] {
  return [
    { type: 'text', text: store.name, align: 'center', size: 'large', weight: 'bold' },
    ...store.address.map(centred),
    ...(store.companyNumber === undefined ? [] : [centred(`${words.companyNumber} ${store.companyNumber}`)]),
    ...(store.taxNumber === undefined ? [] : [centred(`${words.taxNumber} ${store.taxNumber}`)]),
  ]
}

/** Two texts at the edges of the paper. */
export function pair(left: string, right: string, weight?: 'bold'): ReceiptBlock {
  const cells = [
    { text: left, align: 'left' as const, widthShare: 3 },
    { text: right, align: 'right' as const, widthShare: 2 },
  ]
  return { type: 'columns', cells, ...(weight === undefined ? {} : { weight }) }
}

/** Cells of a table: the first at the left edge, the others right-aligned, shares of the width as given or equal. */
export function row(texts: readonly string[], widthShares?: readonly number[]): ReceiptBlock {
  const cells = texts.map((text, index) => {
    const widthShare = widthShares?.[index]
    const align = index === 0 ? ('left' as const) : ('right' as const)
    return { text, align, ...(widthShare === undefined ? {} : { widthShare }) }
  })
  return { type: 'columns', cells }
}

/** A label with an amount, and small print where there is some. */
export function amountLine(
  label: string,
  amount: string,
  details: readonly string[] = [],
): Extract<ReceiptBlock, { type: 'line' }> {
  return { type: 'line', label, ...(details.length === 0 ? {} : { detail: details.join(' · ') }), amount }
}

/** The end of a number that is nobody else's business; nothing of one that is too short to hide anything. */
export function lastDigits(number: string): string | undefined {
  return number.length < 8 ? undefined : `•••• ${number.slice(-4)}`
}
