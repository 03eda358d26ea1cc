/**
 * A page of the feed, asked for. Its items may be in a chunk that the server packed once for all tills: a text that is found by the
 * SHA-256 of itself, so that a browser which has it asks no more. A chunk that cannot be had, or is another text, costs nothing but
 * the same page once more, without it.
 */
import { feedChunkPath, type RecordVersion, type RouteTypes } from '@kassa/contract'
import { toHex } from '@kassa/journal'
import type { DeviceSession } from '../identity/deviceSession.ts'
import type { FeedCursor } from './feedCursor.ts'

const pageLength = 10_000
const patienceMs = 60_000

export type FeedPage = Omit<RouteTypes['readFeed']['reply'], 'chunk'>

/** Returns the page behind the cursor; undefined where the server does not answer. */
export async function readFeedPage(
  session: DeviceSession,
  { epoch, after }: Pick<FeedCursor, 'epoch' | 'after'>,
): Promise<FeedPage | undefined> {
  const query = { limit: pageLength, ...(epoch === '' ? {} : { epoch, after }) }
  const outcome = await session.call('readFeed', { query: { ...query, chunks: true } })
  if (outcome.status !== 'ok') return undefined
  const { chunk, ...page } = outcome.reply
  if (chunk === undefined) return page
  const items = await readChunk(session, chunk.hash)
  if (items !== undefined) return { ...page, records: inOrder([...page.records, ...items]) }
  const plain = await session.call('readFeed', { query })
  return plain.status === 'ok' ? plain.reply : undefined
}

async function readChunk(session: DeviceSession, hash: string): Promise<RecordVersion[] | undefined> {
  try {
    const signal = AbortSignal.timeout(patienceMs)
    const response = await session.fetch(feedChunkPath.replace(':hash', hash), { signal })
    const bytes = response.ok ? await response.arrayBuffer() : new ArrayBuffer()
    const found = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
    if (found !== hash) return undefined
    return (JSON.parse(new TextDecoder().decode(bytes)) as { records: RecordVersion[] }).records
  } catch {
    return undefined
  }
}

function inOrder(records: RecordVersion[]): RecordVersion[] {
  return records.sort((a, b) => a.feedSeq - b.feedSeq)
}
