/**
 * GS1 Digital Link: a web address that carries the elements of a GS1 message, such as
 * `https://example.com/01/09506000134352/10/AB-123?17=260101&3103=000189`.
 * Source: GS1 Digital Link Standard: URI Syntax 1.4. Compressed links are not read.
 */
import { type ApplicationIdentifier, applicationIdentifiers } from './applicationIdentifier.ts'
import { faultBetween, faultOfValue, type Gs1Element, type Gs1Fault } from './element.ts'

export type LinkOutcome =
  | { status: 'elements'; elements: Gs1Element[] }
  | Gs1Fault
  /** An address of the web like any other. */
  | { status: 'not_a_digital_link' }
  | { status: 'malformed_percent_encoding'; text: string }
  /** What stands behind the key does not belong there, or stands in the wrong order. */
  | { status: 'qualifier_out_of_order'; ai: string }
  /** The identifier may not stand behind the question mark. */
  | { status: 'not_a_link_attribute'; ai: string }

type Pair = { identifier: ApplicationIdentifier; text: string }

/** Returns the elements of the address: the key, its qualifiers, the attributes.
 *  Ensures: a GTIN of 8, 12 or 13 digits is filled up to 14.   Fails: each by its name, see `LinkOutcome` (returned). */
export function parseDigitalLink(address: string): LinkOutcome {
  const parts = /^https?:\/\/[^/?#]+([^?#]*)(?:\?([^#]*))?/i.exec(address)
  const path = parts === null ? undefined : keyAndQualifiers(parts[1] ?? '')
  const [key, ...qualifiers] = path ?? []
  if (path === undefined || key === undefined) return { status: 'not_a_digital_link' }
  const misplaced = misplacedQualifier(key, qualifiers)
  if (misplaced !== undefined) return { status: 'qualifier_out_of_order', ai: misplaced }
  const attributes = attributesIn(parts?.[2] ?? '')
  if ('status' in attributes) return attributes
  return elementsOf([...path, ...attributes.pairs])
}

/** The last key in the path and the pairs behind it, or undefined where no key is. */
function keyAndQualifiers(path: string): Pair[] | undefined {
  const segments = path.replace(/\/$/, '').split('/')
  const pairs: Pair[] = []
  for (let index = segments.length - 2; index > 0; index -= 2) {
    const identifier = applicationIdentifiers.get(segments[index] ?? '')
    if (identifier === undefined) return undefined
    pairs.unshift({ identifier, text: segments[index + 1] ?? '' })
    if (identifier.linkQualifiers !== undefined) return pairs
  }
  return undefined
}

/** Qualifiers keep the order of one of the key's alternatives; any may be left out. */
function misplacedQualifier({ identifier }: Pair, qualifiers: readonly Pair[]): string | undefined {
  const given = qualifiers.map((pair) => pair.identifier.ai)
  const fits = (allowed: readonly string[]) => {
    const places = given.map((ai) => allowed.indexOf(ai))
    return places.every((place, index) => place > (places[index - 1] ?? -1))
  }
  return identifier.linkQualifiers?.some(fits) ? undefined : given[0]
}

function attributesIn(query: string): { pairs: Pair[] } | LinkOutcome {
  const pairs: Pair[] = []
  for (const parameter of query.split(/[&;]/)) {
    const [name = '', ...value] = parameter.split('=')
    // Names that are no number belong to whoever answers at the address: linkType and the like.
    if (!/^\d+$/.test(name)) continue
    const identifier = applicationIdentifiers.get(name)
    if (identifier === undefined) return { status: 'unknown_application_identifier', text: name }
    if (!identifier.isLinkAttribute) return { status: 'not_a_link_attribute', ai: name }
    pairs.push({ identifier, text: value.join('=').replaceAll('+', ' ') })
  }
  return { pairs }
}

function elementsOf(pairs: readonly Pair[]): LinkOutcome {
  const elements: Gs1Element[] = []
  for (const { identifier, text } of pairs) {
    const decoded = decodePercent(text)
    if (decoded === undefined) return { status: 'malformed_percent_encoding', text }
    const isShortGtin = identifier.ai === '01' && /^(\d{8}|\d{12,13})$/.test(decoded)
    const value = isShortGtin ? decoded.padStart(14, '0') : decoded
    const fault = faultOfValue(identifier, value)
    if (fault !== undefined) return fault
    elements.push({ ai: identifier.ai, value })
  }
  return faultBetween(elements) ?? { status: 'elements', elements }
}

function decodePercent(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
