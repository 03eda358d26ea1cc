/** From the basket to paying, or to giving back: amounts no longer change from here on. */
import type { Acting } from '../approval/authority.ts'
import type { Notice, NoticeCode } from '../till/notice.ts'
import type { CommandOutcome } from '../till/till.ts'
import type { Workstation } from '../till/workstation.ts'
import type { Tendering } from './sale.ts'

/** Requires: called in a turn of the sale's flow.
 *  Fails: `approval_wanted`, `age_unconfirmed`, `goods_recalled`, `tax_rate_missing`, `return_exceeds_sale`, `nothing_to_pay` (returned and shown). */
export async function startTendering(
  { desk, records, store, breathe, writer }: Workstation,
  {
    acting,
    refuse,
  }: { acting: Acting; refuse: (code: NoticeCode, detail?: Notice['detail']) => CommandOutcome },
): Promise<CommandOutcome> {
  if (desk.state.name !== 'scanning') return { status: 'not_now' }
  desk.reprice()
  if (desk.basketView.ageCheck !== undefined) return refuse('age_unconfirmed')
  const open = desk.basket.basket
  const recalls = records.book.of('recall')
  if (recalls.size > 0) {
    // A recall may have come after the goods, or the basket from elsewhere.
    const { recalledIn } = await import('../recall/recalledGoods.ts')
    const recalled = recalledIn(recalls, open.lines)
    if (recalled !== undefined) return refuse('goods_recalled', recalled)
  }
  if ([open, ...open.lines].some(({ discount }) => discount !== undefined)) {
    const { authoriseDiscounts } = await import('../price/limitAtPayment.ts')
    const authorised = await authoriseDiscounts({ desk, acting })
    if (authorised.status !== 'done') return authorised
  }
  const { priced } = desk
  if (priced.status === 'tax_rate_missing')
    return refuse('tax_rate_missing', { category: priced.taxCategory })
  if (priced.status === 'return_exceeds_sale') return refuse('return_exceeds_sale')
  const { basket } = priced
  if (basket.lines.length === 0) return refuse('nothing_to_pay')
  const tendering: Tendering = {
    ...{ basket, cashStepMinor: records.store?.cashStepMinor ?? 1, operatorId: acting.operator.staffId },
    ...{ tenders: [], payments: [] },
  }
  const takesBack = basket.totalMinor < 0 || basket.lines.some(({ original }) => original !== undefined)
  if (!takesBack) return desk.dispatch({ name: 'paying', tendering })
  const { beginReturns } = await import('../returning/beginReturns.ts')
  const begun = await beginReturns(basket, { store, journal: { store, breathe, headSeq: writer.head.seq } })
  if (begun.status !== 'begun') return refuse(begun.status)
  return desk.dispatch({ name: 'paying', tendering: { ...tendering, refunds: begun.refunds } })
}
