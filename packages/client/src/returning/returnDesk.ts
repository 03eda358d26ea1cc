/** What the commands of returns work with, and what they have in common. */
import type { Permission, StoreRecord } from '@kassa/contract'
import { negate, type PriceOutcome, sumExact } from '@kassa/kernel'
import { type Acting, authorise } from '../approval/authority.ts'
import type { ApprovalWanted, Need } from '../approval/need.ts'
import type { BasketChange } from '../basket/openBasket.ts'
import type { ChangedBy, SaleDesk } from '../selling/saleDesk.ts'
import type { Notice, NoticeCode } from '../till/notice.ts'
import type { CommandOutcome } from '../till/till.ts'
import { returnLimitMinor } from './returnLimit.ts'

export type ReturnPorts = {
  desk: SaleDesk
  acting: Acting
  store: StoreRecord | undefined
  refuse: (code: NoticeCode, detail?: Notice['detail']) => CommandOutcome
}

export const done: CommandOutcome = { status: 'done' }
export const notNow: CommandOutcome = { status: 'not_now' }

const longestReason = 200

/** Returns the reason as it is kept; undefined where there is none. */
export function reasonOf(typed: string): string | undefined {
  return typed.trim().slice(0, longestReason) || undefined
}

/** Makes the till ready for the next basket, or tells that something else is under way. */
export async function isReady({ desk }: Pick<ReturnPorts, 'desk'>): Promise<boolean> {
  if (desk.state.name === 'completed') await desk.dispatch({ name: 'left' })
  return desk.state.name === 'scanning'
}

export type Allowed =
  | ApprovalWanted
  | { status: 'allowed'; approval: { approvedBy?: string }; by: (index: number) => ChangedBy }

/** Tells whether it may be done, and by whose leave each of its changes is made: an approval is journalled with the first.
 *  Fails: `approval_wanted` (returned). */
export function allow({ acting }: ReturnPorts, need: Need): Allowed {
  const authorised = authorise(need, acting)
  if (authorised.status !== 'authorised') return authorised
  const { approvedBy } = authorised.approval
  const { permission } = need
  const by = (index: number): ChangedBy => ({
    ...{ operatorId: acting.operator.staffId, isUndo: false },
    ...(approvedBy === undefined || index > 0 ? {} : { approval: { permission, approvedBy } }),
  })
  return { status: 'allowed', approval: authorised.approval, by }
}

/** Returns the need of something that is worth so much: above the store's limit it asks for a PIN, whoever sells. */
export function needUpTo(permission: Permission, amountMinor: number, store: StoreRecord | undefined): Need {
  const isOverLimit = store === undefined || amountMinor > returnLimitMinor(store)
  return isOverLimit ? { permission, isOverLimit } : { permission }
}

/** Returns the need of a change that takes goods back with no receipt: all such goods in the basket count together. */
export function needWithoutReceipt(
  { desk, store }: Pick<ReturnPorts, 'desk' | 'store'>,
  change: BasketChange,
): Need {
  return needUpTo('return_without_receipt', worthWithoutReceipt(desk.pricedAfter(change)), store)
}

function worthWithoutReceipt(priced: PriceOutcome): number {
  if (priced.status !== 'priced') return 0
  const back = priced.basket.lines.filter((line) => line.quantityMilli < 0 && line.original === undefined)
  return negate(sumExact(back.map(({ grossMinor }) => grossMinor)))
}
