/** A step of a price in words: what it is, and where it is from or whose it is. */
import type { NamesById, PricedLine, PriceStep } from '@kassa/kernel'
import { formatQuantity, formatRate, formatUnitPrice } from '@kassa/ui'
import type { LaterTillWords } from '../words/laterWords.ts'

export type StepReader = {
  t: LaterTillWords
  locale: string
  currency: string
  line: PricedLine
  /** A member of staff by id; '' where nobody is known. */
  nameOf: (staffId: string) => string
  /** Of promotions and price lists, by id. */
  offerNames: NamesById
}

/** Returns the step's words.   Shape: `how` is left out where there is no more to say. */
export function stepText(step: PriceStep, reader: StepReader): { what: string; how?: string } {
  const { t, locale } = reader
  switch (step.step) {
    case 'price':
      return { what: timesText(step, reader), how: sourceText(step, reader) }
    case 'by_hand':
      return { what: t('line.by_hand'), how: withApprover(step.name, reader.line.discount, reader) }
    case 'document_by_hand':
      return { what: t('line.document_by_hand'), how: step.name }
    case 'promotion':
    case 'document_promotion':
      return { what: t('line.promotion'), how: reader.offerNames[step.name] ?? step.name }
    case 'tax_inside':
    case 'tax_on_top': {
      const rate = step.ratePpm === undefined ? step.code : formatRate(step.ratePpm, locale)
      return { what: t(`line.${step.step}`, { rate }) }
    }
  }
}

type FirstStep = Extract<PriceStep, { step: 'price' }>

function timesText({ quantityMilli, unitPriceE5 }: FirstStep, reader: StepReader): string {
  const { t, locale, currency, line } = reader
  const quantity = formatQuantity(quantityMilli, line.item.unit, locale)
  return t('line.times', { quantity, price: formatUnitPrice(unitPriceE5, currency, locale) })
}

function sourceText({ source }: FirstStep, reader: StepReader): string {
  const { t, locale, currency, line } = reader
  switch (source.type) {
    case 'item':
      return t('line.from_item')
    case 'price_list':
      return reader.offerNames[source.priceListId] ?? t('line.from_price_list')
    case 'as_sold':
      return t('line.from_sale')
    case 'by_hand': {
      const price = formatUnitPrice(line.item.unitPriceE5, currency, locale)
      return withApprover(t('line.from_person', { reason: source.reason, price }), source, reader)
    }
  }
}

function withApprover(
  text: string,
  by: { approvedBy?: string } | undefined,
  { t, nameOf }: StepReader,
): string {
  const name = by?.approvedBy === undefined ? '' : nameOf(by.approvedBy)
  return name === '' ? text : t('line.approved', { text, name })
}
