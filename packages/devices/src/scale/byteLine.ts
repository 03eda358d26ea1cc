/** A line to a scale that carries bytes both ways: a serial port of the browser, or a connection over the network. */

export type ByteLine = {
  /** Fails: rejects where the line is gone. */
  send(bytes: Uint8Array): Promise<void>
  /** The next bytes that came; undefined where none come within `timeoutMs`.   Fails: rejects where the line is gone. */
  receive(timeoutMs: number): Promise<Uint8Array | undefined>
  close(): Promise<void>
}

/** Bytes that came and were not fetched yet, for lines whose bytes come whenever they like. */
export class ArrivedBytes {
  #bytes: number[] = []
  #wake: () => void = () => undefined
  #failure: string | undefined

  /** Older bytes go when nobody fetches them: a scale may send without being asked. */
  put(bytes: Uint8Array): void {
    this.#bytes = [...this.#bytes, ...bytes].slice(-mostBytes)
    this.#wake()
  }

  fail(reason: string): void {
    this.#failure ??= reason
    this.#wake()
  }

  async next(timeoutMs: number): Promise<Uint8Array | undefined> {
    if (this.#bytes.length === 0 && this.#failure === undefined) await this.#something(timeoutMs)
    const bytes = Uint8Array.from(this.#bytes)
    this.#bytes = []
    if (bytes.length > 0) return bytes
    if (this.#failure !== undefined) throw new Error(this.#failure)
    return undefined
  }

  #something(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const giveUp = setTimeout(resolve, timeoutMs)
      this.#wake = () => {
        clearTimeout(giveUp)
        resolve()
      }
    })
  }
}

const mostBytes = 4096
