/** Finding a sale: first in this till's own journal, then at the server, which knows the other tills and stores, too. */
import type { RetailTransaction } from '@kassa/kernel'
import type { DeviceSession } from '../identity/deviceSession.ts'
import type { Records } from '../till/records.ts'
import { type FoundSale, type SaleSource, unitedReturns } from './knownSale.ts'
import { type OwnJournal, type OwnSale, ownRecordOf, ownSales } from './ownSales.ts'
import { type ReceiptReading, readReceiptCode, type Signer } from './receiptCode.ts'
import { isWished, type SaleWish, wishOf } from './saleWish.ts'

export type SaleFinderPorts = {
  journal: () => OwnJournal
  session: DeviceSession
  records: Records
  identity: { tenant: string; store: string; device: string; incarnation: number; publicKey: string }
}

export type SalesFound = {
  /** Newest first. */
  sales: FoundSale[]
  /** `asking`: these are this till's own, more may come. `no_answer`: they are all that can be had. */
  server: 'asking' | 'answered' | 'no_answer'
}

export type ReceiptFound = { status: 'found'; sale: FoundSale } | Exclude<ReceiptReading, { status: 'read' }>

const mostSales = 20
/** Own sales are there meanwhile. */
const searchPatienceMs = 8_000
/** A person waits with the receipt in hand: what the server does not say by then is not waited for. */
const readPatienceMs = 2_000
const mostItems = 5

export class SaleFinder {
  readonly #ports: SaleFinderPorts

  constructor(ports: SaleFinderPorts) {
    this.#ports = ports
  }

  /** Yields the sales that fit what was typed, the newest of all where nothing was: this till's own at once, then with those that the
   *  server knows.   `day`: YYYY-MM-DD. */
  async *find(typed: string, day?: string): AsyncGenerator<SalesFound> {
    const wish = this.#wishOf(typed, day)
    const asked = this.#told(wish, searchPatienceMs)
    const own = await this.#own(wish)
    yield { sales: own, server: 'asking' }
    const told = await asked
    yield told === undefined
      ? { sales: own, server: 'no_answer' }
      : { sales: united(own, told).slice(0, mostSales), server: 'answered' }
  }

  /** Returns the sale of a receipt's code, with what came back of it as far as this till and the server know. */
  async read(code: string): Promise<ReceiptFound> {
    const { tenant } = this.#ports.identity
    const reading = await readReceiptCode(code, { tenant, signers: this.#signers() })
    if (reading.status !== 'read') return reading
    const { transaction, at, signer, isProven } = reading
    const { transactionId } = transaction
    const [own, told] = await Promise.all([
      ownRecordOf(this.#ports.journal(), { transactionId, at }),
      this.#told({ transactionId }, readPatienceMs),
    ])
    const held = own.sale === undefined ? told?.[0] : this.#ownSale(own.sale)
    const source: SaleSource = isProven ? 'receipt' : 'receipt_unchecked'
    const sale = held ?? { transaction, at, source, returns: [], ...this.#placeOf(signer) }
    return {
      status: 'found',
      sale: { ...sale, returns: unitedReturns(own.returns, told?.[0]?.returns ?? []) },
    }
  }

  #wishOf(typed: string, day: string | undefined): SaleWish {
    const { records } = this.#ports
    const wish = wishOf(typed, records.store?.currency ?? 'XXX')
    const named = wish.text === undefined ? [] : records.catalogue.searchGoods(wish.text, mostItems)
    return {
      ...wish,
      ...(named.length === 0 ? {} : { itemIds: named.map(({ itemId }) => itemId) }),
      ...(day === undefined ? {} : { day }),
    }
  }

  async #own(wish: SaleWish): Promise<FoundSale[]> {
    const found: FoundSale[] = []
    for await (const own of ownSales(this.#ports.journal())) {
      if (wish.day !== undefined && own.at.slice(0, 10) < wish.day) break
      if (isReturnable(own.transaction) && isWished(own.transaction, own.at, wish)) {
        found.push(this.#ownSale(own))
      }
      if (found.length === mostSales) break
    }
    return found
  }

  #ownSale({ transaction, at, returns }: OwnSale): FoundSale {
    const { identity, records } = this.#ports
    const storeName = records.book.find('store', identity.store)?.name ?? ''
    return { transaction, at, returns, source: 'own_journal', storeName, registerName: records.registerName }
  }

  /** What the server holds; undefined where it does not answer. */
  async #told(
    wish: SaleWish & { transactionId?: string },
    timeoutMs: number,
  ): Promise<FoundSale[] | undefined> {
    const { receiptNumber, totalMinor, cardDigits, text, itemIds, day, transactionId } = wish
    const isOfNoItem = itemIds === undefined && receiptNumber === undefined && totalMinor === undefined
    // The server knows items, not words: of a text that is no item's it would tell everything.
    if (isOfNoItem && (text !== undefined || cardDigits !== undefined)) return []
    const query = {
      ...(transactionId === undefined ? {} : { transactionId }),
      ...(receiptNumber === undefined ? {} : { receiptNumber }),
      ...(totalMinor === undefined ? {} : { totalMinor }),
      ...(itemIds === undefined ? {} : { itemIds: itemIds.join(',') }),
      ...(day === undefined ? {} : { day }),
    }
    const outcome = await this.#ports.session.call('findSales', { query }, { timeoutMs })
    if (outcome.status !== 'ok') return undefined
    return outcome.reply.sales.map((sale) => ({ ...sale, source: 'server' }))
  }

  #placeOf({ store, device }: { store: string; device: string }) {
    const { records } = this.#ports
    const register = [...records.book.of('register').values()].find(({ signers = [] }) =>
      signers.some((signer) => signer.device === device),
    )
    return { storeName: records.book.find('store', store)?.name ?? '', registerName: register?.name ?? '' }
  }

  #signers(): Signer[] {
    const { identity, records } = this.#ports
    return [identity, ...[...records.book.of('register').values()].flatMap(({ signers = [] }) => signers)]
  }
}

/** Newest first; of a sale that both know, this till's word, with the returns of both. */
function united(own: readonly FoundSale[], told: readonly FoundSale[]): FoundSale[] {
  const sales = new Map(own.map((sale) => [sale.transaction.transactionId, sale]))
  for (const sale of told) {
    const { transactionId } = sale.transaction
    const known = sales.get(transactionId)
    const returns = unitedReturns(known?.returns ?? [], sale.returns)
    sales.set(transactionId, { ...(known ?? sale), returns })
  }
  return [...sales.values()].sort((a, b) => (Date.parse(a.at) < Date.parse(b.at) ? 1 : -1))
}

/** Something went out. */
function isReturnable({ lines }: RetailTransaction): boolean {
  return lines.some(({ quantityMilli }) => quantityMilli > 0)
}
