/** What a person reads of a mail. */
import type { SimulatedMail } from '../mailSimulator.ts'

/** Returns the parts of a simulated mail as a person reads them. */
export function readMail({ data }: SimulatedMail): { head: string; text: string; html: string } {
  const [head = '', ...rest] = data.split('\r\n\r\n')
  const parts = rest.join('\r\n\r\n').split(/\r\n?--kassa-[^\r\n]*/)
  const [text = '', html = ''] = parts
    .map((part) => part.split('\r\n\r\n').at(-1)?.replace(/\s/g, '') ?? '')
    .filter((base64) => base64 !== '' && !base64.startsWith('--'))
    .map((base64) => Buffer.from(base64, 'base64').toString('utf8'))
  return { head, text, html }
}
