/**
 * GS1 element strings: the content of GS1-128, GS1 DataBar, GS1 DataMatrix and GS1 QR codes, as scanners send it, with the group
 * separator for FNC1, or as people read it, with the identifiers in parentheses.
 * Source: GS1 General Specifications 7.8 (processing of data from a GS1 symbology).
 */
import { applicationIdentifiers, leadingIdentifier } from './applicationIdentifier.ts'
import { faultBetween, faultOfValue, type Gs1Element, type Gs1Fault, longestValue } from './element.ts'

export type ElementsOutcome = { status: 'elements'; elements: Gs1Element[] } | Gs1Fault

const separator = '\u001d'

/** Returns the elements of what a scanner sends.
 *  Shape: in the order of the label. Separators in front, at the end and behind values of predefined length are let pass.
 *  Fails: `unknown_application_identifier`, `value_too_short`, `value_too_long`, `invalid_character`, `check_failed`,
 *  `repeated_with_other_value`, `excluded_pair` (returned). */
export function parseElementString(text: string): ElementsOutcome {
  const elements: Gs1Element[] = []
  let rest = withoutLeadingSeparators(text)
  while (rest !== '') {
    const identifier = leadingIdentifier(rest)
    if (identifier === undefined) return { status: 'unknown_application_identifier', text: rest.slice(0, 4) }
    const { ai } = identifier
    const end = rest.indexOf(separator)
    const untilSeparator = rest.slice(ai.length, end < 0 ? undefined : end)
    const value = identifier.isPredefinedLength
      ? untilSeparator.slice(0, longestValue(identifier))
      : untilSeparator
    const fault = faultOfValue(identifier, value)
    if (fault !== undefined) return fault
    elements.push({ ai, value })
    rest = withoutLeadingSeparators(rest.slice(ai.length + value.length))
  }
  return faultBetween(elements) ?? { status: 'elements', elements }
}

/** Returns the elements of the form for people, such as `(01)09501101530003(17)260101(10)AB-123`. A parenthesis inside a value is
 *  written with a backslash before it where it would be taken for an identifier's.   Fails: as `parseElementString`. */
export function parseBracketed(text: string): ElementsOutcome {
  const elements: Gs1Element[] = []
  // A value runs to the next identifier in parentheses that has no backslash before it.
  const pattern = /\((\d{2,4})\)((?:\\[()]|(?!\(\d{2,4}\)).)*)/gsuy
  let end = 0
  for (const found of text.matchAll(pattern)) {
    const [whole, ai = '', escaped = ''] = found
    end += whole.length
    const identifier = applicationIdentifiers.get(ai)
    if (identifier === undefined) return { status: 'unknown_application_identifier', text: ai }
    const value = escaped.replace(/\\([()])/g, '$1')
    const fault = faultOfValue(identifier, value)
    if (fault !== undefined) return fault
    elements.push({ ai, value })
  }
  if (end < text.length) return { status: 'unknown_application_identifier', text: text.slice(end, end + 4) }
  return faultBetween(elements) ?? { status: 'elements', elements }
}

function withoutLeadingSeparators(text: string): string {
  let start = 0
  while (text[start] === separator) start += 1
  return text.slice(start)
}
