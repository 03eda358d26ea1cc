/**
 * Paying with a gift card or store credit: set aside at the server where it answers, up to the shop's limit where it does not. What is on
 * the card pays as far as it goes; something else pays the rest.
 */
import { type NumberedKind, parseAccountNumber } from '@kassa/kernel'
import type { TenderOutcome } from '../till/till.ts'
import type { CardRefusal } from './card.ts'
import { cardRefused, give, notNow, openTendering, remainingMinor, type TenderPorts } from './tenderDesk.ts'
import { askBalance, askHold } from './valueLine.ts'
import { allowedWithoutServer } from './withoutServer.ts'

type Wish = { number: string; amountMinor?: number | undefined }

type Taken =
  | { status: 'taken'; kind: NumberedKind; amountMinor: number; held?: { holdId: string; leftMinor: number } }
  | CardRefusal

/** Fails: `tender_exceeds_due` (returned and shown); `card_refused` for the card's sake (returned). */
export async function payValue(ports: TenderPorts, wish: Wish): Promise<TenderOutcome> {
  const tendering = openTendering(ports)
  const dueMinor = tendering === undefined ? 0 : remainingMinor(tendering)
  if (tendering === undefined || dueMinor <= 0) return notNow
  const parsed = parseAccountNumber(wish.number)
  if (parsed.status !== 'valid') return cardRefused('card_number_wrong')
  const { accountId } = parsed
  if (tendering.tenders.some((tender) => 'accountId' in tender && tender.accountId === accountId))
    return cardRefused('card_in_use')
  const excessMinor = (wish.amountMinor ?? 0) - dueMinor
  if (excessMinor > 0) return ports.refuse('tender_exceeds_due', { excessMinor })
  const taken = await take(ports, wish, dueMinor)
  if (taken.status !== 'taken') return taken
  const { kind, amountMinor, held } = taken
  return give(ports, tendering, { type: kind, amountMinor, accountId, ...held })
}

async function take(ports: TenderPorts, wish: Wish, dueMinor: number): Promise<Taken> {
  const { session, store } = ports
  const { number } = wish
  const currency = store?.currency ?? ''
  const found = await askBalance(session, { number, currency })
  if (found.status === 'card_needs_server') return takeWithoutServer(ports, wish, dueMinor)
  if (found.status !== 'found') return cardRefused(found.status)
  const { kind, accountId, availableMinor } = found
  if (found.isBlocked) return cardRefused('card_blocked')
  if (availableMinor === 0) return cardRefused('card_empty')
  const amountMinor = wish.amountMinor ?? (availableMinor < dueMinor ? availableMinor : dueMinor)
  if (amountMinor > availableMinor) return hasLess(availableMinor)
  const holdId = ports.newId()
  const held = await askHold(session, holdId, { kind, accountId, currency, amountMinor })
  if (held === undefined) return takeWithoutServer(ports, wish, dueMinor)
  switch (held.status) {
    case 'held':
      return { status: 'taken', kind, amountMinor, held: { holdId, leftMinor: held.leftMinor } }
    case 'account_blocked':
      return cardRefused('card_blocked')
    case 'account_unknown':
      return cardRefused('card_unknown')
    default:
      return hasLess(held.availableMinor)
  }
}

async function takeWithoutServer(
  { store, journal, isBlocked }: TenderPorts,
  { number, amountMinor: wishedMinor }: Wish,
  dueMinor: number,
): Promise<Taken> {
  if (store === undefined) return cardRefused('card_needs_server')
  const allowed = await allowedWithoutServer(number, { store, journal })
  if (allowed.status !== 'taken') return cardRefused(allowed.status)
  if (isBlocked(allowed.accountId)) return cardRefused('card_blocked')
  const { kind, mostMinor } = allowed
  const amountMinor = wishedMinor ?? (mostMinor < dueMinor ? mostMinor : dueMinor)
  return amountMinor > mostMinor ? hasLess(mostMinor) : { status: 'taken', kind, amountMinor }
}

function hasLess(amountMinor: number): CardRefusal {
  return amountMinor === 0
    ? cardRefused('card_empty')
    : { status: 'card_refused', code: 'card_has_less', amountMinor }
}
