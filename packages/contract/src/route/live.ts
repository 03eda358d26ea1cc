/** What the live stream tells. Events say that something is new; what it is comes through the ordinary routes. */

export type LiveEvent =
  /** Records changed: read the feed. */
  | { type: 'records'; feedSeq: number }
  /** A transaction was posted. */
  | { type: 'transaction'; transactionId: string; storeId: string }
  /** Stock moved at a store: the new levels. */
  | { type: 'stock'; storeId: string; levels: [itemId: string, quantityMilli: number][] }
  /** Something befell orders of a store, up to there: exchange orders. */
  | { type: 'orders'; storeId: string; seq: number }
  /** A device of a store asks for approval, or was answered: list, or ask again. */
  | { type: 'approvals'; storeId: string }
  /** To one device of a store server: head office holds its journal up to there. */
  | { type: 'head_office'; deviceId: string; incarnation: number; seq: number }
