/** The rows that closed shifts and Z reports make. Each belongs to the entry that made it. */

type Place = { deviceId: string; incarnation: number; seq: number; storeId: string; at: string }

/** A closed shift in one currency, each amount in that currency. */
export type ShiftRow = Place & {
  shiftId: string
  /** Of the Z report that ends its period. */
  number: number
  /** null where the journal does not say. */
  openedAt: string | null
  openedBy: string | null
  closedBy: string
  currency: string
  floatMinor: number
  tenderedMinor: number
  paidInMinor: number
  paidOutMinor: number
  pickedUpMinor: number
  expectedMinor: number
  /** Counted less expected; null where nobody counted. */
  differenceMinor: number | null
  note: string | null
}

export type ReportRow = Place & {
  number: number
  operatorId: string
  currency: string
  salesMinor: number
  returnsMinor: number
  review: string[]
}

export type TillRows = { shifts: ShiftRow[]; reports: ReportRow[] }
