/** The stream of a connection to PostgreSQL, cut into messages. Source: PostgreSQL 18, "Message Formats". */

export type Message = {
  /** One letter; empty for the first message of a client, which has none. */
  type: string
  /** The whole of it, as it is passed on. */
  bytes: Buffer
}

const typeLength = 1
const lengthLength = 4

export class MessageReader {
  #rest = Buffer.alloc(0)
  #isTyped: boolean

  /** `isClient`: the stream begins with a message without a letter. */
  constructor({ isClient }: { isClient: boolean }) {
    this.#isTyped = !isClient
  }

  /** Takes what arrived and returns the messages that are whole with it. */
  take(chunk: Buffer): Message[] {
    this.#rest = Buffer.concat([this.#rest, chunk])
    const messages: Message[] = []
    for (;;) {
      const headLength = this.#isTyped ? typeLength : 0
      if (this.#rest.length < headLength + lengthLength) return messages
      const length = headLength + this.#rest.readInt32BE(headLength)
      if (this.#rest.length < length) return messages
      const bytes = this.#rest.subarray(0, length)
      messages.push({ type: this.#isTyped ? String.fromCharCode(bytes[0] ?? 0) : '', bytes })
      this.#rest = this.#rest.subarray(length)
      this.#isTyped = true
    }
  }
}

/** What a client's message says of its statement: the text, or the name of one that was prepared before; undefined where it says
 *  nothing of one. */
export function statementIn({ type, bytes }: Message): string | undefined {
  const texts = bytes
    .subarray(typeLength + lengthLength)
    .toString('latin1')
    .split('\0')
  switch (type) {
    case 'Q':
      return texts[0]
    case 'P':
      return texts[0] || texts[1]
    case 'B':
      return texts[1] || undefined
    default:
      return undefined
  }
}

/** Whether the message is a step of an extended query, which PostgreSQL may carry out before the query has ended. */
export function isPartOfStatement({ type }: Message): boolean {
  return /^[PBDEH]$/.test(type)
}

/** Whether PostgreSQL answers now: a simple query, or the end of an extended one. */
export function endsStatement({ type }: Message): boolean {
  return type === 'Q' || type === 'S'
}

/** The process that serves the connection, where the message tells it. */
export function backendPidIn({ type, bytes }: Message): number | undefined {
  return type === 'K' ? bytes.readInt32BE(typeLength + lengthLength) : undefined
}

/** Whether the answer to a statement is whole. */
export function endsAnswer({ type }: Message): boolean {
  return type === 'Z'
}
