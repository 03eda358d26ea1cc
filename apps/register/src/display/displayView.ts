/** What the customer sees of the sale: goods, amounts and what to do next. No name of a person, no reason, no stock. */
import type { TillView, WeighView } from '@kassa/client'
import type { StoreRecord } from '@kassa/contract'
import { type PricedLine, tipsMinor, type Unit } from '@kassa/kernel'
import { lineLabel } from '../basket/lineLabel.ts'
import { pageLink } from '../completed/pageLink.ts'

export type DisplayLine = {
  lineId: string
  name: string
  quantityMilli: number
  unit: Unit
  /** What the customer pays for it; undefined while a price is missing. Minor units; below zero where goods come back. */
  grossMinor: number | undefined
}

export type DisplayScene =
  /** Nobody sells here now. */
  | { name: 'closed' }
  | { name: 'welcome' }
  /** `totalMinor` is undefined while a price is missing. `savedMinor` is above zero where something came off. */
  | { name: 'basket'; totalMinor: number | undefined; savedMinor: number }
  /** As the scale shows it now; weight and price only while it does. Thousandths of a kg; minor units. */
  | {
      name: 'weighing'
      goods: string
      unitPriceE5: number
      tareMilli: number
      netMilli: number | undefined
      amountMinor: number | undefined
    }
  /** Below zero where money goes back to the customer. */
  | { name: 'paying'; remainingMinor: number }
  | { name: 'card'; amountMinor: number; isGivingBack: boolean }
  /** `pageLink`: where the customer's phone finds the receipt. */
  | { name: 'done'; totalMinor: number; changeMinor: number; pageLink?: string }

/** Plain data: it goes from one window to another. */
export type DisplayView = {
  storeName: string
  /** Of the store, whatever language the person at the till reads. */
  locale: string
  currency: string
  lines: readonly DisplayLine[]
  scene: DisplayScene
}

/** Returns what the customer sees, or undefined where no window of this till may say anything: before the first records have come,
 *  and where another tab has the till. */
export function displayViewOf(view: TillView): DisplayView | undefined {
  const store = view.register?.store
  if (store === undefined || view.stage === 'read_only') return undefined
  const { name: storeName, locale, currency } = store
  return { storeName, locale, currency, lines: linesOf(view), scene: sceneOf(view, store) }
}

function linesOf({ stage, basket, flow }: TillView): DisplayLine[] {
  if (stage !== 'open' || flow.name === 'completed') return []
  return basket.status === 'priced'
    ? basket.lines.map((line) => lineOf(line, line.grossMinor))
    : basket.lines.map((line) => lineOf(line, undefined))
}

function lineOf(
  line: Pick<PricedLine, 'lineId' | 'item' | 'bundle' | 'parentLineId' | 'quantityMilli'>,
  grossMinor: number | undefined,
): DisplayLine {
  const { lineId, item, quantityMilli } = line
  return { lineId, name: lineLabel(line), quantityMilli, unit: item.unit, grossMinor }
}

function sceneOf({ stage, basket, flow, weighing }: TillView, store: StoreRecord): DisplayScene {
  if (stage !== 'open') return { name: 'closed' }
  if (weighing !== undefined) return weighingScene(weighing)
  switch (flow.name) {
    case 'tendering':
    case 'refunding':
      return { name: 'paying', remainingMinor: flow.remainingMinor }
    case 'card':
      return { name: 'card', amountMinor: flow.amountMinor, isGivingBack: flow.isGivingBack }
    case 'completed': {
      const { totalMinor, roundingMinor, tenders } = flow.transaction
      const { changeMinor, pageAddress } = flow
      const link = pageAddress === undefined ? {} : { pageLink: pageLink(store, pageAddress) }
      return {
        name: 'done',
        totalMinor: totalMinor + roundingMinor + tipsMinor(tenders),
        changeMinor,
        ...link,
      }
    }
    case 'scanning':
      break
  }
  if (basket.lines.length === 0) return { name: 'welcome' }
  if (basket.status !== 'priced') return { name: 'basket', totalMinor: undefined, savedMinor: 0 }
  const { totalMinor, discountMinor } = basket
  return { name: 'basket', totalMinor, savedMinor: discountMinor < 0 ? -discountMinor : 0 }
}

/** The buyer sees what whoever sells sees.   Source: Directive 2014/31/EU, annex I, 14. */
function weighingScene({ name, unitPriceE5, state, amountMinor }: WeighView): DisplayScene {
  const netMilli = 'netMilli' in state ? state.netMilli : undefined
  return { name: 'weighing', goods: name, unitPriceE5, tareMilli: state.tareMilli, netMilli, amountMinor }
}
