/**
 * The ServiceID of a message. It is worked out from the attempt's id, so that the register can ask for the status
 * of an attempt after losing everything but its journal.
 * Source: Terminal API, MessageHeader: 1 to 10 alphanumeric characters, unique per terminal within 48 hours.
 */

const digits = 10
const base = 36n
const fnvOffset = 0xcbf29ce484222325n
const fnvPrime = 0x100000001b3n

/** Ten characters of 0-9 and A-Z, always the same for the same id.
 *  Ensures: two of 10,000 messages within 48 hours meet with a chance below one in 70 million (birthday bound of
 *  36^10); the terminal would then refuse the second, and its answer's TransactionID tells them apart. */
export function serviceIdOf(id: string): string {
  let hash = fnvOffset
  for (const byte of new TextEncoder().encode(id)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * fnvPrime)
  hash ^= hash >> 29n
  return (hash % base ** BigInt(digits)).toString(Number(base)).toUpperCase().padStart(digits, '0')
}
