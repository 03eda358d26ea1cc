/** Giving back as stored value: to the gift card that paid, or as store credit under a new number instead of cash. */
import { isMaskedNumber, makeAccountNumber, type NumberedKind, sumExact } from '@kassa/kernel'
import type { PlannedRefund, Tendering } from '../selling/sale.ts'
import { openRefunds } from '../selling/tenderings.ts'
import type { CommandOutcome } from '../till/till.ts'
import { give, notNow, openTendering, remainingMinor, type TenderPorts } from './tenderDesk.ts'

/** Puts back on the account what was planned for it. Of a receipt that was read with no server only the end of the number is known: then
 *  it becomes store credit, under a number of its own. */
export async function refundValue(ports: TenderPorts, planned: PlannedRefund): Promise<CommandOutcome> {
  const tendering = openTendering(ports)
  if (tendering === undefined || !('accountId' in planned.tender)) return notNow
  const { type, accountId } = planned.tender
  if (isMaskedNumber(accountId)) return refundToUnknown(ports, tendering, planned)
  const open = openRefunds(tendering).find(
    ({ tender }) => 'accountId' in tender && tender.type === type && tender.accountId === accountId,
  )
  const leftMinor = remainingMinor(tendering)
  if (open === undefined || leftMinor >= 0) return notNow
  const amountMinor = open.amountMinor < leftMinor ? leftMinor : open.amountMinor
  return give(ports, tendering, { type, accountId, amountMinor })
}

async function refundToUnknown(
  ports: TenderPorts,
  tendering: Tendering,
  { tender: wanted, amountMinor: plannedMinor }: PlannedRefund,
): Promise<CommandOutcome> {
  const leftMinor = remainingMinor(tendering)
  if (leftMinor >= 0 || ports.store?.tenders?.storeCredit === undefined) return notNow
  const { refunds = [] } = tendering
  const rest = { ...tendering, refunds: refunds.filter(({ tender }) => tender !== wanted) }
  const accountId = drawNumber('store_credit', ports.randomBytes)
  const amountMinor = plannedMinor < leftMinor ? leftMinor : plannedMinor
  return give(ports, rest, { type: 'store_credit', accountId, amountMinor })
}

/** Makes store credit of what no card and no account is to have back. */
export async function refundAsCredit(ports: TenderPorts): Promise<CommandOutcome> {
  const tendering = openTendering(ports)
  if (tendering === undefined || ports.store?.tenders?.storeCredit === undefined) return notNow
  const elsewhere = openRefunds(tendering).filter(({ tender }) => tender.type !== 'other')
  const amountMinor = remainingMinor(tendering) - sumExact(elsewhere.map((planned) => planned.amountMinor))
  if (amountMinor >= 0) return notNow
  const accountId = drawNumber('store_credit', ports.randomBytes)
  return give(ports, tendering, { type: 'store_credit', accountId, amountMinor })
}

/** Returns a number that nobody guesses. */
export function drawNumber(kind: NumberedKind, randomBytes: (length: number) => Uint8Array): string {
  const drawn = Array.from({ length: 16 }, () => drawDigit(randomBytes)).join('')
  return makeAccountNumber(kind, drawn)
}

/** Each digit as likely as the others: a byte of the last, incomplete ten is drawn again. */
function drawDigit(randomBytes: (length: number) => Uint8Array): number {
  for (;;) {
    const [byte = 0] = randomBytes(1)
    if (byte < 250) return byte % 10
  }
}
