/** A promotion as it is typed: texts where people type, choices where they choose. Nothing in it has to make sense yet. */
import type { PromotionRecord } from '@kassa/contract'
import type { Goods, GroupSlot, Weekday } from '@kassa/kernel'
import { decimalText } from '@kassa/ui'
import { type NamedGoods, noGoods } from '../goods/namedGoods.ts'
import { limitText } from '../people/limitText.ts'
import type { Kind } from './kind.ts'
import { type KnownRule, knownRule } from './knownRule.ts'
import { clockText } from './weekHours.ts'

export type DraftSlot = { goods: NamedGoods; pieces: string }

export type Draft = {
  kind: Kind
  name: string
  /** Not asked for: what a promotion made through the API says stays. */
  priority: number
  goods: NamedGoods
  slots: readonly DraftSlot[]
  rate: string
  amount: string
  limit: string
  take: string
  pay: string
  pieces: string
  /** The basket must come to this. */
  minimum: string
  /** None: all of them. */
  storeIds: readonly string[]
  /** None: everybody. */
  customerGroupIds: readonly string[]
  from: string
  until: string
  weekdays: readonly Weekday[]
  opens: string
  closes: string
  coupon: 'none' | 'everyone' | 'one_use'
  codes: string
  /** What no form shows, of a promotion made through the API. */
  kept?: Pick<PromotionRecord, 'rule' | 'minimumSpend' | 'windows'>
}

const oneSlot: DraftSlot = { goods: noGoods, pieces: '1' }

/** What a new promotion begins with. */
export const emptyDraft: Draft = {
  kind: 'percent_off',
  name: '',
  priority: 0,
  goods: noGoods,
  slots: [oneSlot, oneSlot],
  ...{ rate: '', amount: '', limit: '', take: '3', pay: '2', pieces: '2', minimum: '' },
  storeIds: [],
  customerGroupIds: [],
  ...{ from: '', until: '', weekdays: [], opens: '', closes: '' },
  ...{ coupon: 'none', codes: '' },
}

/** Returns the draft of a promotion that there is.   Units: `exponent` of the currency that its amounts are in. */
export function draftOf(record: PromotionRecord, mark: ',' | '.', exponent: number): Draft {
  const { name, priority, storeIds = [], customerGroupIds = [], from = '', until = '' } = record
  const { windows, coupon, rule, minimumSpend } = record
  const amount = (minor: number | undefined) =>
    minor === undefined ? '' : decimalText(minor, exponent).replace('.', mark)
  const isSimple = windows === undefined || windows.length === 1
  const common = {
    ...{ name, priority, storeIds, customerGroupIds, from, until },
    ...hoursOf(isSimple ? windows : undefined),
    coupon: coupon === undefined ? 'none' : coupon.isOneUse ? 'one_use' : 'everyone',
    codes: coupon?.codes.join('\n') ?? '',
    minimum: amount(minimumSpend?.amountMinor),
  } as const
  const isWholeBasket = minimumSpend === undefined || isPlain(minimumSpend.goods, 'all')
  const known = isSimple && isWholeBasket ? knownRule(rule) : undefined
  if (known === undefined) {
    const kept = {
      ...{ rule },
      ...(minimumSpend === undefined ? {} : { minimumSpend }),
      ...(windows === undefined || isSimple ? {} : { windows }),
    }
    return { ...emptyDraft, ...common, kind: 'own', minimum: '', kept }
  }
  return { ...emptyDraft, ...common, ...fieldsOf(known, amount, mark) }
}

function fieldsOf(
  { kind, goods, slots, ratePpm, amountMinor, limitMinor, take, pay, pieces }: KnownRule,
  amount: (minor: number | undefined) => string,
  mark: ',' | '.',
): Partial<Draft> & { kind: Kind } {
  return {
    kind,
    goods: goods === undefined ? noGoods : namedGoods(goods),
    ...(slots === undefined ? {} : { slots: slots.map(draftSlot) }),
    rate: limitText(ratePpm, mark),
    amount: amount(amountMinor),
    limit: amount(limitMinor),
    ...(take === undefined ? {} : { take: String(take) }),
    ...(pay === undefined ? {} : { pay: String(pay) }),
    ...(pieces === undefined ? {} : { pieces: String(pieces) }),
  }
}

function draftSlot({ goods, pieces }: GroupSlot): DraftSlot {
  return { goods: namedGoods(goods), pieces: String(pieces) }
}

function namedGoods({ include }: Goods): NamedGoods {
  return include === 'all' ? { ...noGoods, isAll: true } : { isAll: false, ...include }
}

/** Whether the goods are all there are, without exceptions. */
function isPlain({ include, exclude }: Goods, wanted: 'all'): boolean {
  return include === wanted && exclude === undefined
}

function hoursOf(windows: PromotionRecord['windows']): Pick<Draft, 'weekdays' | 'opens' | 'closes'> {
  const [window] = windows ?? []
  if (window === undefined) return { weekdays: [], opens: '', closes: '' }
  const { weekdays, fromMinute, untilMinute } = window
  const isWholeDay = fromMinute === 0 && untilMinute === 1440
  return {
    weekdays,
    opens: isWholeDay ? '' : clockText(fromMinute),
    closes: isWholeDay ? '' : clockText(untilMinute),
  }
}
