/**
 * Asking the server about gift cards and store credit. A hold keeps other tills off; the sale itself moves the value. An answer that does not
 * come is no doubt about money, as it is with a terminal: the hold lapses, or its sale ends it.
 */
import type { CallOutcome, RouteTypes } from '@kassa/contract'
import { parseAccountNumber, type Tender } from '@kassa/kernel'
import type { DeviceSession } from '../identity/deviceSession.ts'
import type { CardBalance } from './card.ts'

type Hold = RouteTypes['holdStoredValue']

/** A customer stands there with the card in hand: what the server does not say by then, the till decides without. */
const patienceMs = 2_500

/** Resolves to what is on the card.   Fails: by the names of `CardBalance` (returned). */
export async function askBalance(
  session: DeviceSession,
  { number, currency }: { number: string; currency: string },
): Promise<CardBalance> {
  const parsed = parseAccountNumber(number)
  if (parsed.status !== 'valid') return { status: 'card_number_wrong' }
  const body = { accountId: parsed.accountId, currency }
  const reply = replyOf(await session.call('readStoredValue', { body }, { timeoutMs: patienceMs }))
  if (reply === undefined) return { status: 'card_needs_server' }
  // A house account has no number that could be typed.
  if (reply.status === 'account_unknown' || reply.kind === 'house_account') return { status: 'card_unknown' }
  const { asOf: _, currency: __, kind, ...found } = reply
  return { kind, ...found }
}

/** Sets value aside.   Returns undefined where the server does not answer; it may have done it all the same. */
export async function askHold(
  session: DeviceSession,
  holdId: string,
  body: Hold['body'],
): Promise<Hold['reply'] | undefined> {
  return replyOf(
    await session.call('holdStoredValue', { params: { holdId }, body }, { timeoutMs: patienceMs }),
  )
}

/** Gives back what was set aside for the tenders. Nobody waits for it: what is not heard of lapses. */
export async function releaseHolds(session: DeviceSession, tenders: readonly Tender[]): Promise<void> {
  const holdIds = tenders.flatMap((tender) =>
    'holdId' in tender && tender.holdId !== undefined ? [tender.holdId] : [],
  )
  await Promise.all(
    holdIds.map((holdId) =>
      session.call('releaseStoredValue', { params: { holdId } }, { timeoutMs: patienceMs }),
    ),
  )
}

function replyOf<Reply>(outcome: CallOutcome<Reply>): Reply | undefined {
  return outcome.status === 'ok' ? outcome.reply : undefined
}
