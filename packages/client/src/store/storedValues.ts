/** The single values that a device keeps, each under its name. Rows of their own have the journal, the basket, orders and the records. */
import type { DoneExercise } from '@kassa/contract'
import type { Head } from '@kassa/journal'
import type { NewCustomer } from '../customer/customer.ts'
import type { DeviceKeys, EnrolledDevice, PendingEnrolment, SpareKey } from '../identity/device.ts'
import type { KeptInvoices, WaitingBuyer } from '../invoice/ownInvoice.ts'
import type { KnownPoints } from '../loyalty/points.ts'
import type { OrderCursor } from '../order/storedOrder.ts'
import type { PinAttempts } from '../people/attempts.ts'
import type { SealedText } from '../people/seal.ts'
import type { WaitingMail } from '../receipt/waitingMail.ts'
import type { FeedCursor, StockSnapshot } from '../replica/feedCursor.ts'
import type { KnownSale } from '../returning/knownSale.ts'
import type { CompletedSale, OpenSale } from '../selling/sale.ts'
import type { KeptPeriod } from '../shift/keptPeriod.ts'
import type { JournalMark } from '../spare/journalMark.ts'
import type { Clocked } from '../timeClock/clocked.ts'
import type { TrainingMark } from '../training/trainingMark.ts'

export type StoredValues = {
  keys: DeviceKeys
  pendingEnrolment: PendingEnrolment
  device: EnrolledDevice
  /** The end of the journal, next to it in the same transactions. */
  head: Head
  /** The last entry that the server holds. */
  sent: SentHead
  feed: FeedCursor
  /** Members of staff with the checks of their PINs. */
  staff: SealedText
  pinAttempts: PinAttempts
  stock: StockSnapshot
  sale: OpenSale
  completed: CompletedSale
  /** Sales that goods were taken back from lately. */
  returnedSales: readonly KnownSale[]
  orderCursor: OrderCursor
  /** Customers whom this till made, and the server does not have yet. */
  newCustomers: readonly NewCustomer[]
  /** How points of customers stood when the server was last asked, the latest first. */
  knownPoints: readonly KnownPoints[]
  /** Receipts that are wanted by e-mail, and the server does not know of yet. */
  receiptMails: readonly WaitingMail[]
  invoices: KeptInvoices
  /** Whom invoices name, until the server has it. */
  invoiceBuyers: readonly WaitingBuyer[]
  /** What X and Z reports count, up to the last entry that counts, next to it in the same transactions. */
  tillPeriod: KeptPeriod
  /** The last entry that was let go of: the one behind it is chained to this. */
  anchor: SentHead
  /** In the vault, apart from the journal: what another life of this device begins with. */
  spares: readonly SpareKey[]
  /** In the vault: a key that the server may know, and whose answer has not come. */
  pendingSpare: Pick<SpareKey, 'publicKey' | 'signing'>
  /** In the vault: how far the journal was. */
  mark: JournalMark
  /** Whether training mode is on, and how far its receipts are counted. */
  training: TrainingMark
  /** Exercises that people did here, the latest first. */
  exercisesDone: readonly DoneExercise[]
  /** What each person last told the time clock of this till. */
  clocked: Clocked
}

export type ValueName = keyof StoredValues
export type SentHead = { seq: number; hash: string }
