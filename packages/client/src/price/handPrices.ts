/** What a person makes of a price: discounts of a line and of the whole basket, another price, a note. Comes when it is first needed. */
import { type HandDiscount, handRatePpm, type PriceOutcome } from '@kassa/kernel'
import { type Acting, authorise } from '../approval/authority.ts'
import type { Need } from '../approval/need.ts'
import type { Setting } from '../basket/setting.ts'
import type { SaleDesk } from '../selling/saleDesk.ts'
import type { NoticeCode } from '../till/notice.ts'
import type { CommandOutcome, DiscountWish, PriceWish } from '../till/till.ts'

export type HandPricePorts = {
  desk: SaleDesk
  acting: Acting
  refuse: (code: NoticeCode) => CommandOutcome
}

type Priced = Extract<PriceOutcome, { status: 'priced' }>['basket']

const done: CommandOutcome = { status: 'done' }
const notNow: CommandOutcome = { status: 'not_now' }
const wholePpm = 1_000_000
const longestReason = 200

/** Takes something off a line, or gives it back (null).
 *  Fails: `approval_wanted` over the operator's limit, `nothing_comes_off` where the line may not be sold for less (returned). */
export async function setLineDiscount(
  ports: HandPricePorts,
  lineId: string,
  wish: DiscountWish | null,
): Promise<CommandOutcome> {
  if (ports.desk.basket.line(lineId) === undefined) return notNow
  const isFelt = ({ lines }: Priced) =>
    lines.some((line) => line.lineId === lineId && line.discounts.some(({ type }) => type === 'by_hand'))
  return discount(ports, { wish, isFelt }, (chosen) => ({ type: 'discount_set', lineId, discount: chosen }))
}

/** Takes something off the whole basket, or gives it back (null).   Fails: as `setLineDiscount` does. */
export async function setBasketDiscount(
  ports: HandPricePorts,
  wish: DiscountWish | null,
): Promise<CommandOutcome> {
  const isFelt = ({ lines }: Priced) =>
    lines.some(({ discounts }) => discounts.some(({ type }) => type === 'document_by_hand'))
  return discount(ports, { wish, isFelt }, (chosen) => ({ type: 'basket_discount_set', discount: chosen }))
}

/** Sells a line at another price, or at its own again (null).   Fails: `approval_wanted` (returned). */
export async function setPrice(
  ports: HandPricePorts,
  lineId: string,
  wish: PriceWish | null,
): Promise<CommandOutcome> {
  if (ports.desk.basket.line(lineId) === undefined) return notNow
  if (wish === null) {
    return change(ports, { permission: 'sell' }, () => ({ type: 'price_set', lineId, override: null }))
  }
  const { unitPriceE5 } = wish
  const reason = wish.reason.trim().slice(0, longestReason)
  if (!Number.isSafeInteger(unitPriceE5) || unitPriceE5 < 0 || reason === '') return notNow
  return change(ports, { permission: 'override_price' }, (approval) => ({
    ...{ type: 'price_set', lineId },
    override: { unitPriceE5, reason, ...approval },
  }))
}

/** Notes something on a line, for its receipt; an empty note takes it away. */
export async function setNote(ports: HandPricePorts, lineId: string, note: string): Promise<CommandOutcome> {
  if (ports.desk.basket.line(lineId) === undefined) return notNow
  const text = note.trim().slice(0, longestReason)
  return change(ports, { permission: 'sell' }, () => ({ type: 'note_set', lineId, note: text }))
}

async function discount(
  ports: HandPricePorts,
  { wish, isFelt }: { wish: DiscountWish | null; isFelt: (basket: Priced) => boolean },
  settingOf: (discount: HandDiscount | null) => Setting,
): Promise<CommandOutcome> {
  if (wish === null) return change(ports, { permission: 'sell' }, () => settingOf(null))
  const { desk } = ports
  const chosen = sensible(wish)
  if (chosen === undefined) return notNow
  const made = desk.basket.settle(settingOf(chosen))
  const priced = desk.pricedAfter(made)
  if (priced.status !== 'priced') return notNow
  if (!isFelt(priced.basket)) return ports.refuse('nothing_comes_off')
  const discountPpm = handRatePpm(desk.basket.after(made), priced.basket)
  return change(ports, { permission: 'discount', discountPpm }, (approval) =>
    settingOf({ ...chosen, ...approval, allowedPpm: discountPpm }),
  )
}

/** What was wished for, where it is a discount at all. */
function sensible(wish: DiscountWish): DiscountWish | undefined {
  const reason = wish.reason.trim().slice(0, longestReason)
  const size = wish.type === 'percent' ? wish.ratePpm : wish.amountMinor
  const isSensible = Number.isSafeInteger(size) && size > 0 && (wish.type === 'amount' || size <= wholePpm)
  return isSensible && reason !== '' ? { ...wish, reason } : undefined
}

async function change(
  { desk, acting }: HandPricePorts,
  need: Need,
  settingOf: (approval: { approvedBy?: string }) => Setting,
): Promise<CommandOutcome> {
  if (desk.state.name !== 'scanning') return notNow
  const authorised = authorise(need, acting)
  if (authorised.status !== 'authorised') return authorised
  const { approvedBy } = authorised.approval
  const made = desk.basket.settle(settingOf(authorised.approval))
  const isChanged = await desk.change(made, {
    ...{ operatorId: acting.operator.staffId, isUndo: false },
    ...(approvedBy === undefined ? {} : { approval: { permission: need.permission, approvedBy } }),
  })
  return isChanged ? done : notNow
}
