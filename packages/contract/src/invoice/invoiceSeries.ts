/** Making and writing numbers of invoices. Apart from the schema: tills compile none. */
import { must } from '@kassa/kernel'
import type { InvoiceNumber } from './invoiceNumber.ts'

/** Letters and digits that people do not take for one another.   Source: Crockford's base 32. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const signCount = 6
const bitsPerSign = 5

/** Returns the series of a journal. Two devices of a business have the same one once in a thousand million pairs.
 *  Requires: a UUID, whose last bits are drawn by chance. */
export function invoiceSeries({ device, incarnation }: { device: string; incarnation: number }): string {
  const drawn = BigInt(`0x${device.replaceAll('-', '').slice(-8)}`)
  const code = Array.from({ length: signCount }, (_, place) => {
    const sign = Number((drawn >> BigInt(place * bitsPerSign)) & 31n)
    return must(signs[sign], 'five bits are one of thirty-two signs')
  }).join('')
  return incarnation === 1 ? code : `${code}-${incarnation}`
}

/** Returns the number as it is written: K4R9TZ-12. */
export function invoiceNumberText({ series, number }: InvoiceNumber): string {
  return `${series}-${number}`
}
