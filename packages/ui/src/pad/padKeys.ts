// What a number pad types: pure steps on text, and which key of a keyboard means which key of the pad.

export type PadDigit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9'
export type PadKey = PadDigit | '00' | 'mark' | 'backspace' | 'clear' | 'enter'

const DIGIT = /^[0-9]$/

function isDigit(text: string): text is PadDigit {
  return DIGIT.test(text)
}

/** The pad key that a key press means, or undefined when it means something else.
 *  Both "," and "." are the decimal mark: which of them a keypad sends depends on its layout. */
export function padKeyOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): PadKey | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  if (isDigit(event.key)) return event.key
  if (event.key === ',' || event.key === '.' || event.key === 'Decimal') return 'mark'
  if (event.key === 'Backspace') return 'backspace'
  if (event.key === 'Delete' || event.key === 'Clear') return 'clear'
  if (event.key === 'Enter') return 'enter'
  return undefined
}

export interface PadRules {
  /** The locale's decimal mark; see `decimalMark`. */
  mark: ',' | '.'
  /** How many figures may follow the mark; 0 forbids the mark. */
  decimals: number
  /** How many figures the text may hold in all; 12 unless told. */
  maximumDigits?: number
}

/** The text after a key: figures are added while the rules allow, `mark` once, `enter` changes nothing.
 *  Ensures: the result is '' or digits with at most one mark and at most `decimals` figures behind it. */
export function typeOnPad(text: string, key: PadKey, rules: PadRules): string {
  if (key === 'enter') return text
  if (key === 'clear') return ''
  if (key === 'backspace') return text.slice(0, -1)
  if (key === 'mark') {
    if (rules.decimals === 0 || text.includes(rules.mark)) return text
    return text === '' ? `0${rules.mark}` : text + rules.mark
  }
  return [...key].reduce((typed, digit) => typeDigit(typed, digit, rules), text)
}

function typeDigit(text: string, digit: string, rules: PadRules): string {
  const markAt = text.indexOf(rules.mark)
  if (markAt >= 0 && text.length - markAt > rules.decimals) return text
  if (text.replace(rules.mark, '').length >= (rules.maximumDigits ?? 12)) return text
  return text === '0' ? digit : text + digit
}
