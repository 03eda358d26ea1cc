/** The words of a notice: what happened, and what to do next. What a sign-in says is there from the start, the rest comes later. */
import type { Notice } from '@kassa/client'
import { formatAmount } from '@kassa/ui'
import { laterWords } from '../words/laterWords.ts'
import type { TillWords } from '../words/words.ts'

type Reader = { t: TillWords; locale: string; currency: string }

/** Returns title and lead of a notice in the reader's language. */
export function noticeText(notice: Notice, { t, locale, currency }: Reader): { title: string; lead: string } {
  const { code, detail = {} } = notice
  if (code === 'wrong_pin') {
    return { title: t('sign_in.wrong_pin', { count: Number(detail.attemptsLeft ?? 0) }), lead: '' }
  }
  if (code === 'locked_out') {
    return { title: t('sign_in.locked_out', { count: Number(detail.waitSeconds ?? 0) }), lead: '' }
  }
  const amountMinor = detail.amountMinor ?? detail.excessMinor
  const amount = amountMinor === undefined ? '' : formatAmount(Number(amountMinor), currency, locale)
  const values = { ...detail, amount }
  const say = laterWords.translate
  return { title: say(`notice.${code}`, values), lead: say(`notice.${code}_lead`, values) }
}
