/** The page at `/` speaks the reader's language. */

import fastify from 'fastify'
import { expect, test } from 'vitest'
import { languageOf, serveLanding } from './landing.ts'
import de from './words/de.json' with { type: 'json' }
import en from './words/en.json' with { type: 'json' }
import nl from './words/nl.json' with { type: 'json' }
import sv from './words/sv.json' with { type: 'json' }

test.each([
  ['nl-NL,nl;q=0.9,en;q=0.8', 'nl'],
  ['fr-FR, sv;q=0.5, de;q=0.7', 'de'],
  ['fr', 'en'],
  ['', 'en'],
  ['*', 'en'],
])('%s reads %s', (header, language) => expect(languageOf(header)).toBe(language))

test('all languages have all words', () => {
  for (const catalogue of [de, nl, sv]) {
    expect(Object.keys(catalogue)).toEqual(Object.keys(en))
    for (const word of Object.values(catalogue)) expect(word).not.toBe('')
  }
})

test('it leads to the till and to the back office', async () => {
  const app = fastify()
  serveLanding(app)
  const { body, headers } = await app.inject({ url: '/', headers: { 'accept-language': 'sv' } })
  expect(headers['content-language']).toBe('sv')
  expect(body).toContain(sv.lead)
  for (const href of ['/register/', '/office/', '/api']) expect(body).toContain(`href="${href}"`)
})
