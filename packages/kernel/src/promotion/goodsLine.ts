/** The lines of a basket as the search for promotions sees them: only what may be promoted, in an order of their own. */
import { assertInteger } from '../money/integer.ts'
import { onePieceMilli } from '../quantity/quantity.ts'
import type { Portion } from './lineRule.ts'
import type { PromotionLine } from './promotion.ts'

export type GoodsLine = {
  line: PromotionLine
  /** The line's place among all lines of the basket. */
  place: number
  /** Whole pieces that can go into groups one by one; 1 for goods by weight, length or time. */
  pieces: number
  /** What each piece costs; the first `dearerPieces` cost one more, so that they sum to the line. */
  pieceMinor: number
  dearerPieces: number
  amountMinor: number
  quantityMilli: number
  floorMinor: number
}

/** Returns the lines that may be promoted, the dearest piece first, then by item and line id.
 *  Requires: integers (asserted); line ids are unique.   Ensures: independent of the order of `lines`, so that every outcome is. */
export function goodsLinesOf(lines: readonly PromotionLine[]): GoodsLine[] {
  for (const { quantityMilli } of lines) assertInteger(quantityMilli, 'quantityMilli')
  const goods: GoodsLine[] = []
  lines.forEach((line, place) => {
    if (line.quantityMilli > 0 && line.amountMinor > 0 && line.isExcluded !== true)
      goods.push(goodsLineOf(line, place))
  })
  return goods.sort(byPrice)
}

function goodsLineOf(line: PromotionLine, place: number): GoodsLine {
  const { amountMinor, quantityMilli, unit, floorMinor = 0 } = line
  assertInteger(amountMinor, 'amountMinor')
  assertInteger(floorMinor, 'floorMinor')
  const isCounted = unit === 'piece' && quantityMilli % onePieceMilli === 0
  const pieces = isCounted ? quantityMilli / onePieceMilli : 1
  const dearerPieces = amountMinor % pieces
  const pieceMinor = (amountMinor - dearerPieces) / pieces
  return { line, place, pieces, pieceMinor, dearerPieces, amountMinor, quantityMilli, floorMinor }
}

function byPrice(a: GoodsLine, b: GoodsLine): number {
  const dearerMinor = priceOfPiece(b, 0) - priceOfPiece(a, 0)
  if (dearerMinor !== 0) return dearerMinor
  if (a.line.itemId !== b.line.itemId) return a.line.itemId < b.line.itemId ? -1 : 1
  return a.line.lineId < b.line.lineId ? -1 : 1
}

/** Returns what the piece costs that follows after `taken` others of the line. */
export function priceOfPiece({ pieceMinor, dearerPieces }: GoodsLine, taken: number): number {
  return taken < dearerPieces ? pieceMinor + 1 : pieceMinor
}

/** Returns what is left of the line when groups have taken the first pieces. */
export function restOf(goods: GoodsLine, pieces: number): Portion {
  const { pieceMinor, dearerPieces } = goods
  if (pieces === goods.pieces) return goods
  const dearerLeft = dearerPieces - (goods.pieces - pieces)
  const restMinor = pieceMinor * pieces + (dearerLeft > 0 ? dearerLeft : 0)
  return { amountMinor: restMinor, quantityMilli: pieces * onePieceMilli, floorMinor: 0 }
}
