/** What a promotion does, in one line. */
import type { PromotionRecord } from '@kassa/contract'
import type { Goods } from '@kassa/kernel'
import type { Formats } from '../formats/useFormats.ts'
import type { words } from '../words/words.ts'
import { knownRule } from './knownRule.ts'

type Reader = {
  t: (typeof words)['translate']
  formats: Formats
  /** Of its stores; undefined where they have several. */
  currency: string | undefined
  /** Of categories, by id. */
  categoryNames: ReadonlyMap<string, string>
}

/** Returns the line. */
export function promotionText({ rule, minimumSpend }: PromotionRecord, reader: Reader): string {
  const { t } = reader
  const does = doesText(rule, reader)
  if (minimumSpend === undefined) return does
  return t('promotions.from_spend', { does, amount: amountText(minimumSpend.amountMinor, reader) })
}

function doesText(rule: PromotionRecord['rule'], reader: Reader): string {
  const { t, formats } = reader
  const known = knownRule(rule)
  if (known === undefined) return t('promotions.does_own')
  const { kind, goods, slots = [], ratePpm = 0, amountMinor = 0, take = 0, pay = 0, pieces = 0 } = known
  return t(`promotions.does_${kind}`, {
    goods:
      goods === undefined
        ? slots.map((slot) => goodsText(slot.goods, reader)).join(' + ')
        : goodsText(goods, reader),
    rate: formats.rate(ratePpm),
    amount: amountText(amountMinor, reader),
    ...{ take, pay, pieces },
  })
}

function goodsText({ include }: Goods, { t, categoryNames }: Reader): string {
  if (include === 'all') return t('goods.all')
  const { categoryIds, itemIds } = include
  return [
    ...categoryIds.map((id) => categoryNames.get(id) ?? '…'),
    ...(itemIds.length === 0 ? [] : [t('goods.items', { count: itemIds.length })]),
  ].join(', ')
}

/** Amounts of several currencies have none to be written in. */
function amountText(amountMinor: number, { formats, currency }: Reader): string {
  return currency === undefined ? String(amountMinor) : formats.amount(amountMinor, currency)
}
