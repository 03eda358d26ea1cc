/** Tells what happens at the till, by tone and by announcement, wherever it was caused. */
import type { Till, TillView } from '@kassa/client'
import type { BasketLine } from '@kassa/kernel'
import { announce, formatAmount, formatQuantity, formatUnitPrice, useLanguage } from '@kassa/ui'
import { useEffect, useEffectEvent } from 'react'
import { noticeText } from '../notice/noticeWords.ts'
import { type TillWords, words } from '../words/words.ts'
import { type Cue, cueBetween } from './cue.ts'
import { playTone, type Tone } from './sounds.ts'

const tones: Readonly<Record<Cue['type'], Tone | undefined>> = {
  line_added: 'scanned',
  quantity_set: 'scanned',
  line_removed: undefined,
  basket_cleared: undefined,
  basket_held: undefined,
  basket_resumed: undefined,
  paid: 'paid',
  refused: 'refused',
}

/** Follows the till for as long as the app is shown. Use once. */
export function useFeedback(till: Till): void {
  const t = words.useWords()
  const { locale } = useLanguage()
  const tell = useEffectEvent((cue: Cue, view: TillView) => {
    const tone = tones[cue.type]
    if (tone !== undefined) playTone(tone)
    announce(sentenceOf(cue, view, t, locale), cue.type === 'refused')
  })
  useEffect(() => {
    let before = till.view()
    return till.subscribe(() => {
      const after = till.view()
      const cue = cueBetween(before, after)
      before = after
      if (cue !== undefined) tell(cue, after)
    })
  }, [till])
}

function sentenceOf(cue: Cue, { basket, register }: TillView, t: TillWords, locale: string): string {
  const currency = register?.store?.currency ?? 'EUR'
  const amount = (amountMinor: number) => formatAmount(amountMinor, currency, locale)
  const total = basket.status === 'priced' ? amount(basket.totalMinor) : ''
  switch (cue.type) {
    case 'line_added': {
      const { item, unitPriceE5 = item.unitPriceE5 }: BasketLine & { unitPriceE5?: number } = cue.line
      return t('say.added', { name: item.name, price: formatUnitPrice(unitPriceE5, currency, locale), total })
    }
    case 'quantity_set': {
      const quantity = formatQuantity(cue.line.quantityMilli, cue.line.item.unit, locale)
      return t('say.quantity', { name: cue.line.item.name, quantity, total })
    }
    case 'line_removed':
      return t('say.removed', { name: cue.line.item.name, total })
    case 'basket_cleared':
      return t('say.cleared')
    case 'basket_held':
      return t('say.held')
    case 'basket_resumed':
      return t('say.resumed', { total })
    case 'paid':
      return cue.changeMinor === 0 ? t('say.paid_exact') : t('say.paid', { change: amount(cue.changeMinor) })
    case 'refused':
      return noticeText(cue.notice, { t, locale, currency }).title
  }
}
