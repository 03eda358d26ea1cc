/** How far this device has read the feed of records. */
export type FeedCursor = {
  /** Another epoch at the server: everything is read anew. */
  epoch: string
  after: number
  /** False while the first reading is under way. */
  isComplete: boolean
}

/** Stock levels as the server last told them, packed: ids and thousandths in step. */
export type StockSnapshot = {
  itemIds: string[]
  levelsMilli: number[]
  /** The last entry of this device's journal that the levels take into account. */
  throughSeq: number
}
