/**
 * PostgreSQL's COPY over an open connection, in both directions, as a stream: neither side waits in memory for the other.
 *
 * The client library hands the messages of the protocol to whatever query is under way.   Source: PostgreSQL, "COPY Operations".
 */

import { once } from 'node:events'
import type pg from 'pg'
import type { Client } from '../database/pool.ts'

/** What the client library's connection also has; its types leave it out. */
type CopyConnection = pg.Connection & {
  sendCopyFromChunk(bytes: Uint8Array): void
  endCopyFrom(): void
  sendCopyFail(reason: string): void
}

/** Rows that are read further than this wait in the connection. */
const mostWaitingBytes = 1_000_000

/** Yields what `copy … to stdout` gives, some whole rows at a time.
 *  Fails: as the statement does (thrown). Who stops before the end has to drop the connection. */
export async function* copyOut(
  client: Client,
  statement: string,
): AsyncGenerator<{ rowCount: number; bytes: Buffer }> {
  const query = client.query(new CopyOutQuery(statement))
  for (let taken = await query.take(); taken !== undefined; taken = await query.take()) yield taken
}

/** Sends what `copy … from stdin` takes.
 *  Fails: as the statement or the source does (thrown); the transaction is at its end then. */
export async function copyIn(
  client: Client,
  statement: string,
  source: AsyncIterable<Uint8Array>,
): Promise<void> {
  await client.query(new CopyInQuery(statement, source)).finished
}

/** What every query has to answer to, for both directions. */
abstract class CopyQuery implements pg.Submittable {
  readonly finished: Promise<void>
  readonly #statement: string
  #resolve: () => void = () => undefined
  #reject: (error: Error) => void = () => undefined

  constructor(statement: string) {
    this.#statement = statement
    this.finished = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
    // It may fail before anyone waits for it.
    this.finished.catch(() => undefined)
  }

  submit(connection: pg.Connection): void {
    connection.query(this.#statement)
  }

  handleCommandComplete(): void {
    // The end is told by what follows it.
  }

  handleReadyForQuery(): void {
    this.#resolve()
  }

  handleError(error: Error): void {
    this.#reject(error)
  }
}

class CopyOutQuery extends CopyQuery {
  #rows: Buffer[] = []
  #waitingBytes = 0
  #connection: pg.Connection | undefined
  #notice: () => void = () => undefined

  handleCopyData({ chunk }: { chunk: Buffer }, connection: pg.Connection): void {
    // One row per message, in memory that the library uses again.
    this.#rows.push(Buffer.from(chunk))
    this.#waitingBytes += chunk.length
    this.#connection = connection
    if (this.#waitingBytes > mostWaitingBytes) connection.stream.pause()
    this.#notice()
  }

  /** Resolves with the rows that have come since; undefined behind the last. */
  async take(): Promise<{ rowCount: number; bytes: Buffer } | undefined> {
    if (this.#rows.length === 0) {
      const noticed = new Promise<void>((resolve) => {
        this.#notice = resolve
      })
      await Promise.race([noticed, this.finished])
    }
    const rows = this.#rows
    if (rows.length === 0) return undefined
    this.#rows = []
    this.#waitingBytes = 0
    this.#connection?.stream.resume()
    return { rowCount: rows.length, bytes: Buffer.concat(rows) }
  }
}

class CopyInQuery extends CopyQuery {
  readonly #source: AsyncIterable<Uint8Array>
  #sourceError: Error | undefined
  #hasFailed = false

  constructor(statement: string, source: AsyncIterable<Uint8Array>) {
    super(statement)
    this.#source = source
  }

  handleCopyInResponse(connection: CopyConnection): void {
    void this.#send(connection)
  }

  override handleError(error: Error): void {
    this.#hasFailed = true
    super.handleError(this.#sourceError ?? error)
  }

  async #send(connection: CopyConnection): Promise<void> {
    try {
      for await (const bytes of this.#source) {
        if (this.#hasFailed) return
        connection.sendCopyFromChunk(bytes)
        if (connection.stream.writableNeedDrain)
          await Promise.race([once(connection.stream, 'drain'), this.finished])
      }
      if (!this.#hasFailed) connection.endCopyFrom()
    } catch (error) {
      this.#sourceError = error instanceof Error ? error : new Error(String(error))
      connection.sendCopyFail('its source failed')
    }
  }
}
