/** A discount by amount weighs more when goods leave the basket: what people may take off is held against the basket that is paid. */
import { handRatePpm } from '@kassa/kernel'
import { type Acting, authorise } from '../approval/authority.ts'
import type { Need } from '../approval/need.ts'
import type { Setting } from '../basket/setting.ts'
import type { SaleDesk } from '../selling/saleDesk.ts'
import type { CommandOutcome } from '../till/till.ts'

const done: CommandOutcome = { status: 'done' }

/** Returns `done` where nobody need say yes, or somebody did: that stands with the discounts then.
 *  Requires: called in a turn of the sale's flow.   Fails: `approval_wanted`, `not_now` where it cannot be written (returned). */
export async function authoriseDiscounts({
  desk,
  acting,
}: {
  desk: SaleDesk
  acting: Acting
}): Promise<CommandOutcome> {
  const { basket } = desk.basket
  if (desk.priced.status !== 'priced') return done
  const discountPpm = handRatePpm(basket, desk.priced.basket)
  const given = [basket, ...basket.lines].flatMap(({ discount }) => discount ?? [])
  if (given.some(({ allowedPpm = 0 }) => allowedPpm >= discountPpm)) return done
  const need: Need = { permission: 'discount', discountPpm }
  const authorised = authorise(need, acting)
  if (authorised.status !== 'authorised') return authorised
  const { approvedBy } = authorised.approval
  if (approvedBy === undefined) return done
  const events = settingsOf(desk).flatMap(
    (setting) =>
      desk.basket.settle({
        ...setting,
        discount: { ...setting.discount, approvedBy, allowedPpm: discountPpm },
      }).events,
  )
  const by = { operatorId: acting.operator.staffId, isUndo: false }
  const approval = { permission: need.permission, approvedBy }
  return (await desk.change({ events }, { ...by, approval })) ? done : { status: 'not_now' }
}

type Discounts = Extract<Setting, { type: 'discount_set' | 'basket_discount_set' }>
type Given = Discounts & { discount: NonNullable<Discounts['discount']> }

/** Every discount that people gave, as it would be given again. */
function settingsOf({ basket: { basket } }: SaleDesk): Given[] {
  const ofLines = basket.lines.flatMap(({ lineId, discount }): Given[] =>
    discount === undefined ? [] : [{ type: 'discount_set', lineId, discount }],
  )
  const { discount } = basket
  return discount === undefined ? ofLines : [...ofLines, { type: 'basket_discount_set', discount }]
}
