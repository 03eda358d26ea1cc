/** The till core as screens see it: a view, a subscription, and commands. No command throws for what a shop, a network or a device does. */
import type { IssuedInvoice, JournalFile, ReceiptMailBody } from '@kassa/contract'
import type { CashCount, ItemChoice, ReceiptDocument, RetailTransaction, Unit } from '@kassa/kernel'
import type { DistantApprovals } from '../approval/distantApprovals.ts'
import type { ApprovalWanted } from '../approval/need.ts'
import type { Catalogue, TileItem } from '../catalogue/catalogue.ts'
import type { CustomerView, CustomerWish, NewCustomer } from '../customer/customer.ts'
import type { PurchasesFound } from '../customer/purchases.ts'
import type { AccountRefusal, AccountStanding, PaymentWish } from '../houseAccount/account.ts'
import type { InvoicePaper, InvoiceStanding, InvoiceWish } from '../invoice/invoice.ts'
import type { OwnInvoice, WaitingBuyer } from '../invoice/ownInvoice.ts'
import type { LookedUp, StoreLevel } from '../lookUp/lookedUp.ts'
import type { PointsRefusal, PointsView } from '../loyalty/points.ts'
import type { OfferHint } from '../offer/offerHint.ts'
import type { RecallAsks } from '../recall/recalledGoods.ts'
import type { PrintedReceipt } from '../receipt/receiptPort.ts'
import type { WaitingMail } from '../receipt/waitingMail.ts'
import type { FoundSale } from '../returning/knownSale.ts'
import type { ReturnPart, ReturnReason, UnknownReturn } from '../returning/returnWish.ts'
import type { ReceiptFound, SalesFound } from '../returning/saleFinder.ts'
import type { PlannedRefund } from '../selling/sale.ts'
import type { CashMove, DocumentOutcome } from '../shift/cashView.ts'
import type { SpecialOrder, SpecialOrderWish } from '../specialOrder/specialOrder.ts'
import type { CardBalance, CardRefusal, CardWish } from '../tendering/card.ts'
import type { TimeClock } from '../timeClock/clocked.ts'
import type { AskedExercise, ExerciseScore, PracticeTerminal } from '../training/practice.ts'
import type { WeighDesk } from '../weighing/weighing.ts'
import type { NoticeCode } from './notice.ts'
import type { TillView } from './view.ts'

export type CommandOutcome =
  | { status: 'done' }
  /** The view carries the same as its notice. */
  | { status: 'refused'; code: NoticeCode }
  /** Nothing happened yet: the view's `approval` says who may say yes, and `approve` does it then. */
  | ApprovalWanted
  /** Nothing happened yet: the item is added by `addChosen`, with what `questionsOf` says is asked. */
  | {
      status: 'choice_wanted'
      itemId: string
      quantityMilli: number
      /** It is sold by its weight, and this till has a scale: `weigh` says how much it is. */
      isWeighed?: true
      /** Pieces of it are recalled: this must be known too. */
      asks?: RecallAsks
      /** What the code said already. */
      given?: Pick<ItemChoice, 'serials' | 'lot' | 'expiryDay'>
    }
  /** The flow is somewhere else: a second tap, a key of another screen. Nothing happened. */
  | { status: 'not_now' }

export type EnrolOutcome =
  | { status: 'enrolled' }
  | { status: 'code_invalid' }
  | { status: 'too_many_attempts' }
  /** Transient: the same code can be tried again. */
  | { status: 'unreachable' }
  | { status: 'already_enrolled' }
  /** The device could not keep its key; `detail` is for the log. */
  | { status: 'storage_failed'; detail: string }

/** A line of something that the catalogue does not know. */
export type OpenLine = {
  sku: string
  name: string
  unit: Unit
  unitPriceE5: number
  taxCategory: string
  quantityMilli: number
}

/** The cash of a till: shifts, cash that moves without a sale, reports. */
export type CashDay = {
  /** Opens the shift with what was counted into the till; empty counts for no float. */
  openShift(floats: readonly CashCount[]): Promise<CommandOutcome>
  /** Journals the movement and opens the drawer; the view has its receipt then. */
  moveCash(move: CashMove): Promise<CommandOutcome>
  /** Looks at the open period, and journals that someone did; the view has the report then. */
  reportX(): Promise<CommandOutcome>
  /** Begins a blind count, or begins it again. The drawer opens. Whoever may close a shift says yes to all of it here. */
  startCount(): Promise<CommandOutcome>
  count(counts: readonly CashCount[]): Promise<CommandOutcome>
  /** Closes the counted shift; `note` explains the difference. */
  closeShift(note?: string): Promise<CommandOutcome>
  /** Ends the period with the next number. */
  reportZ(): Promise<CommandOutcome>
  /** Away from a count, a report or a receipt. */
  leave(): Promise<CommandOutcome>
  /** Prints a report or the receipt of a movement. */
  print(document: ReceiptDocument): Promise<DocumentOutcome>
}

/** What comes off by hand: parts per million, or minor units of the whole line or basket. */
export type DiscountWish = { reason: string } & (
  | { type: 'percent'; ratePpm: number }
  | { type: 'amount'; amountMinor: number }
)

/** Another price than the records have. */
export type PriceWish = { unitPriceE5: number; reason: string }

/** Goods that come back: finding the sale, choosing what comes back of it, and giving the money back. */
export type Returning = {
  /** Sales that fit what is typed: those of this till at once, then, where the server answers, those of all others.   `day`: YYYY-MM-DD. */
  find(typed: string, day?: string): AsyncIterable<SalesFound>
  /** The sale of a receipt's QR code, with no server either. */
  read(code: string): Promise<ReceiptFound>
  /** Puts what comes back into the basket, at what was paid for it. */
  takeBack(sale: FoundSale, parts: readonly ReturnPart[], why: ReturnReason): Promise<CommandOutcome>
  /** What one of the item costs here today, at least; five decimals. Undefined where it has no price. */
  priceToday(itemId: string, quantityMilli: number): number | undefined
  /** Puts goods without a receipt into the basket. Above the store's limit it wants a PIN, whoever sells. */
  takeBackUnknown(goods: UnknownReturn): Promise<CommandOutcome>
  /** Takes the last sale of this shift back whole, and goes on to giving the money back. */
  voidLast(reason: string): Promise<CommandOutcome>
  /** Gives a card what was planned for it. Resolves when the terminal was asked, not when it answered. */
  refundCard(attemptId: string): Promise<CommandOutcome>
}

/** Whoever is known by name: finding them, making them, serving them. */
export type CustomerDesk = {
  /** Makes ready to find, when somebody is about to look: with a hundred thousand customers that takes a second. */
  prepare(): Promise<void>
  /** Those who fit all that is typed: words of name, company, e-mail or card, figures of the phone. By name, at most `limit`. */
  find(typed: string, limit: number): Promise<readonly CustomerView[]>
  /** Those who have the same e-mail address or phone number as somebody new; at most five. */
  alike(wish: Pick<CustomerWish, 'email' | 'phone'>): Promise<readonly CustomerView[]>
  /** The same object until something about the customer changes; undefined where nobody has that id, or not any more. */
  get(customerId: string): CustomerView | undefined
  /** Made here, and not at the server yet. The same array until that changes. */
  waiting(): readonly NewCustomer[]
  /** The basket is this customer's: prices and promotions of their groups hold at once. */
  choose(customerId: string): Promise<CommandOutcome>
  /** The basket is nobody's any more. */
  leave(): Promise<CommandOutcome>
  /** Keeps somebody new and serves them; with no server either. */
  make(wish: CustomerWish): Promise<CommandOutcome>
  /** How their points stand: as known here at once, then, where the server answers, as it says. Nothing where no programme is in use. */
  points(customerId: string): AsyncIterable<PointsView>
  /** What they bought: by this till at once, then, where the server answers, in all stores. */
  purchases(customerId: string): AsyncIterable<PurchasesFound>
}

export type TenderOutcome = CommandOutcome | CardRefusal

/** What pays besides cash and cards: gift cards, store credit, vouchers, cheques, notes of other currencies. */
export type Tenders = {
  /** Asks the server; nothing is journalled. */
  balance(number: string): Promise<CardBalance>
  /** Puts the card into the basket: it is loaded when the sale is made. */
  sellCard(wish: CardWish): Promise<TenderOutcome>
  /** All that remains, or all that is on it, unless an amount is given. */
  payValue(number: string, amountMinor?: number): Promise<TenderOutcome>
  /** Points of the basket's customer: all that remains and they are worth, unless an amount is given. */
  payPoints(amountMinor?: number): Promise<CommandOutcome | PointsRefusal>
  /** How the customer's house account stands; undefined where they have none here. Asks the server; nothing is journalled. */
  account(customerId: string): Promise<AccountStanding | undefined>
  /** On the account of the basket's customer: all that remains and they may owe, unless an amount is given. */
  payOnAccount(amountMinor?: number): Promise<CommandOutcome | AccountRefusal>
  /** Puts what a customer pays of what they owe into the basket. */
  receivePayment(wish: PaymentWish): Promise<CommandOutcome>
  /** Sets the tip that is paid on top, in cash or by card; 0 takes it off. */
  setTip(amountMinor: number): Promise<CommandOutcome>
  /** A paper voucher that the store takes, by its name. Nothing comes back of what it is worth beyond what is due. */
  payVoucher(name: string, amountMinor: number): Promise<CommandOutcome>
  payCheque(wish: { name: string; amountMinor: number; reference: string }): Promise<CommandOutcome>
  /** `amountMinor`: in that currency. Change is in the store's. */
  payForeign(currency: string, amountMinor: number): Promise<CommandOutcome>
  /** Takes one tender away again; a card gets its money back through its terminal.   `place`: from 0. */
  takeAway(place: number): Promise<CommandOutcome>
  /** Puts what was planned back on the card or credit that paid. */
  refundValue(planned: PlannedRefund): Promise<CommandOutcome>
  /** What would go out in cash becomes store credit under a new number. */
  refundAsCredit(): Promise<CommandOutcome>
  /** Prints the slip of a card that was sold, or of credit that was given. */
  printSlip(slip: ReceiptDocument): Promise<CommandOutcome>
}

/** Goods that customers order, pay in part and get later. */
export type SpecialOrders = {
  /** Those that wait or are being handed over in this store, as far as this till knows: the first promised first. */
  list(): readonly SpecialOrder[]
  /** What the basket's goods cost when they are ordered; undefined where it cannot be ordered. */
  goodsMinor(): number | undefined
  /** Makes the basket an order of its customer. The till goes on with what is to be paid now, if anything.
   *  Fails: `order_goods_only`; `not_now` without a customer, or for more than the goods cost (returned). */
  place(wish: SpecialOrderWish): Promise<CommandOutcome>
  /** Puts a payment on the order into a new basket.   Fails: `not_now` for more than is left, or with goods in the basket (returned). */
  prepay(orderId: string, payment: { amountMinor: number; name: string }): Promise<CommandOutcome>
  /** The goods come into the basket, and what was paid before is set against them.
   *  Fails: `basket_in_use` where another till has it, unless it is taken over (returned). */
  handOver(orderId: string, how?: 'take_over'): Promise<CommandOutcome>
  /** Gives back what was paid, as any return; at once where nothing was.   Fails: `approval_wanted` (returned). */
  cancel(orderId: string, reason: string): Promise<CommandOutcome>
  /** Reads the code of a receipt: whose `sale` paid on an order, if it did. */
  read(code: string): Promise<ReceiptFound>
}

/** Receipts that are handed over otherwise than by the ordinary print. */
/** Invoices for companies, beside the receipts of their sales. */
export type InvoiceDesk = {
  /** The invoice of a sale or return that this till made out lately; what it prints next is a copy where `isPrinted`. */
  own(transactionId: string): OwnInvoice | undefined
  /** Whether a sale has an invoice, of any till: asked before one is made out for an earlier sale, or for one of another till. */
  standing(transactionId: string): Promise<InvoiceStanding>
  /** Whom invoices name, and the server does not have yet. The same array until that changes. */
  waiting(): readonly WaitingBuyer[]
  /** One of the latest that this till made out, by its id. */
  named(invoiceId: string): OwnInvoice | undefined
  /** The invoice of the sale that goods came back from, by this till or the server; undefined where there is none, or nobody knows. */
  corrected(transaction: RetailTransaction): Promise<IssuedInvoice | undefined>
  /** Makes the invoice out: from here on its number is taken. Once for each sale: the same again is the invoice that there is.
   *  Fails: `not_now`, `refused` as every command; the view's notice says why. */
  issue(wish: InvoiceWish): Promise<CommandOutcome>
  /** Prints it: once the original, then copies.   Fails: `no_printer`, `failed` (returned). */
  print(paper: InvoicePaper): Promise<DocumentOutcome>
}

export type ReceiptDesk = {
  /** Has the receipt sent by e-mail: kept here until the server knows, with no network too. */
  mail(body: ReceiptMailBody): Promise<CommandOutcome>
  /** Invoices for companies. */
  invoices(): Promise<InvoiceDesk>
  /** E-mails that the server does not know of yet. */
  waiting(): readonly WaitingMail[]
  /** Takes back an e-mail that the server does not know of. */
  takeBack(mailId: string): Promise<void>
  /** Prints the link to the page of a sale's receipt. */
  printSlip(slip: ReceiptDocument, transactionId: string): Promise<CommandOutcome>
}

/** A till like the real one, beside it. */
export type Practice = {
  till: Till
  terminal: PracticeTerminal
  /** Whether the real drawer opens when the practice till opens its own. */
  drawer: { isWished: boolean }
  /** What whoever practises is asked to do, and has not done yet. */
  asked(): Promise<readonly AskedExercise[]>
  /** Journals what an exercise of whoever practises was worth. */
  exerciseDone(score: ExerciseScore): Promise<void>
  /** Closes the practice till. The real one is as it was; where somebody else sits here now, nobody is signed in. */
  leave(): Promise<void>
}

export type TrainingScreens = {
  /** Makes any document of a practice till say that it is for practice. */
  mark: (document: ReceiptDocument) => ReceiptDocument
  /** The practice till is open: it takes the place of the real one. */
  show: (practice: Practice) => void
}

/** The way into training mode. */
export type TrainingMode = {
  /** What whoever is signed in is asked to do, and has not done yet, the most urgent first. */
  asked(): Promise<readonly AskedExercise[]>
  /** Goes into training mode, between sales; a basket on the till stays as it is. Wants the permission, or to be asked to practise.
   *  Ensures: it is journalled before anything is shown. */
  enter(screens: TrainingScreens): Promise<CommandOutcome>
  /** Shows the practice till again where training mode was on when the program ended. Returns whether it was. */
  resume(screens: TrainingScreens): Promise<boolean>
}

export type Till = {
  view(): TillView
  /** Calls the listener after every change until the returned function is called. */
  subscribe(listener: () => void): () => void
  catalogue: Catalogue
  /** What the customer would get for a little more; priced when it is asked for, so ask when there is time. */
  offerHint(): OfferHint | undefined
  /** What goes with the goods in the basket, as the store's own sales have it; undefined where this store suggests nothing. */
  companions(): Promise<readonly TileItem[] | undefined>
  /** Undefined until this device is enrolled and writes. */
  cash: CashDay | undefined

  enrol(code: string): Promise<EnrolOutcome>
  signIn(staffId: string, pin: string): Promise<CommandOutcome>
  /** Signs in whoever the badge is of, here; in place of somebody else, where nothing is being paid. Where an approval is asked for, the
   *  badge answers it. */
  scanBadge(code: string): Promise<CommandOutcome>
  /** `automatic`: by itself, because nobody touched the till. Baskets stay. */
  signOut(how?: 'automatic'): Promise<CommandOutcome>

  /** Adds one of the item with that code, or as many as are given; a further scan of the same item raises the last line's quantity.
   *  A code of no item may be a coupon's: then that is in the basket. Or a customer's card: then the basket is theirs. */
  scan(code: string, quantityMilli?: number): Promise<CommandOutcome>
  /** A further one of the last line's item raises that line. At a price that is given it is a line of its own, which nothing is taken
   *  off. */
  addItem(itemId: string, quantityMilli?: number, unitPriceE5?: number): Promise<CommandOutcome>
  /** Adds an item with what was answered about it. */
  addChosen(itemId: string, choice: ItemChoice): Promise<CommandOutcome>
  addOpenLine(line: OpenLine): Promise<CommandOutcome>
  /** Below zero takes the goods back; zero removes the line. */
  setQuantity(lineId: string, quantityMilli: number): Promise<CommandOutcome>
  removeLine(lineId: string): Promise<CommandOutcome>
  /** null takes the discount back. Over the operator's limit it wants approval. */
  setLineDiscount(lineId: string, wish: DiscountWish | null): Promise<CommandOutcome>
  /** The same off the whole basket. */
  setBasketDiscount(wish: DiscountWish | null): Promise<CommandOutcome>
  /** null sells the line at its own price again. */
  setPrice(lineId: string, wish: PriceWish | null): Promise<CommandOutcome>
  /** An empty note takes the note away. */
  setNote(lineId: string, note: string): Promise<CommandOutcome>
  /** Takes a coupon out of the basket. */
  removeCoupon(couponId: string): Promise<CommandOutcome>
  /** Takes back the last change of the basket. */
  undo(): Promise<CommandOutcome>
  abandonBasket(): Promise<CommandOutcome>
  /** Puts the basket aside; the name is known to the tills of the store until the basket is paid or given up. */
  holdBasket(name?: string): Promise<CommandOutcome>
  /** Takes a basket up again; one with goods in it that is on the till is put aside for it. What is in use at another till is refused
   *  unless it is taken over. */
  resumeBasket(basketId: string, how?: 'take_over'): Promise<CommandOutcome>

  /** Somebody looked how old the buyer is: what the view's `ageCheck` asks. Refused, what they may not have leaves the basket. */
  answerAge(minimumAge: number, outcome: 'old_enough' | 'refused'): Promise<CommandOutcome>

  startTendering(): Promise<CommandOutcome>
  /** Back to the basket; card payments that were approved are given back first. */
  cancelTendering(): Promise<CommandOutcome>
  /** Minor units; below zero pays out. More than is due yields change. */
  payCash(amountMinor: number): Promise<CommandOutcome>
  /** All that remains unless an amount is given. Resolves when the terminal was asked, not when it answered. */
  payCard(amountMinor?: number): Promise<CommandOutcome>
  /** Asks the terminal to stop. What became of the payment is told by the flow. */
  cancelCard(): Promise<CommandOutcome>
  /** In doubt: asks the terminal again. */
  checkCard(): Promise<CommandOutcome>
  /** In doubt: a person looked at the terminal, and it did not take the money. */
  voidCard(): Promise<CommandOutcome>

  /** What pays besides cash and cards; undefined until this device is enrolled and writes. */
  tenders(): Promise<Tenders | undefined>
  /** Begins to weigh an item; undefined where this till has no scale. The view's `weighing` shows what lies there. */
  weigh(itemId: string): Promise<WeighDesk | undefined>
  /** Arranges the tiles that this register shows first, for all who sell at it.   Fails: `approval_wanted`; `tiles_not_saved` where the
   *  server does not answer (returned and shown). */
  arrangeTiles(itemIds: readonly string[]): Promise<CommandOutcome>
  /** What an item costs here and now; that somebody asked is journalled. Undefined where it is not sold here, or nobody is signed in. */
  lookUp(itemId: string): Promise<LookedUp | undefined>
  /** Its stock at every store; undefined where the server does not answer. */
  levelsOf(itemId: string): Promise<StoreLevel[] | undefined>

  /** Goods that come back; undefined until this device is enrolled and writes. */
  returning(): Promise<Returning | undefined>
  /** Goods that customers ordered; undefined until this device is enrolled, writes and knows its orders. */
  specialOrders(): Promise<SpecialOrders | undefined>
  /** Customers; undefined until this device is enrolled and writes.   Fails: rejected where their file cannot be had. */
  customers(): Promise<CustomerDesk | undefined>

  /** Who comes and goes, whoever is signed in and whether a shift is open or not; undefined until this device is enrolled and writes. */
  timeClock(): Promise<TimeClock | undefined>
  /** Training mode; undefined until this device is enrolled and writes, and where nobody practises. */
  training(): Promise<TrainingMode | undefined>

  /** In the customer's language, where one is named (ISO 639-1). */
  print(kind: PrintedReceipt, language?: string): Promise<CommandOutcome>
  /** Approval on other devices of the store; undefined until this device is enrolled and writes. */
  distantApprovals(): Promise<DistantApprovals | undefined>
  /** Other ways than paper; undefined until this device is enrolled and writes. */
  receipts(): Promise<ReceiptDesk | undefined>
  /** `note`: why, where nothing is sold. */
  openDrawer(reason: 'sale' | 'no_sale', note?: string): Promise<CommandOutcome>
  nextSale(): Promise<CommandOutcome>

  /** Somebody who may says yes to what the view's `approval` asks. */
  approve(staffId: string, pin: string): Promise<CommandOutcome>
  /** Nobody says yes: what was asked for is not done. */
  dismissApproval(): void

  syncNow(): void
  /** What the server is not known to hold, signed, for a file; undefined where this device is not enrolled. */
  unsentJournal(): Promise<JournalFile | undefined>
  dismissNotice(): void
  /** Ends what runs, releases the writer's lock and closes the store. */
  close(): Promise<void>
}
