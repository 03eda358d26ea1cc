/**
 * What the till shows: one immutable snapshot. A new object only when something changed, and parts that did not change keep
 * their identity, so that a screen redraws only what is new.
 */
import type { FavouritesRecord, StoreRecord } from '@kassa/contract'
import type {
  BasketCustomer,
  BasketLine,
  Coupon,
  NamesById,
  PricedBasket,
  PriceOutcome,
  RetailTransaction,
  Tender,
} from '@kassa/kernel'
import type { Need } from '../approval/need.ts'
import type { LostJournal } from '../identity/device.ts'
import type { UpgradeNeeded } from '../identity/deviceSession.ts'
import type { PlannedRefund } from '../selling/sale.ts'
import type { ShiftView } from '../shift/cashView.ts'
import type { WeighView } from '../weighing/weighing.ts'
import type { Notice } from './notice.ts'

export type TillStage =
  /** The local store is being read. */
  | 'starting'
  /** No device yet: it wants a one-time code. */
  | 'not_enrolled'
  /** Another tab of this browser writes the journal. */
  | 'read_only'
  | 'signed_out'
  /** Someone is signed in, and no shift is open: it wants a float. */
  | 'no_shift'
  | 'open'

export type RegisterView = {
  name: string
  deviceId: string
  incarnation: number
  storeId: string
  /** Undefined until the first records have come. */
  store: StoreRecord | undefined
  /** The tiles that it shows first; undefined where nobody arranged any. */
  favourites: FavouritesRecord | undefined
  /** What was lost of its journal, where it goes on under a spare incarnation. */
  lost?: LostJournal
}

export type StaffView = { staffId: string; name: string }
export type OperatorView = StaffView & {
  permissions: readonly string[]
  /** What this person may take off by hand at most; undefined where the permission decides. */
  maxDiscountPpm?: number
}

/** Something that the operator may not do alone, waiting for somebody who may. */
export type ApprovalView = {
  /** Differs for each thing that is asked. */
  approvalId: number
  need: Need
  /** Who may say yes. */
  approvers: readonly StaffView[]
  /** Why the last PIN was not taken. */
  refusal?: Notice
}

/** What must be asked before the basket is paid: has the buyer reached that age, and so was born on that day or before? */
export type AgeCheck = { minimumAge: number; latestBirthDay: string }

/** `coupons`: those that were shown, whether they take anything off yet or not. */
export type BasketView = {
  basketId: string
  coupons?: readonly Coupon[]
  customer?: BasketCustomer
  ageCheck?: AgeCheck
} & (
  | ({ status: 'priced' } & PricedBasket)
  /** Nothing can be paid until the line is removed or changed, or the tax table knows its category. */
  | (Exclude<PriceOutcome, { status: 'priced' }> & { lines: BasketLine[] })
)

/** A basket that is put aside. */
export type HeldBasketView = {
  basketId: string
  name?: string
  totalMinor: number
  currency: string
  lineCount: number
  /** ms since 1970 UTC, by the clock of the till that put it aside. */
  heldAtMs: number
  /** Where another till has it. */
  elsewhere?: {
    registerName: string
    operatorName: string
    /** Taken up there: to take it up here is to take it over. */
    isInUse: boolean
  }
}

export type CardPhase =
  /** The terminal has the payment; a person is at it. */
  | 'asking'
  /** The answer was lost: the terminal is being asked what became of it. */
  | 'checking'
  /** No word is to be had: check again, or void after looking at the terminal. */
  | 'in_doubt'
  /** An approved payment is being given back, because its sale was cancelled. */
  | 'reversing'
  /** A payment of an earlier sale is being given back, because its goods came back. */
  | 'refunding'

export type PrintingState = 'none' | 'printing' | 'printed' | 'failed'

export type FlowView =
  | { name: 'scanning' }
  | {
      name: 'tendering'
      tenders: readonly Tender[]
      /** Below zero where money goes back to the customer. */
      remainingMinor: number
      remainingCashMinor: number
      /** Amounts that a customer is likely to hand over; the first is the exact one. */
      quickCashMinor: readonly number[]
      /** What of it is for the staff. */
      tipMinor?: number
    }
  /** More comes back than goes out. */
  | {
      name: 'refunding'
      tenders: readonly Tender[]
      /** Below zero. */
      remainingMinor: number
      remainingCashMinor: number
      /** Cards that paid for what comes back, and what each is to get (below zero). */
      cards: readonly PlannedRefund[]
      /** Gift cards and store credit that did, likewise. */
      values: readonly PlannedRefund[]
      /** What goes out in cash as planned; to pay out more than that in cash wants approval. Below zero. */
      cashMinor: number
    }
  | {
      name: 'card'
      attemptId: string
      amountMinor: number
      phase: CardPhase
      /** Money goes to the card. */
      isGivingBack: boolean
      /** What the card holder is doing, where the terminal tells. */
      terminalState?: string
    }
  | {
      name: 'completed'
      transaction: RetailTransaction
      at: string
      /** The signed sale in compact form, for the QR code. */
      proof?: string
      /** Where its page is, below the address of a server. */
      pageAddress?: string
      changeMinor: number
      /** The customer has the original, on paper or by e-mail: whatever comes now is a copy. */
      isHandedOver: boolean
      printing: PrintingState
      printFailure?: string
    }

export type SyncView = {
  /** Entries that the server does not hold yet. */
  waiting: number
  sentSeq: number
  headSeq: number
  /** Older entries that this device let go of, since they are in two other places; left out where all are here. */
  goneCount?: number
  /** `stopped`: the journal needs a person; nothing is lost and selling goes on. */
  line: 'online' | 'offline' | 'stopped'
  lastContactAtMs?: number
  /** The last entry that head office is known to hold, where the server is a store server. */
  headOfficeSeq?: number
  /** Who has to be updated before records are read again, and of the server, before anything is sent. */
  upgradeNeeded?: UpgradeNeeded
  /** Whether the browser promised to keep the data; undefined where it cannot say. */
  storagePersisted?: boolean
}

export type CatalogueView = {
  /** Rises with every change: what was read from `till.catalogue` before is out of date. */
  version: number
  itemCount: number
  isLoading: boolean
  /** Records read so far, while loading. */
  loaded: number
}

export type TillView = {
  stage: TillStage
  register?: RegisterView
  /** Who may sign in here. */
  staff: readonly StaffView[]
  operator?: OperatorView
  basket: BasketView
  /** Of promotions and price lists, by id. */
  offerNames: NamesById
  /** Put aside in the store, or in use at another till, oldest first; of other tills what was last heard. */
  held: readonly HeldBasketView[]
  flow: FlowView
  /** Undefined where there is no device yet, or it only looks on. */
  shift?: ShiftView
  notice?: Notice
  approval?: ApprovalView
  /** While somebody weighs. */
  weighing?: WeighView
  canUndo: boolean
  sync: SyncView
  catalogue: CatalogueView
}
