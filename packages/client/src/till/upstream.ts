/** The line to the server, wired together: the journal goes up, news come down, and the stock is kept right between the two. */
import { deviceEndpoints, type LiveEvent } from '@kassa/contract'
import type { DeviceSession } from '../identity/deviceSession.ts'
import { StockReader } from '../replica/stockReader.ts'
import { LiveLine } from '../sync/liveLine.ts'
import { Sender } from '../sync/sender.ts'
import type { TillPorts } from './ports.ts'
import type { Records } from './records.ts'
import type { Start } from './start.ts'

export type UpstreamOptions = {
  session: DeviceSession
  records: Records
  headSeq: () => number
  /** The line is open, or tells of something new up to that place. */
  onOrders: (seq?: number) => void
  /** The line is open, or may be. */
  onLine: () => unknown
  /** Another device of the store asks for approval, or answered. */
  onApprovals: () => void
  onChange: () => void
}

export class Upstream {
  readonly sender: Sender
  readonly stock: StockReader
  readonly #live: LiveLine
  readonly #onOrders: UpstreamOptions['onOrders']
  readonly #onLine: UpstreamOptions['onLine']
  readonly #onApprovals: UpstreamOptions['onApprovals']
  readonly #records: Records
  readonly #closing = new AbortController()
  readonly #stopListening: () => void

  constructor(ports: TillPorts, { epoch, device, sent }: Start, options: UpstreamOptions) {
    const { session, records, headSeq, onOrders, onLine, onApprovals, onChange } = options
    const { store, clock, breathe } = ports
    this.#records = records
    this.#onOrders = onOrders
    this.#onLine = onLine
    this.#onApprovals = onApprovals
    this.sender = new Sender({
      ...{ journal: store, clock, sent, headSeq, isWriter: true },
      keep: (head) => store.save(epoch, { values: { sent: head } }),
      post: (batch) => session.fetch(deviceEndpoints.sendEntries.path, batch),
      onBatch: (event) => {
        if (event === 'started') records.levels.batchStarted()
        else records.levels.batchEnded(this.sender.sent.seq)
      },
      onLineBack: () => this.stock.want(),
      onChange: () => {
        this.stock.tryNow()
        onChange()
      },
    })
    const { sender } = this
    const storeId = device.identity.store
    this.stock = new StockReader({ store, epoch, session, storeId, breathe, sender, levels: records.levels })
    this.#live = new LiveLine({
      ...{ session, clock, signal: this.#closing.signal },
      onOpen: () => {
        sender.lineSeen(true)
        // What was told while the line was closed is not told again: the answer says how far head office has got.
        sender.ask()
        void records.refresh()
        onOrders()
        onLine()
      },
      onEvent: (event) => this.#told(event),
      onClosed: () => sender.lineSeen(false),
    })
    this.#stopListening = ports.onNetworkBack(() => this.tryNow())
  }

  /** Begins: what waits is sent, and the live line is kept open. */
  run(): void {
    this.sender.wake()
    void this.#live.run()
  }

  /** A person asks, or the network may be back. */
  tryNow(): void {
    this.sender.wake()
    this.#live.hurry()
    void this.#records.refresh()
    this.#onLine()
  }

  close(): void {
    this.#stopListening()
    this.#closing.abort()
    this.sender.close()
    this.#records.customers.close()
  }

  #told(event: LiveEvent): void {
    switch (event.type) {
      case 'records':
        void this.#records.refresh()
        break
      case 'stock':
        this.#records.levels.told(event.levels)
        break
      case 'orders':
        this.#onOrders(event.seq)
        break
      case 'approvals':
        this.#onApprovals()
        break
      case 'head_office':
        this.sender.passedOn(event.seq)
        break
      case 'transaction':
        // Of interest to the office; this till knows its own.
        break
    }
  }
}
