/** Addresses as mail servers take them. */
import { domainToASCII } from 'node:url'

/** Returns the address with its domain in ASCII; undefined where it could be more than an address, or is none.
 *  Ensures: no character in it ends a command or a header.   Source: RFC 5321 section 4.1.2. */
export function mailAddressOf(text: string): string | undefined {
  const match = /^([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64})@([^\s@<>[\]()",;:\\]{1,253})$/.exec(text.trim())
  const [, person = '', place = ''] = match ?? []
  const domain = place === '' ? '' : domainToASCII(place)
  return domain === '' ? undefined : `${person}@${domain}`
}
