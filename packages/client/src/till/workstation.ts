/** Everything that runs on an enrolled device: journal, records, the line to the server, the sale and its devices. */
import { sign, uuidv7 } from '@kassa/journal'
import type { Approvals } from '../approval/approvals.ts'
import { OpenBasket } from '../basket/openBasket.ts'
import { momentIn } from '../clock/tillClock.ts'
import { type DeviceSession, makeDeviceSession } from '../identity/deviceSession.ts'
import { fact, firstFact } from '../journal/facts.ts'
import { JournalWriter } from '../journal/journalWriter.ts'
import type { Keeping } from '../keeping/openKeeping.ts'
import type { OrderDesk } from '../order/orderDesk.ts'
import { TerminalDesk } from '../payment/terminalDesk.ts'
import { PrintDesk } from '../receipt/printDesk.ts'
import type { CompletedSale, Tendering } from '../selling/sale.ts'
import { SaleDesk } from '../selling/saleDesk.ts'
import { SaleRecorder } from '../selling/saleRecorder.ts'
import { resumeSale } from '../selling/stepSale.ts'
import type { PeriodKeeper } from '../shift/periodKeeper.ts'
import type { ShiftDesk } from '../shift/shiftDesk.ts'
import type { DeviceStore } from '../store/deviceStore.ts'
import type { WeighView } from '../weighing/weighing.ts'
import type { NoticeCode } from './notice.ts'
import type { TillPorts } from './ports.ts'
import { Records } from './records.ts'
import type { Start } from './start.ts'
import { Upstream } from './upstream.ts'
import type { OperatorView } from './view.ts'

export type WorkstationHooks = {
  notify: (code: NoticeCode, detail?: Record<string, string | number>) => void
  onChange: () => void
  onCompleted: (sale: CompletedSale) => void
  operator: () => OperatorView | undefined
  approvals: Approvals
  /** Another writer has the journal now. */
  onLost: () => void
}

export class Workstation {
  readonly start: Start
  readonly records: Records
  readonly writer: JournalWriter
  readonly upstream: Upstream
  readonly recorder: SaleRecorder
  readonly desk: SaleDesk
  readonly store: DeviceStore
  readonly clock: TillPorts['clock']
  readonly onChange: () => void
  /** Set by whoever shows what other devices ask. */
  onApprovals: () => void = () => undefined
  /** Aborted when this workstation is closed. */
  readonly closing = new AbortController()
  readonly session: DeviceSession
  /** Lets others work between two pieces of a long task. */
  readonly breathe: () => Promise<void>
  readonly printDesk: PrintDesk
  /** What the scale shows, while somebody weighs. */
  weighing: WeighView | undefined
  /** Both undefined until `begin` has resolved. */
  orders: OrderDesk | undefined
  shiftDesk: ShiftDesk | undefined
  /** Resolves when the records are in memory: from then on everything can be found. */
  readonly loaded: Promise<void>
  /** Resolves when it is known which store this is and who works there. */
  readonly #greeting: Promise<void>
  readonly #ports: TillPorts
  readonly #hooks: WorkstationHooks
  readonly #terminals: TerminalDesk
  readonly #firstStep: ReturnType<typeof resumeSale>
  readonly #keeper: Promise<PeriodKeeper>
  #keeping: Keeping | undefined

  constructor(ports: TillPorts, start: Start, hooks: WorkstationHooks) {
    this.start = start
    this.#ports = ports
    this.#hooks = hooks
    this.store = ports.store
    this.clock = ports.clock
    this.onChange = hooks.onChange
    this.breathe = ports.breathe
    const { identity } = start.device
    const privateKey = start.keys.signing.privateKey
    this.session = makeDeviceSession({ server: ports.server, identity, privateKey })
    this.records = new Records(ports, start, {
      session: this.session,
      onChange: () => this.#recordsChanged(),
    })
    this.writer = this.#makeWriter(privateKey)
    this.upstream = new Upstream(ports, start, {
      ...{ session: this.session, records: this.records, onChange: hooks.onChange },
      headSeq: () => this.writer.head.seq,
      onOrders: (seq) => (seq === undefined ? this.orders?.lineOpened() : this.orders?.told(seq)),
      onApprovals: () => this.onApprovals(),
      // What does not come now comes with the next line.
      onLine: () =>
        import('../outbox/sendWaiting.ts').then(
          ({ sendWaiting }) => sendWaiting(this),
          () => undefined,
        ),
    })
    this.recorder = new SaleRecorder({
      ...{ writer: this.writer, newId: this.newId, notify: hooks.notify, series: identity.incarnation },
      ...{ tenant: identity.tenant, sign: (text) => sign(privateKey, text) },
      shiftId: () => this.shiftDesk?.shiftId,
      closing: (basketId, by) => this.orders?.closing(basketId, by),
      // Without the file the sale is made all the same.
      ofMember: (tendering) =>
        import('../loyalty/memberSale.ts').then(
          ({ memberSale }) => memberSale(this, tendering),
          () => undefined,
        ),
      onStockMoved: (seq, entries) => this.records.levels.moved(seq, entries),
    })
    this.#firstStep = resumeSale(start.sale, start.completed)
    this.#terminals = this.#makeTerminals()
    this.desk = this.#makeDesk()
    this.printDesk = this.#makePrintDesk()
    this.#keeper = this.#openCash()
    this.#greeting = this.records.replica.loadFirst(start.device.identity.store)
    this.loaded = this.#greeting.then(() => this.records.replica.loadRest())
  }

  /** Journals the start, then begins everything that runs by itself. Resolves when the start is durable. */
  async begin(): Promise<void> {
    const facts = [fact('program_started', { version: this.#ports.version })]
    const headSeq = this.start.head.seq
    await this.#greeting
    await this.recorder.note({ facts })
    // Comes while somebody signs in, not with the first scan.
    void import('../selling/basketCommands.ts').catch(() => undefined)
    void this.#runWhenLoaded(headSeq)
  }

  async close(): Promise<void> {
    this.upstream.close()
    this.orders?.close()
    this.#keeping?.close()
    this.#terminals.close()
    this.closing.abort()
    await this.writer.settled()
  }

  async #runWhenLoaded(headSeq: number): Promise<void> {
    await this.loaded
    await this.desk.resume(this.#firstStep)
    await this.upstream.stock.load(headSeq)
    this.upstream.run()
    await this.records.catalogue.prepare(this.#ports.breathe)
    const { openKeeping } = await import('../keeping/openKeeping.ts')
    this.#keeping = await openKeeping(this, this.#ports)
  }

  /** An id that was never used. */
  readonly newId = (): string => uuidv7(this.#ports.clock.epochMs(), this.#ports.randomBytes(10))

  readonly randomBytes = (length: number) => this.#ports.randomBytes(length)

  /** In the store's time. */
  readonly now = () => momentIn(this.#ports.clock, this.records.store?.timeZone)

  #recordsChanged(): void {
    this.orders?.stale()
    this.desk.reprice()
    this.#hooks.onChange()
  }

  #makeWriter(privateKey: CryptoKey): JournalWriter {
    const { epoch, device, head } = this.start
    return new JournalWriter({
      ...{ store: this.#ports.store, epoch, identity: device.identity, privateKey, head },
      first: firstFact(device),
      now: this.now,
      keeper: () => this.#keeper,
      onAppended: () => {
        this.upstream.sender.wake()
        this.#keeping?.noteSoon()
        this.#hooks.onChange()
      },
      onLost: this.#hooks.onLost,
    })
  }

  async #openCash(): Promise<PeriodKeeper> {
    const [{ openCash }, { openOrders }] = await Promise.all([
      import('../shift/openCash.ts'),
      import('../order/openOrders.ts'),
    ])
    const ports = { ...this.#ports, newId: this.newId, ...this.#hooks }
    this.orders = await openOrders(this, ports)
    const { keeper, shiftDesk } = await openCash(this, ports)
    this.shiftDesk = shiftDesk
    return keeper
  }

  #makeTerminals(): TerminalDesk {
    const { clock, server } = this.#ports
    const settings = {
      session: this.session,
      fetch: server.fetch,
      saleId: `kassa-${this.start.device.identity.device.slice(-12)}`,
      nowMs: () => clock.epochMs(),
      newId: this.newId,
    }
    return new TerminalDesk({
      clock,
      open: async (terminalId) => {
        const found = this.records.terminal(terminalId)
        return found === undefined ? undefined : this.#ports.openTerminal(found, settings)
      },
      onAnswer: (attemptId, outcome) => this.desk.answered(attemptId, outcome),
      onState: (attemptId, state) => this.desk.terminalTold(attemptId, state),
    })
  }

  #makeDesk(): SaleDesk {
    const { epoch, sale, basketEvents } = this.start
    const { notify, onChange, onCompleted } = this.#hooks
    const basket = new OpenBasket(basketEvents, this.newId)
    return new SaleDesk(
      {
        ...{ store: this.#ports.store, epoch, recorder: this.recorder, terminals: this.#terminals },
        ...{ newId: this.newId, now: this.now, rules: () => this.records.rules },
        ...{ notify, onCompleted, onLetGo: (tendering) => this.#letGo(tendering) },
        onChange: () => {
          this.orders?.changed()
          onChange()
        },
      },
      { basketId: sale?.basketId ?? this.newId(), basket, state: this.#firstStep.state },
    )
  }

  #letGo({ tenders }: Tendering): void {
    if (tenders.some((tender) => 'holdId' in tender))
      void import('../tendering/valueLine.ts').then(({ releaseHolds }) => releaseHolds(this.session, tenders))
  }

  #makePrintDesk(): PrintDesk {
    return new PrintDesk({
      ...{ receipts: this.#ports.receipts, recorder: this.recorder, onChange: this.#hooks.onChange },
      printer: () => {
        const found = this.records.printer
        return found === undefined ? undefined : this.#ports.openPrinter(found, this.session)
      },
    })
  }
}
