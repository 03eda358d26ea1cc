/**
 * A server in memory and its twin on a real PostgreSQL: each batch is taken in by both, and both must answer the same and hold the same
 * in the end. So every law that is proven of the one holds of the other.
 */
import { isDeepStrictEqual } from 'node:util'
import type { SignedEntry } from '@kassa/journal'
import { makeProof } from '@kassa/journal/proof'
import type { WireEntry } from '@kassa/server/derive'
import { ingestBatch, openJournal, type Pool, readReceipt, withTenant } from '@kassa/server/parts'
import { business } from '../business.ts'
import { type HeldJournal, type ServerReply, type ServerState, SimulatedServer } from '../simulatedServer.ts'
import { contentDifferences } from './contentDifferences.ts'
import { clearTables, copyTables, restoreTables } from './tables.ts'

export class TwinServer extends SimulatedServer {
  /** Where both did not do the same, in words. */
  readonly differences: string[] = []
  readonly #pool: Pool
  readonly #place: string
  #last: Promise<unknown> = Promise.resolve()

  /** Requires: the pool's database has the schema.   Ensures: what it held before is gone. */
  constructor(pool: Pool, place: string) {
    super()
    this.#pool = pool
    this.#place = place
    this.#inTurn(() => clearTables(pool))
  }

  override openJournal(journal: Pick<HeldJournal, 'identity' | 'publicKey' | 'genesis'>): void {
    super.openJournal(journal)
    const { identity, publicKey, genesis } = journal
    this.#inTurn(() =>
      withTenant(this.#pool, identity.tenant, async (client) => {
        await client.query(
          `insert into device (tenant_id, device_id, incarnation, store_id, public_key) values ($1, $2, $3, $4, $5)
           on conflict (tenant_id, device_id, incarnation) do nothing`,
          [identity.tenant, identity.device, identity.incarnation, identity.store, publicKey],
        )
        await openJournal(client, identity, genesis)
      }),
    )
  }

  override async take(device: string, wire: readonly WireEntry[]): Promise<ServerReply> {
    const journal = this.state.journals.get(device)
    const answer = await super.take(device, wire)
    if (journal === undefined) return answer
    await this.#inTurn(async () => {
      const {
        transactions: _,
        levels: __,
        backedUpSeq: ___,
        ...real
      } = await ingestBatch(this.#pool, journal, wire)
      if (!isDeepStrictEqual(real, answer))
        this.#note(`a batch is answered ${JSON.stringify(answer)}, by PostgreSQL ${JSON.stringify(real)}`)
    })
    return answer
  }

  override async readPaper(key: string, signed: SignedEntry): Promise<string> {
    const answer = await super.readPaper(key, signed)
    await this.#inTurn(async () => {
      const { status } = await readReceipt(this.#pool, makeProof(signed) ?? '')
      if (status !== answer) this.#note(`a receipt is answered ${answer}, by PostgreSQL ${status}`)
    })
    return answer
  }

  override backup(): ServerState {
    this.#inTurn(() => copyTables(this.#pool))
    return super.backup()
  }

  override restore(backup: ServerState): void {
    super.restore(backup)
    this.#inTurn(() => restoreTables(this.#pool))
  }

  override lose(): void {
    super.lose()
    this.#inTurn(() => clearTables(this.#pool))
  }

  /** Compares all that both hold; call when nothing is under way. */
  async compare(): Promise<void> {
    await this.#inTurn(async () => {
      for (const difference of await contentDifferences(this.#pool, business.tenant, this.state))
        this.#note(difference)
    })
  }

  #note(difference: string): void {
    this.differences.push(`${this.#place} on PostgreSQL: ${difference}`)
  }

  #inTurn(work: () => Promise<unknown>): Promise<unknown> {
    this.#last = this.#last.then(work).catch((error: unknown) => this.#note(String(error)))
    return this.#last
  }
}
