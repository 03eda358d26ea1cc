/**
 * Buying on account: set aside at the server where it answers, up to the shop's limit where it does not. The account pays as far as it
 * goes; something else pays the rest. It never pays what is owed on it.
 */
import type { Tendering } from '../selling/sale.ts'
import { give, notNow, openTendering, remainingMinor } from '../tendering/tenderDesk.ts'
import { askHold } from '../tendering/valueLine.ts'
import type { CommandOutcome } from '../till/till.ts'
import type { Workstation } from '../till/workstation.ts'
import type { AccountRefusal, AccountStanding } from './account.ts'
import { readAccount, withoutServer } from './standing.ts'

type Taken = { status: 'taken'; amountMinor: number; holdId?: string } | AccountRefusal

/** All that remains, or all that may be owed, unless an amount is given.
 *  Fails: `account_refused` for the account's sake (returned). */
export async function payOnAccount(
  workstation: Workstation,
  wishedMinor: number | undefined,
): Promise<CommandOutcome | AccountRefusal> {
  const { desk } = workstation
  const tendering = openTendering({ desk })
  const dueMinor = tendering === undefined ? 0 : remainingMinor(tendering)
  if (tendering === undefined || dueMinor <= 0) return notNow
  const { basket, tenders } = tendering
  const customerId = basket.customer?.customerId
  const account = customerId === undefined ? undefined : await readAccount(workstation, customerId)
  if (account === undefined) return refused('account_none')
  if (tenders.some(({ type }) => type === 'house_account')) return refused('account_in_use')
  if (paysAccount(tendering)) return refused('account_pays_account')
  const wantedMinor = wishedMinor === undefined || wishedMinor > dueMinor ? dueMinor : wishedMinor
  const taken = await take(workstation, account, { wantedMinor, isAsked: wishedMinor !== undefined })
  if (taken.status !== 'taken') return taken
  const { amountMinor, holdId } = taken
  return give({ desk }, tendering, {
    ...{ type: 'house_account', accountId: account.customerId, amountMinor },
    ...(holdId === undefined ? {} : { holdId }),
  })
}

/** Tells whether something is paid on an account in this sale. */
function paysAccount({ basket }: Tendering): boolean {
  return basket.lines.some(({ role }) => role === 'account_payment')
}

type Wanted = {
  wantedMinor: number
  /** Somebody typed it: so much and no less. */
  isAsked: boolean
}

async function take(workstation: Workstation, account: AccountStanding, wanted: Wanted): Promise<Taken> {
  if (account.owedMinor === undefined) return takeWithoutServer(account, wanted)
  const amount = amountOf(account, wanted)
  if (amount.status !== 'taken') return amount
  const { session, records, newId } = workstation
  const { customerId, limitMinor } = account
  const { amountMinor } = amount
  const holdId = newId()
  const held = await askHold(session, holdId, {
    ...{ kind: 'house_account', accountId: customerId, amountMinor },
    currency: records.store?.currency ?? '',
  })
  if (held === undefined) {
    return takeWithoutServer(await withoutServer(workstation, { customerId, granted: limitMinor }), wanted)
  }
  if (held.status === 'held') return { status: 'taken', amountMinor, holdId }
  return hasLess(held.availableMinor)
}

function takeWithoutServer(account: AccountStanding, wanted: Wanted): Taken {
  return account.availableMinor === 0 ? refused('account_needs_server') : amountOf(account, wanted)
}

function amountOf({ availableMinor }: AccountStanding, { wantedMinor, isAsked }: Wanted): Taken {
  if (availableMinor === 0) return refused('account_full')
  if (wantedMinor <= availableMinor) return { status: 'taken', amountMinor: wantedMinor }
  return isAsked ? hasLess(availableMinor) : { status: 'taken', amountMinor: availableMinor }
}

function hasLess(amountMinor: number): AccountRefusal {
  return amountMinor === 0
    ? refused('account_full')
    : { status: 'account_refused', code: 'account_has_less', amountMinor }
}

function refused(code: Exclude<AccountRefusal['code'], 'account_has_less'>): AccountRefusal {
  return { status: 'account_refused', code }
}
