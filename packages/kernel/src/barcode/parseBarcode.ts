/**
 * What a scanned text means: an article by its number, an in-store code with price or weight inside, a GS1 message with lot, expiry
 * and the like, or a text that only the shop itself understands. What is wrong with it has a name.
 */
import { parseGtin } from '../item/gtin.ts'
import { type LinkOutcome, parseDigitalLink } from './gs1/digitalLink.ts'
import { type Gs1Element, type MissingCompanion, missingCompanions } from './gs1/element.ts'
import { type ElementsOutcome, parseBracketed, parseElementString } from './gs1/elementString.ts'
import { factsOf, type Gs1Facts } from './gs1/facts.ts'
import {
  type InStoreArticle,
  type InStoreFormat,
  type InStoreOutcome,
  parseInStore,
} from './inStore/format.ts'
import { type Symbology, takeSymbology } from './symbology.ts'
import { expandUpcE, type UpcEOutcome } from './upcE.ts'

export type BarcodeTables = {
  /** The chain's own in-store formats, then those of its country. */
  inStoreFormats: readonly InStoreFormat[]
  /** With its century, such as 2026: it decides the century of dates in barcodes. */
  currentYear: number
}

export type BarcodeOutcome =
  /** `isRestricted`: the number is given out by a country, chain or shop, not worldwide. */
  | { status: 'article'; gtin: string; isRestricted: boolean }
  | { status: 'in_store_article'; article: InStoreArticle }
  | { status: 'gs1_message'; elements: Gs1Element[]; facts: Gs1Facts; missing: MissingCompanion[] }
  | { status: 'plain_text'; text: string }
  | { status: 'empty' }
  | Exclude<UpcEOutcome, { status: 'expanded' }>
  | Exclude<InStoreOutcome, { status: 'in_store_article' | 'no_format' }>
  | Exclude<ElementsOutcome | LinkOutcome, { status: 'elements' }>

const lengths: Readonly<Partial<Record<Symbology, readonly number[]>>> = {
  // A scanner may send a UPC-A number as EAN-13, with 0 in front, and the other way round.
  ean_13: [13, 12],
  upc_a: [12, 13],
  ean_8: [8],
  itf_14: [14],
}

/** Returns what the text of a barcode means.
 *  `hint` is the symbology where the scanner tells it apart from the text; an identifier in front of the text (`]C1`) goes before it.
 *  Without both the form of the text decides; eight digits are an EAN-8 before they are a UPC-E.
 *  Fails: `empty`, `not_digits`, `wrong_length`, `wrong_check_digit`, `wrong_number_system`, `wrong_measure_check_digit`,
 *  `not_a_digital_link`, and the faults of GS1 messages (`Gs1Fault`, `LinkOutcome`) (returned).   Source: see each parser. */
export function parseBarcode(
  scanned: string,
  hint: Symbology | undefined,
  tables: BarcodeTables,
): BarcodeOutcome {
  const taken = takeSymbology(scanned.trim())
  const symbology = taken.symbology ?? hint
  const text = taken.text
  if (text === '') return { status: 'empty' }
  switch (symbology) {
    case 'ean_13':
    case 'upc_a':
    case 'ean_8':
    case 'itf_14':
      if (/^\d+$/.test(text) && !lengths[symbology]?.includes(text.length)) return { status: 'wrong_length' }
      return articleOf(text, tables)
    case 'upc_e':
      // Many scanners expand the code themselves.
      return text.length > 8 ? articleOf(text, tables) : expandedArticle(text, tables)
    case 'gs1_128':
    case 'gs1_databar':
    case 'gs1_data_matrix':
    case 'gs1_qr':
    case 'gs1_dot_code':
      return structured(text, tables) ?? messageOf(parseElementString(text), tables)
    case 'code_128':
    case 'code_39':
    case 'data_matrix':
    case 'qr':
      // Shops print article numbers in these too; any other number is the shop's own.
      return structured(text, tables) ?? articleIn(text, tables) ?? { status: 'plain_text', text }
    default:
      return structured(text, tables) ?? guessed(text, tables)
  }
}

/** Forms that show by themselves that they are a GS1 message. */
function structured(text: string, tables: BarcodeTables): BarcodeOutcome | undefined {
  if (/^https?:\/\//i.test(text)) return messageOf(parseDigitalLink(text), tables)
  if (/^\(\d{2,4}\)/.test(text)) return messageOf(parseBracketed(text), tables)
  if (text.includes('\u001d')) return messageOf(parseElementString(text), tables)
  return undefined
}

function guessed(text: string, tables: BarcodeTables): BarcodeOutcome {
  const message = unmarkedMessage(text, tables)
  if (message !== undefined) return message
  if (!/^\d+$/.test(text)) return { status: 'plain_text', text }
  return articleIn(text, tables) ?? articleOf(text, tables)
}

/** Many scanners send GS1 messages without saying so: one that begins with the number of an article, and can be read to its end. */
function unmarkedMessage(text: string, tables: BarcodeTables): BarcodeOutcome | undefined {
  if (!/^01\d{14}./.test(text) || parseGtin(text.slice(2, 16)).status !== 'valid') return undefined
  const message = messageOf(parseElementString(text), tables)
  return message.status === 'gs1_message' ? message : undefined
}

/** The article, where the text is the number of one beyond doubt. A UPC-E needs its check digit for that. */
function articleIn(text: string, tables: BarcodeTables): BarcodeOutcome | undefined {
  const readings = [articleOf(text, tables), ...(text.length === 8 ? [expandedArticle(text, tables)] : [])]
  return readings.find(({ status }) => status === 'article' || status === 'in_store_article')
}

function expandedArticle(code: string, tables: BarcodeTables): BarcodeOutcome {
  const outcome = expandUpcE(code)
  return outcome.status === 'expanded' ? articleOf(outcome.gtin, tables) : outcome
}

function articleOf(code: string, { inStoreFormats }: BarcodeTables): BarcodeOutcome {
  const outcome = parseGtin(code)
  if (outcome.status !== 'valid') return outcome
  const inStore = parseInStore(code, inStoreFormats)
  if (inStore.status !== 'no_format') return inStore
  return { status: 'article', gtin: outcome.gtin, isRestricted: isRestricted(outcome.gtin) }
}

/** GS1 prefixes 02, 04 and 20 to 29; EAN-8 that begins with 0 or 2.   Source: GS1 General Specifications 1.4.2, 1.4.3. */
function isRestricted(gtin: string): boolean {
  if (gtin.length === 8) return /^[02]/.test(gtin)
  return /^(02|04|2)/.test(gtin.length === 14 ? gtin.slice(1) : gtin.padStart(13, '0'))
}

function messageOf(outcome: ElementsOutcome | LinkOutcome, { currentYear }: BarcodeTables): BarcodeOutcome {
  if (outcome.status !== 'elements') return outcome
  const { elements } = outcome
  return {
    status: 'gs1_message',
    elements,
    facts: factsOf(elements, currentYear),
    missing: missingCompanions(elements),
  }
}
