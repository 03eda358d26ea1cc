/**
 * Where everything on a paper receipt goes: blocks become lines of a fixed number of columns. Amounts stand at the
 * right edge, on the first line of what they belong to; labels wrap and are never cut.
 */
import type { ReceiptBlock, ReceiptDocument } from '@kassa/kernel'
import { printableText } from './printableText.ts'

export type PaperLine =
  | {
      readonly type: 'text'
      readonly text: string
      readonly isBold: boolean
      readonly widthFactor: 1 | 2
      readonly heightFactor: 1 | 2
    }
  | { readonly type: 'qr'; readonly data: string }

type Style = { readonly isBold: boolean; readonly widthFactor: 1 | 2; readonly heightFactor: 1 | 2 }

const plain: Style = { isBold: false, widthFactor: 1, heightFactor: 1 }
const detailIndent = '  '

/** The lines of a receipt.   Ensures: no text is wider than the paper, counted in its own width. */
export function layOut(document: ReceiptDocument, columns: number): readonly PaperLine[] {
  return document.blocks.flatMap((block) => linesOf(block, columns))
}

function linesOf(block: ReceiptBlock, columns: number): PaperLine[] {
  switch (block.type) {
    case 'text': {
      const style = styleOf(block, 'wide')
      const room = columns / style.widthFactor
      return wrap(printableText(block.text), room).map((text) => line(align(text, block.align, room), style))
    }
    case 'columns':
      return columnLines(block.cells, columns).map((text) => line(text, styleOf(block, 'wide')))
    case 'line':
      return amountLines(block, columns)
    case 'rule':
      return [line('-'.repeat(columns), plain)]
    case 'space':
      return [line('', plain)]
    case 'qr': {
      const caption = wrap(printableText(block.caption ?? ''), columns)
      const captionLines = caption.map((text) => line(align(text, 'center', columns), plain))
      return [{ type: 'qr', data: block.data }, ...(block.caption === undefined ? [] : captionLines)]
    }
  }
}

function amountLines(block: Extract<ReceiptBlock, { type: 'line' }>, columns: number): PaperLine[] {
  const label = printableText(block.label)
  const amount = printableText(block.amount)
  const fitsWide = label.length + 1 + amount.length <= columns / 2
  const style = styleOf(block, fitsWide ? 'wide' : 'tall')
  const room = columns / style.widthFactor
  const labelRoom = Math.max(1, room - amount.length - 1)
  const [first = '', ...rest] = wrap(label, labelRoom)
  const detail =
    block.detail === undefined ? [] : wrap(printableText(block.detail), columns - detailIndent.length)
  return [
    line(`${first.padEnd(room - amount.length)}${amount}`, style),
    ...rest.map((text) => line(text, style)),
    ...detail.map((text) => line(detailIndent + text, plain)),
  ]
}

type Cells = Extract<ReceiptBlock, { type: 'columns' }>['cells']

function columnLines(cells: Cells, columns: number): readonly string[] {
  const room = columns - Math.max(0, cells.length - 1)
  const shares = cellWidths(
    cells.map((cell) => cell.widthShare ?? 1),
    room,
  )
  const [first, ...others] = cells
  if (first === undefined || others.length < 2 || fits(cells, shares)) return cellLines(cells, shares)
  const needed = cells.map(({ text }) => printableText(text).length)
  const spare = room - needed.reduce((sum, width) => sum + width, 0)
  if (spare >= 0) return cellLines(cells, [(needed[0] ?? 0) + spare, ...needed.slice(1)])
  return [...wrap(printableText(first.text), columns), ...columnLines(others, columns)]
}

/** An amount is never broken: a table gives it the room of others, or has a line more. */
function fits(cells: Cells, widths: readonly number[]): boolean {
  return cells.every(({ text, align }, at) => {
    // What stands at the right is an amount, whose thousands may be apart.
    const parts = align === 'right' ? [printableText(text)] : printableText(text).split(' ')
    return parts.every((part) => part.length <= (widths[at] ?? 0))
  })
}

function cellLines(cells: Cells, widths: readonly number[]): readonly string[] {
  const wrapped = cells.map((cell, at) => wrap(printableText(cell.text), widths[at] ?? 1))
  const height = Math.max(0, ...wrapped.map((lines) => lines.length))
  return Array.from({ length: height }, (_, row) =>
    cells
      .map((cell, at) => align(wrapped[at]?.[row] ?? '', cell.align, widths[at] ?? 1, 'filled'))
      .join(' ')
      .trimEnd(),
  )
}

/** Splits `columns` by shares; what is left over goes to the cells from the left.   Ensures: they sum to `columns`. */
function cellWidths(shares: readonly number[], columns: number): readonly number[] {
  const sum = shares.reduce((total, share) => total + share, 0)
  const widths = shares.map((share) => Math.max(1, Math.floor((columns * share) / sum)))
  let left = columns - widths.reduce((total, width) => total + width, 0)
  return widths.map((width) => {
    const extra = left > 0 ? 1 : 0
    left -= extra
    return width + extra
  })
}

function styleOf(
  block: { size?: 'normal' | 'large'; weight?: 'normal' | 'bold' },
  large: 'wide' | 'tall',
): Style {
  const isLarge = block.size === 'large'
  return {
    isBold: block.weight === 'bold',
    widthFactor: isLarge && large === 'wide' ? 2 : 1,
    heightFactor: isLarge ? 2 : 1,
  }
}

function line(text: string, style: Style): PaperLine {
  return { type: 'text', text, ...style }
}

function align(
  text: string,
  to: 'left' | 'center' | 'right' | undefined,
  width: number,
  fill: 'filled' | 'open' = 'open',
): string {
  if (to === 'right') return text.padStart(width)
  if (to === 'center') return ' '.repeat(Math.floor(Math.max(0, width - text.length) / 2)) + text
  return fill === 'filled' ? text.padEnd(width) : text
}

/** Breaks text between words, and words that are longer than a line anywhere. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let current = ''
  for (const word of text.split(' ').filter((part) => part !== '')) {
    let rest = word
    if (current !== '' && current.length + 1 + rest.length <= width) {
      current += ` ${rest}`
      continue
    }
    if (current !== '') lines.push(current)
    for (; rest.length > width; rest = rest.slice(width)) lines.push(rest.slice(0, width))
    current = rest
  }
  if (current !== '' || lines.length === 0) lines.push(current)
  return lines
}
