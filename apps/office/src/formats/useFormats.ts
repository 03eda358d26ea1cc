/** The formats of the design system, in the reader's locale. */
import { exponentOf } from '@kassa/kernel'
import {
  type AmountStyle,
  formatAmount,
  formatCount,
  formatDateTime,
  formatQuantity,
  formatRate,
  formatUnitPrice,
  useLanguage,
} from '@kassa/ui'
import { useMemo } from 'react'
import { formatAgo } from './ago.ts'
import { dayOf } from './day.ts'
import { wallTimeMs } from './wallTime.ts'

/** Returns formats bound to the locale; the same object until the language changes. */
export function useFormats() {
  const { locale } = useLanguage()
  return useMemo(() => makeFormats(locale), [locale])
}

export type Formats = ReturnType<typeof makeFormats>

function makeFormats(locale: string) {
  const change = new Intl.NumberFormat(locale, {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: 0,
  })
  const time = (hour: number) => formatDateTime(Date.UTC(1970, 0, 1, hour), locale, 'time', 'UTC')
  return {
    locale,
    amount: (amountMinor: number, currency: string, style?: AmountStyle) =>
      formatAmount(amountMinor, currency, locale, style),
    roundAmount: (amountMinor: number, currency: string) => formatRound(amountMinor, currency, locale),
    unitPrice: (unitPriceE5: number, currency: string) => formatUnitPrice(unitPriceE5, currency, locale),
    quantity: (quantityMilli: number, unit: string) => formatQuantity(quantityMilli, unit, locale),
    /** A movement of stock: a plus where goods came in. */
    movement: (quantityMilli: number, unit: string) =>
      `${quantityMilli > 0 ? '+' : ''}${formatQuantity(quantityMilli, unit, locale)}`,
    count: (count: number) => formatCount(count, locale),
    rate: (ratePpm: number) => formatRate(ratePpm, locale),
    /** By how much something changed, in whole per cent with its sign.   Units: hundredths of a per cent. */
    change: (basisPoints: number) => change.format(basisPoints / 10_000),
    /** An hour of the day, from and to. */
    hour: (hour: number) => `${time(hour)}–${time((hour + 1) % 24)}`,
    /** A moment of a store's journal, on that store's clock. */
    storeMoment: (at: string) => formatDateTime(wallTimeMs(at), locale, 'moment', 'UTC'),
    /** The same in a short list: without the day where it is today, without the year where it is the present one.   Units: nowMs in ms UTC. */
    shortStoreMoment: (at: string, nowMs: number) => formatShort(wallTimeMs(at), nowMs, locale),
    /** A moment of the server, on the reader's clock. */
    moment: (at: string) => formatDateTime(Date.parse(at), locale, 'moment'),
    ago: (at: string, nowMs: number) => formatAgo(Date.parse(at), nowMs, locale),
  }
}

const shortFormats = new Map<string, Intl.DateTimeFormat>()

function formatShort(wallMs: number, nowMs: number, locale: string): string {
  const today = dayOf(nowMs)
  const day = new Date(wallMs).toISOString().slice(0, 10)
  if (day === today) return formatDateTime(wallMs, locale, 'time', 'UTC')
  if (day.slice(0, 4) !== today.slice(0, 4)) return formatDateTime(wallMs, locale, 'moment', 'UTC')
  const format =
    shortFormats.get(locale) ??
    new Intl.DateTimeFormat(locale, {
      ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
      timeZone: 'UTC',
    })
  shortFormats.set(locale, format)
  return format.format(wallMs)
}

/** A round amount as short as can be, for the marks of a chart: "€ 1,5K". Such amounts are exact as fractions too. */
function formatRound(amountMinor: number, currency: string, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
  }).format(amountMinor / 10 ** exponentOf(currency))
}
