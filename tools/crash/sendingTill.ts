/** A till that sells and sends by itself: the shipping line and sender, over a journal that nobody kills. */
import { setTimeout as pause } from 'node:timers/promises'
import { type DeviceSession, makeDeviceSession, Sender, systemClock } from '@kassa/client/line'
import { deviceEndpoints } from '@kassa/contract'
import { enrolWireTill, type WireTill } from '../e2e/wireTill.ts'
import type { Chance } from './chance.ts'

export type SoldSale = { seq: number; totalMinor: number }

const lookEveryMs = 20
const sentWithinMs = 60_000

export class SendingTill {
  readonly wire: WireTill
  readonly sales: SoldSale[] = []
  /** The last entry that the server ever said it holds. */
  acknowledgedSeq = 0
  /** Whether the server said later that it holds less. */
  wasTakenBack = false
  readonly #sender: Sender
  #lastLines: { sku: string; pieces: number }[] = []

  private constructor(wire: WireTill, session: DeviceSession) {
    this.wire = wire
    const { seq, hash } = wire.genesis
    this.#sender = new Sender({
      journal: { readEntries: async (after, limit) => wire.journal.slice(after, after + limit) },
      keep: async (sent) => {
        if (sent.seq < this.acknowledgedSeq) this.wasTakenBack = true
        this.acknowledgedSeq = Math.max(this.acknowledgedSeq, sent.seq)
      },
      post: (batch) => session.fetch(deviceEndpoints.sendEntries.path, batch),
      ...{ clock: systemClock, sent: { seq, hash }, isWriter: true },
      headSeq: () => wire.journal.length,
      ...{ onBatch: () => undefined, onLineBack: () => undefined, onChange: () => undefined },
    })
  }

  /** `url`: where it sends to; what it must know to sell it reads from `enrolAt`. */
  static async enrol(code: string, { url, enrolAt = url }: { url: string; enrolAt?: string }) {
    const wire = await enrolWireTill(enrolAt, code)
    const { identity, privateKey } = wire
    return new SendingTill(wire, makeDeviceSession({ server: { baseUrl: url, fetch }, identity, privateKey }))
  }

  /** Sells one to three things for cash. They wait until `wake`, or until the line is back. */
  async sell(chance: Chance): Promise<void> {
    const { skus } = this.wire
    const count = 1 + chance.below(3)
    this.#lastLines = Array.from({ length: count }, () => ({
      ...{ sku: skus[chance.below(skus.length)] ?? '', pieces: 1 },
    }))
    await this.#pay()
  }

  /** All of the last sale comes back. */
  async takeBack(): Promise<void> {
    this.#lastLines = this.#lastLines.map(({ sku, pieces }) => ({ sku, pieces: -pieces }))
    await this.#pay()
  }

  async #pay(): Promise<void> {
    const { totalMinor } = await this.wire.sell({ lines: this.#lastLines, paidBy: 'cash' })
    this.sales.push({ seq: this.wire.journal.length, totalMinor })
  }

  /** What waits is sent now, as when the live line is open again. */
  wake(): void {
    this.#sender.wake()
  }

  /** Resolves once the server has said that it holds all that there is now.   Fails: throws after a minute. */
  async untilSent(): Promise<void> {
    const [startedAtMs, wanted] = [performance.now(), this.wire.journal.length]
    while (this.#sender.sent.seq < wanted) {
      if (performance.now() - startedAtMs > sentWithinMs)
        throw new Error(`${this.wire.registerName} is ${this.#sender.line} and could not send all it has`)
      await pause(lookEveryMs)
    }
  }

  /** As `untilSent`, and tries again and again meanwhile, without the patience of a till. */
  async insist(): Promise<void> {
    const insisting = setInterval(() => this.wake(), lookEveryMs)
    await this.untilSent().finally(() => clearInterval(insisting))
  }

  close(): void {
    this.#sender.close()
  }
}
