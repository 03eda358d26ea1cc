/** A batch of entries on its way to the server: so many, so long, and compressed where the platform can. */
import type { SignedEntry } from '@kassa/journal'

/** More in one go would not be faster, and would keep the sales of other tills waiting longer. */
export const mostEntries = 200
const mostCharacters = 1_000_000
const worthCompressing = 1_000

/** Returns as many of the entries, from the first on, as go into one batch; at least one. */
export function cutBatch(entries: readonly SignedEntry[]): SignedEntry[] {
  let characters = 0
  const batch: SignedEntry[] = []
  for (const entry of entries.slice(0, mostEntries)) {
    characters += entry.text.length
    if (batch.length > 0 && characters > mostCharacters) break
    batch.push(entry)
  }
  return batch
}

/** Returns the request for a batch. The receiver works the hashes out for itself. */
export async function batchRequest(batch: readonly SignedEntry[]): Promise<RequestInit> {
  const entries = batch.map(({ seq, text, signature }) => ({ seq, text, signature }))
  const body = JSON.stringify({ entries })
  const headers = { 'content-type': 'application/json' }
  if (typeof CompressionStream === 'undefined' || body.length < worthCompressing) {
    return { method: 'POST', headers, body }
  }
  const stream = new Blob([body]).stream().pipeThrough(new CompressionStream('gzip'))
  return {
    method: 'POST',
    headers: { ...headers, 'content-encoding': 'gzip' },
    body: await new Response(stream).arrayBuffer(),
  }
}
