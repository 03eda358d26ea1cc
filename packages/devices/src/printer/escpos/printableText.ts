/**
 * Text from people, made safe and fit for a receipt printer. It is never markup: nothing that a printer could take for
 * a command is left, in whatever code page the text ends up.
 *
 * Code pages of the IBM family place signs on the control codes (← is 27, ESC; • is 7, which opens the drawer of a Star
 * printer), so only signs are let through that no code page places there. Source: ESC/POS and StarPRNT command
 * references; Unicode mapping of CP437.
 */

const replacements: ReadonlyMap<string, string> = new Map([
  ['\u2212', '-'],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '-'],
  ['\u2013', '-'],
  ['\u2014', '-'],
  ['\u2018', "'"],
  ['\u2019', "'"],
  ['\u201a', "'"],
  ['\u201c', '"'],
  ['\u201d', '"'],
  ['\u201e', '"'],
  ['\u2026', '...'],
  ['\u2022', '*'],
  ['\u2122', 'TM'],
  ['\u00a7', 'par.'],
])

const safeSigns = /^[€£¥¢°±×÷½¼¾²³¹«»¡¿·©®ªº]$/u
// The scripts of the code pages that we print in.
const letter = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u
const space = /^[\s\p{Z}]$/u
const withoutWidth = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{M}]/gu

/** One line of printable text: white space becomes a blank, controls and invisible characters vanish, signs that no
 *  printer has become their nearest likeness or `?`. */
export function printableText(text: string): string {
  return [
    ...text
      .normalize('NFC')
      .replace(/[\s\p{Z}]/gu, ' ')
      .replace(withoutWidth, ''),
  ]
    .map(printable)
    .join('')
}

function printable(character: string): string {
  if (space.test(character) || /^[ -~]$/.test(character)) return character
  const replacement = replacements.get(character)
  if (replacement !== undefined) return replacement
  return safeSigns.test(character) || letter.test(character) ? character : '?'
}
