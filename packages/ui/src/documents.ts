/** The face for whoever makes documents without a screen: words, formats and codes, and nothing of React. */
export { formatAmount } from './formats/formatAmount.ts'
export { formatDateTime } from './formats/formatDateTime.ts'
export { qrPath } from './receipt/qrPath.ts'
export { receiptFormatIn, receiptWordsIn } from './receipt/receiptWords.ts'
export { isLanguage, LANGUAGE_NAMES, LANGUAGES, type Language, localeFor } from './words/languages.ts'
