/** How far this device has read the feed of records. */
export type FeedCursor = {
  /** Another epoch at the server: everything is read anew. */
  epoch: string
  after: number
  /** False while a reading is under way. */
  isComplete: boolean
  /** The version of the protocol of the program that read; 1 where it is not said. What it did not know of records it did not keep. */
  protocol?: number
  /** Pages of that reading that are kept and not merged in yet. */
  pages: number
  /** Where items are packed; an earlier program, which knows nothing of it, takes it away with the first change. */
  packed?: PackedMark
}

/** Items that are packed, and those that changed since: together they are the items of the chunks. */
export type PackedMark = {
  slot: 0 | 1
  /** SHA-256 of the first part, which has those of the others. */
  hash: string
  /** Pages of items that changed since, and how many those are. */
  changePages: number
  changeCount: number
}

/** Returns whether two readings by one version of the protocol have come to the same place: the records of both are the same. */
export function isSamePlace(one: FeedCursor, other: FeedCursor | undefined): boolean {
  return one.epoch === other?.epoch && one.after === other.after && one.protocol === other.protocol
}

/** Stock levels as the server last told them, packed: ids and thousandths in step. */
export type StockSnapshot = {
  itemIds: string[]
  levelsMilli: number[]
  /** The last entry of this device's journal that the levels take into account. */
  throughSeq: number
}
