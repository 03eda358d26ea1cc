/** The records of an enrolled device, wired together: the copy, what is found in it, and the stock beside it. */
import type {
  FavouritesRecord,
  PrinterRecord,
  RegisterRecord,
  ScaleRecord,
  StoreRecord,
  TerminalRecord,
} from '@kassa/contract'
import type { NamesById } from '@kassa/kernel'
import { minuteOf, rulesOf } from '../basket/pricing.ts'
import { LiveCatalogue } from '../catalogue/liveCatalogue.ts'
import { momentIn } from '../clock/tillClock.ts'
import { Customers } from '../customer/customers.ts'
import type { DeviceSession } from '../identity/deviceSession.ts'
import { Offers } from '../offer/offers.ts'
import { Roster } from '../people/roster.ts'
import { ReferenceBook } from '../replica/referenceBook.ts'
import { Replica } from '../replica/replica.ts'
import { StockLevels } from '../replica/stockLevels.ts'
import type { TillPorts } from './ports.ts'
import type { Start } from './start.ts'

export class Records {
  readonly catalogue: LiveCatalogue
  readonly roster: Roster
  readonly replica: Replica
  readonly levels: StockLevels
  readonly offers: Offers
  readonly customers: Customers
  readonly book = new ReferenceBook()
  readonly #start: Start
  #offerNames: NamesById | undefined
  #isRefreshing = false
  #isStale = false

  constructor(
    ports: TillPorts,
    start: Start,
    { session, onChange }: { session: DeviceSession; onChange: () => void },
  ) {
    this.#start = start
    this.offers = new Offers(start.device.identity.store)
    const { store, clock } = ports
    this.customers = new Customers({ store, clock, epoch: start.epoch, session, onChange })
    this.levels = new StockLevels((itemIds) => {
      this.catalogue.stockChanged(itemIds)
      onChange()
    })
    this.catalogue = new LiveCatalogue(
      (itemId) => this.levels.levelOf(itemId),
      (itemId, ownPriceE5) => {
        if (!this.offers.isListed(itemId)) return ownPriceE5
        const { store } = this
        const at = minuteOf(momentIn(ports.clock, store?.timeZone))
        return this.offers.priceOf({ itemId, itemPriceE5: ownPriceE5, currency: store?.currency ?? '', at })
      },
    )
    this.roster = new Roster(start.keys.sealing, ports.randomBytes)
    this.replica = new Replica({
      ...{ store: ports.store, epoch: start.epoch, session, breathe: ports.breathe },
      ...{ catalogue: this.catalogue, book: this.book, offers: this.offers, roster: this.roster },
      customers: this.customers,
      onChange: () => {
        if (this.store !== undefined) this.catalogue.setCurrency(this.store.currency)
        if (this.offers.names !== this.#offerNames) {
          this.#offerNames = this.offers.names
          this.catalogue.pricesChanged()
        }
        onChange()
      },
    })
  }

  get store(): StoreRecord | undefined {
    return this.book.find('store', this.#start.device.identity.store)
  }

  get register(): RegisterRecord | undefined {
    return this.book.find('register', this.#start.device.registerId)
  }

  /** The tiles that this register shows first. */
  get favourites(): FavouritesRecord | undefined {
    return this.book.find('favourites', this.#start.device.registerId)
  }

  /** As it is called now; as it was called at enrolment where its record has not come yet. */
  get registerName(): string {
    return this.register?.name ?? this.#start.device.registerName
  }

  get rules() {
    const { store } = this
    const rules = store === undefined ? undefined : rulesOf(store, this.book.taxTable(store))
    return rules && this.offers.rulesWith(rules)
  }

  get printer(): { printerId: string; printer: PrinterRecord } | undefined {
    const printerId = this.register?.printerId
    const printer = this.book.find('printer', printerId)
    return printerId && printer ? { printerId, printer } : undefined
  }

  get scale(): { scaleId: string; scale: ScaleRecord } | undefined {
    const scaleId = this.register?.scaleId
    const scale = this.book.find('scale', scaleId)
    return scaleId && scale ? { scaleId, scale } : undefined
  }

  terminal(
    terminalId = this.register?.terminalId,
  ): { terminalId: string; terminal: TerminalRecord } | undefined {
    const terminal = this.book.find('terminal', terminalId)
    return terminalId && terminal ? { terminalId, terminal } : undefined
  }

  /** Reads on in the feed; what is told while that is under way is read after it. */
  async refresh(): Promise<void> {
    this.#isStale = true
    if (this.#isRefreshing) return
    this.#isRefreshing = true
    try {
      while (this.#isStale) {
        this.#isStale = false
        await this.replica.refresh()
      }
    } finally {
      this.#isRefreshing = false
    }
  }
}
