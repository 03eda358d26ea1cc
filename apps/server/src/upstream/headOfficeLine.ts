/** What the rest of a store server knows of its line to head office. */
import type { CallInput, RouteTypes } from '@kassa/contract'
import type { Purchase } from '../customer/readPurchases.ts'
import type { Answer } from '../http/handler.ts'
import type { StoreLevel } from '../office/stockLevelsOf.ts'
import type { RelayedJournal } from '../relay/relay.ts'
import type { ReturnableSale, SaleWish } from '../sales/findSales.ts'

type Read = RouteTypes['readStoredValue']
type Hold = RouteTypes['holdStoredValue']

export type HeadOfficeLine = {
  /** Where records are edited. Without a slash at the end. */
  url: string
  /** The store whose server this is. */
  storeId: string
  /** Entries were taken in here: they are passed on. */
  tookIn(): void
  /** The last entry of the journal that head office is known to hold. */
  sentSeq(journal: RelayedJournal): number
  /** What head office finds of all stores; undefined where it does not answer in time. */
  findSales(wish: SaleWish): Promise<ReturnableSale[] | undefined>
  /** The stock of an item at each store; undefined where head office does not answer in time. */
  readItemLevels(itemId: string): Promise<StoreLevel[] | undefined>
  /** What head office knows of a customer's purchases; undefined where it does not answer in time. */
  readPurchases(customerId: string): Promise<Purchase[] | undefined>
  /** Passes on a customer whom a till made.   Fails: `head_office_unreachable`: the till keeps it and asks again. */
  registerCustomer(
    given: CallInput<'registerCustomer'>,
  ): Promise<Answer<RouteTypes['registerCustomer']['reply']>>
  /** Passes on how a register arranged its tiles.   Fails: `head_office_unreachable`. */
  saveFavourites(given: CallInput<'saveFavourites'>): Promise<Answer<RouteTypes['saveFavourites']['reply']>>
  /** Passes on that somebody wants a receipt by e-mail.   Fails: `head_office_unreachable`: the till keeps it and asks again. */
  wishReceiptMail(
    given: CallInput<'wishReceiptMail'>,
  ): Promise<Answer<RouteTypes['wishReceiptMail']['reply']>>
  /** Passes on whom an invoice names.   Fails: `head_office_unreachable`: the till keeps it and asks again. */
  keepInvoiceBuyer(
    given: CallInput<'keepInvoiceBuyer'>,
  ): Promise<Answer<RouteTypes['keepInvoiceBuyer']['reply']>>
  /** The invoice of a sale, with whom it names; undefined where head office does not answer in time. */
  readInvoice(transactionId: string): Promise<RouteTypes['readInvoice']['reply'] | undefined>
  /** What head office answers about stored value; undefined where it does not answer in time. */
  readStoredValue(body: Read['body']): Promise<Read['reply'] | undefined>
  holdStoredValue(holdId: string, body: Hold['body']): Promise<Hold['reply'] | undefined>
  releaseStoredValue(holdId: string): Promise<object | undefined>
  /** The same about points. */
  readPoints(input: CallInput<'readPoints'>): Promise<RouteTypes['readPoints']['reply'] | undefined>
  holdPoints(input: CallInput<'holdPoints'>): Promise<RouteTypes['holdPoints']['reply'] | undefined>
}
