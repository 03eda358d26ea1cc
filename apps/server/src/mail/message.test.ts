/** A message says what it was given, and nothing that was typed becomes a header or a command. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMail } from '../../../../tools/simulators/mail/testing/readMail.ts'
import { mailAddressOf } from './mailAddress.ts'
import { composeMessage } from './message.ts'

const message = {
  messageId: '0193-a@example.com',
  from: { name: 'Wärenhus “Öland”', address: 'shop@example.com' },
  ...{ to: 'anna@example.com', subject: 'Ditt kvitto från Öland', language: 'sv' },
  ...{ text: 'Totalt 5,00 €', html: '<p>Totalt 5,00 €</p>', atMs: Date.parse('2026-11-22T11:00:00Z') },
}

test('text and HTML come back as they were', () => {
  const read = readMail({ from: '', to: '', data: composeMessage(message) })
  expect(read).toMatchObject({ text: message.text, html: message.html })
  expect(read.head).toContain('Date: Sun, 22 Nov 2026 11:00:00 +0000')
})

test('every line is short ASCII, and a name or subject cannot begin a header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (name, subject) => {
      const composed = composeMessage({ ...message, from: { ...message.from, name }, subject })
      const [head = ''] = composed.split('\r\n\r\n')
      expect(composed).toMatch(/^(?:[\x20-\x7e]{0,200}\r\n)*[\x20-\x7e]{0,200}$/)
      const names = head.split(/\r\n(?! )/).map((line) => line.split(':')[0])
      expect(names).toEqual([
        ...['From', 'To', 'Subject', 'Date', 'Message-ID', 'Content-Language', 'Auto-Submitted'],
        ...['MIME-Version', 'Content-Type'],
      ])
    }),
  )
})

test.each([
  ['anna@example.com', 'anna@example.com'],
  [' anna+x@exämple.se ', 'anna+x@xn--exmple-cua.se'],
  ['a>\r\nRCPT TO:<b@example.com', undefined],
  ['a b@example.com', undefined],
  ['anna@example.com>', undefined],
  ['anna', undefined],
])('%j goes to %j', (text, address) => expect(mailAddressOf(text)).toBe(address))
