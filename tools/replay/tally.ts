/** What is compared: documents, revenue and pieces of each item, however they were counted. */

export type Tally = {
  documents: number
  /** In hundredths of the currency. */
  revenueMinor: bigint
  /** By stock code. Thousandths of a piece, because that is what ledgers hold. */
  piecesMilli: Map<string, bigint>
}

export function emptyTally(): Tally {
  return { documents: 0, revenueMinor: 0n, piecesMilli: new Map() }
}

export function addPieces({ piecesMilli }: Tally, stockCode: string, milli: bigint): void {
  piecesMilli.set(stockCode, (piecesMilli.get(stockCode) ?? 0n) + milli)
}

export type TallyRow = { name: string; expected: string; found: string; isSame: boolean }

/** Returns the rows to show: the totals, and every item whose pieces differ. */
export function compareTallies(expected: Tally, found: Tally): TallyRow[] {
  const row = (name: string, left: string, right: string): TallyRow => {
    return { name, expected: left, found: right, isSame: left === right }
  }
  const codes = [...new Set([...expected.piecesMilli.keys(), ...found.piecesMilli.keys()])].sort()
  const items = codes.map((code) =>
    row(`pieces of ${code}`, pieces(expected.piecesMilli.get(code)), pieces(found.piecesMilli.get(code))),
  )
  return [
    row('documents', String(expected.documents), String(found.documents)),
    row('revenue', amount(expected.revenueMinor), amount(found.revenueMinor)),
    row('items', String(expected.piecesMilli.size), String(found.piecesMilli.size)),
    row('pieces', pieces(sum(expected)), pieces(sum(found))),
    ...items.filter(({ isSame }) => !isSame),
  ]
}

function sum({ piecesMilli }: Tally): bigint {
  return [...piecesMilli.values()].reduce((total, milli) => total + milli, 0n)
}

function amount(minor: bigint): string {
  const digits = String(minor < 0n ? -minor : minor).padStart(3, '0')
  return `${minor < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

function pieces(milli = 0n): string {
  return milli % 1000n === 0n ? String(milli / 1000n) : `${milli}/1000`
}
