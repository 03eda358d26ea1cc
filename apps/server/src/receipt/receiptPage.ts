/** The pages behind the address of a receipt: the receipt, that it is on its way, and that there is none. */
import {
  formatAmount,
  formatDateTime,
  LANGUAGE_NAMES,
  LANGUAGES,
  type Language,
  localeFor,
} from '@kassa/ui/documents'
import { electronicReceipt } from './electronicReceipt.ts'
import { pageWords } from './pageWords.ts'
import { escapeHtml, receiptHtml } from './receiptHtml.ts'
import type { SoldReceipt } from './soldReceipt.ts'

export const stylePath = '/receipt.css'
/** Often enough for somebody who waits at the counter. */
const lookAgainSeconds = 5

/** Returns the page of a receipt, with what came back of the sale since. */
export function receiptPage(sold: SoldReceipt, language: Language): string {
  const words = pageWords[language]
  const receipt = receiptHtml(electronicReceipt(sold, language), { hasCodes: true })
  const title = `${words.title} ${sold.row.receiptNumber} · ${sold.store.name}`
  const keep = `<p class="quiet screen">${escapeHtml(words.keep)}</p>`
  return page({
    language,
    title,
    main: `${languageLinks(language)}${receipt}${returnsOf(sold, language)}${keep}`,
  })
}

/** Returns the page of a sale that has not arrived; it asks again by itself. */
export function pendingPage(language: Language): string {
  const words = pageWords[language]
  const main = `<div class="card" role="status"><div class="wait"></div><h1>${escapeHtml(words.pendingTitle)}</h1>
<p>${escapeHtml(words.pending)}</p><p class="quiet">${escapeHtml(words.pendingLong)}</p></div>`
  const head = `<meta http-equiv="refresh" content="${lookAgainSeconds}">`
  return page({ language, title: words.pendingTitle, main, head })
}

/** Returns the page of what is no address. */
export function unknownPage(language: Language): string {
  const words = pageWords[language]
  const main = `<div class="card"><h1>${escapeHtml(words.unknownTitle)}</h1><p>${escapeHtml(words.unknown)}</p></div>`
  return page({ language, title: words.unknownTitle, main })
}

function languageLinks(spoken: Language): string {
  const links = LANGUAGES.map((language) => {
    const name = LANGUAGE_NAMES[language]
    return language === spoken
      ? `<strong lang="${language}">${name}</strong>`
      : `<a href="?l=${language}" hreflang="${language}" lang="${language}">${name}</a>`
  })
  return `<nav aria-label="${escapeHtml(pageWords[spoken].languages)}">${links.join('')}</nav>`
}

function returnsOf({ returns, store }: SoldReceipt, language: Language): string {
  if (returns.length === 0) return ''
  const locale = localeFor(language, store.locale)
  const rows = returns.map(({ at, receiptNumber, totalMinor, currency }) => {
    const day = formatDateTime(Date.parse(at), locale, 'date', store.timeZone)
    const amount = formatAmount(totalMinor, currency, locale)
    return `<li><span>${escapeHtml(`${day} · ${receiptNumber}`)}</span><span>${escapeHtml(amount)}</span></li>`
  })
  return `<section><h2>${escapeHtml(pageWords[language].returns)}</h2><ul>${rows.join('')}</ul></section>`
}

type Page = { language: Language; title: string; main: string; head?: string }

function page({ language, title, main, head = '' }: Page): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">${head}
<title>${escapeHtml(title)}</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="${stylePath}">
</head>
<body>
<main>${main}</main>
</body>
</html>
`
}
