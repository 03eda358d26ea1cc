/** What people set about a line or about the whole basket: price, discount, note, coupon, customer, that the buyer is old enough. */
import type { Basket, BasketEvent, BasketLine } from '@kassa/kernel'

type SettingType =
  | 'price_set'
  | 'discount_set'
  | 'note_set'
  | 'basket_discount_set'
  | 'coupon_set'
  | 'age_confirmed'
  | 'customer_set'
type Unplaced<Event> = Event extends BasketEvent ? Omit<Event, 'eventId' | 'revision'> : never

/** An event of the basket that has no place among the others yet. */
export type Setting = Unplaced<Extract<BasketEvent, { type: SettingType }>>

/** Returns the setting that brings back what the basket has now.   Fails: none; a line that is gone has nothing set. */
export function settingNow(basket: Basket, setting: Setting): Setting {
  if (setting.type === 'basket_discount_set') return { type: setting.type, discount: basket.discount ?? null }
  if (setting.type === 'age_confirmed') return { type: setting.type, minimumAge: basket.confirmedAge ?? 0 }
  if (setting.type === 'customer_set') return { type: setting.type, customer: basket.customer ?? null }
  if (setting.type === 'coupon_set') {
    const { couponId } = setting.coupon
    return { ...setting, isUsed: basket.coupons?.some((held) => held.couponId === couponId) ?? false }
  }
  const { lineId } = setting
  const line = basket.lines.find((other) => other.lineId === lineId)
  switch (setting.type) {
    case 'price_set':
      return { type: setting.type, lineId, override: line?.override ?? null }
    case 'discount_set':
      return { type: setting.type, lineId, discount: line?.discount ?? null }
    case 'note_set':
      return { type: setting.type, lineId, note: line?.note ?? '' }
  }
}

/** Returns what is set about a line, to be set anew about one that takes its place. */
export function settingsOf({ override, discount, note }: BasketLine, lineId: string): Setting[] {
  const settings: Setting[] = []
  if (override !== undefined) settings.push({ type: 'price_set', lineId, override })
  if (discount !== undefined) settings.push({ type: 'discount_set', lineId, discount })
  if (note !== undefined) settings.push({ type: 'note_set', lineId, note })
  return settings
}
