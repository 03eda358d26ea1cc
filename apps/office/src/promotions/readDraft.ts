/** From what was typed to a promotion that tills can carry out, or to what is wrong with it, field by field. */
import type { PromotionRecord } from '@kassa/contract'
import { isLocalTime } from '@kassa/kernel'
import { parseAmount } from '@kassa/ui'
import type { NamedGoods } from '../goods/namedGoods.ts'
import { parseLimit } from '../people/limitText.ts'
import type { Draft } from './draft.ts'
import { hasField, type KindField } from './kind.ts'
import { minuteOfClock } from './weekHours.ts'

export type DraftField = KindField | 'name' | 'minimum' | 'stores' | 'from' | 'until' | 'hours' | 'codes'

/** The end of the key of its words: `promotions.wrong_…`. */
export type WrongCode =
  | 'name'
  | 'goods'
  | 'slots'
  | 'rate'
  | 'amount'
  | 'count'
  | 'pay'
  | 'time'
  | 'end'
  | 'hours'
  | 'currency'
  | 'codes'

export type Wrong = Partial<Record<DraftField, WrongCode>>

export type ReadDraft = { status: 'read'; record: PromotionRecord } | { status: 'wrong'; wrong: Wrong }

/** Of the stores that are meant: undefined where they have several. */
export type DraftMoney = { currency: string | undefined; locale: string }

type Rule = PromotionRecord['rule']

const code = /^[A-Z0-9][A-Z0-9-]{2,39}$/

/** Returns the promotion, or which fields are wrong and how. */
export function readDraft(draft: Draft, money: DraftMoney): ReadDraft {
  const reading = new Reading(draft, money)
  const record = reading.record()
  return Object.keys(reading.wrong).length > 0
    ? { status: 'wrong', wrong: reading.wrong }
    : { status: 'read', record }
}

/** One reading of a draft: everything is read, so that everything that is wrong is said at once. */
class Reading {
  readonly wrong: Wrong = {}
  readonly #draft: Draft
  readonly #money: DraftMoney

  constructor(draft: Draft, money: DraftMoney) {
    this.#draft = draft
    this.#money = money
  }

  record(): PromotionRecord {
    const { name, priority, storeIds, customerGroupIds, from, until, kept } = this.#draft
    if (name.trim() === '') this.wrong.name = 'name'
    const windows = this.#windows() ?? kept?.windows
    const coupon = this.#coupon()
    const minimumMinor = this.#draft.minimum.trim() === '' ? undefined : this.#amount('minimum')
    if (from !== '' && !isLocalTime(from)) this.wrong.from = 'time'
    if (until !== '' && !isLocalTime(until)) this.wrong.until = 'time'
    else if (until !== '' && from !== '' && until <= from) this.wrong.until = 'end'
    return {
      name: name.trim(),
      priority,
      ...(storeIds.length === 0 ? {} : { storeIds: [...storeIds] }),
      ...(customerGroupIds.length === 0 ? {} : { customerGroupIds: [...customerGroupIds] }),
      ...(from === '' ? {} : { from }),
      ...(until === '' ? {} : { until }),
      ...(windows === undefined ? {} : { windows }),
      ...(coupon === undefined ? {} : { coupon }),
      ...(minimumMinor === undefined
        ? {}
        : { minimumSpend: { amountMinor: minimumMinor, goods: { include: 'all' } } }),
      ...(kept?.minimumSpend === undefined ? {} : { minimumSpend: kept.minimumSpend }),
      rule: kept?.rule ?? this.#rule(),
    }
  }

  #rule(): Rule {
    const { kind } = this.#draft
    const alone = { combines: 'goods_alone' } as const
    switch (kind) {
      case 'percent_off':
        return { type: kind, goods: this.#goods(), ratePpm: this.#rate(), ...alone }
      case 'amount_off':
        return { type: kind, goods: this.#goods(), amountMinor: this.#amount('amount'), ...alone }
      case 'fixed_price':
        return { type: kind, goods: this.#goods(), priceMinor: this.#amount('amount'), ...alone }
      case 'n_for_m':
        return this.#nForM()
      case 'cheapest_off': {
        const group = { groupPieces: this.#count('pieces', 2), rewardedPieces: 1 }
        return { type: kind, goods: this.#goods(), ...group, ratePpm: this.#rate(), ...alone }
      }
      case 'group_price': {
        const slots = [{ goods: this.#goods(), pieces: this.#count('pieces', 2) }]
        return { type: kind, slots, priceMinor: this.#amount('amount'), ...alone }
      }
      case 'basket_percent': {
        const limit = this.#draft.limit.trim() === '' ? {} : { maxDiscountMinor: this.#amount('limit') }
        return { type: 'document_percent_off', ratePpm: this.#rate(), combines: 'document_alone', ...limit }
      }
      case 'basket_amount': {
        const amountMinor = this.#amount('amount')
        return { type: 'document_amount_off', amountMinor, combines: 'document_alone' }
      }
      default:
        return { type: 'group_price', slots: this.#slots(), priceMinor: this.#amount('amount'), ...alone }
    }
  }

  #nForM(): Rule {
    const takePieces = this.#count('take', 2)
    const payPieces = this.#count('pay', 1)
    if (this.wrong.pay === undefined && payPieces >= takePieces) this.wrong.pay = 'pay'
    const goods = this.#goods()
    return { type: 'n_for_m', goods, takePieces, payPieces, combines: 'goods_alone' }
  }

  #goods(named: NamedGoods = this.#draft.goods, field: 'goods' | 'slots' = 'goods') {
    const { isAll, categoryIds, itemIds } = named
    if (!isAll && categoryIds.length + itemIds.length === 0) this.wrong[field] = field
    return {
      include: isAll ? ('all' as const) : { itemIds: [...itemIds], categoryIds: [...categoryIds] },
    }
  }

  #slots() {
    return this.#draft.slots.map(({ goods, pieces }) => {
      const count = Number(pieces)
      if (!Number.isSafeInteger(count) || count < 1 || count > 100) this.wrong.slots = 'slots'
      return { goods: this.#goods(goods, 'slots'), pieces: count }
    })
  }

  #rate(): number {
    const read = parseLimit(this.#draft.rate)
    if (read.status === 'limited' && read.ppm > 0) return read.ppm
    this.wrong.rate = 'rate'
    return 0
  }

  #amount(field: 'amount' | 'limit' | 'minimum'): number {
    const { currency, locale } = this.#money
    if (currency === undefined) {
      this.wrong.stores = 'currency'
      return 0
    }
    const read = parseAmount(this.#draft[field], currency, locale)
    if (read.status === 'ok' && read.amountMinor > 0) return read.amountMinor
    this.wrong[field] = 'amount'
    return 0
  }

  #count(field: 'take' | 'pay' | 'pieces', least: number): number {
    const count = Number(this.#draft[field])
    if (!hasField(this.#draft.kind, field)) return least
    if (!Number.isSafeInteger(count) || count < least || count > 1000) this.wrong[field] = 'count'
    return count
  }

  #windows(): PromotionRecord['windows'] {
    const { weekdays, opens, closes } = this.#draft
    if (weekdays.length === 0 && opens === '' && closes === '') return undefined
    const fromMinute = opens === '' ? 0 : minuteOfClock(opens)
    const untilMinute = closes === '' ? 1440 : minuteOfClock(closes)
    if (fromMinute === undefined || untilMinute === undefined) {
      this.wrong.hours = 'hours'
      return undefined
    }
    const all = [1, 2, 3, 4, 5, 6, 7] as const
    return [{ weekdays: weekdays.length === 0 ? [...all] : [...weekdays], fromMinute, untilMinute }]
  }

  #coupon(): PromotionRecord['coupon'] {
    const { coupon, codes } = this.#draft
    if (coupon === 'none') return undefined
    const given = [
      ...new Set(
        codes
          .toUpperCase()
          .split(/[\s,;]+/)
          .filter(Boolean),
      ),
    ]
    if (given.length === 0 || given.length > 1000 || !given.every((one) => code.test(one)))
      this.wrong.codes = 'codes'
    return { codes: given, isOneUse: coupon === 'one_use' }
  }
}
