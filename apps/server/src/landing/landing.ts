/** The page at `/`: where to go from here, in the reader's language. */

import type { FastifyInstance } from 'fastify'
import { icon, style } from './style.ts'
import de from './words/de.json' with { type: 'json' }
import en from './words/en.json' with { type: 'json' }
import nl from './words/nl.json' with { type: 'json' }
import sv from './words/sv.json' with { type: 'json' }

const catalogues = { de, en, nl, sv }
type Language = keyof typeof catalogues

export function serveLanding(app: FastifyInstance): void {
  app.get('/', (request, reply) => {
    const language = languageOf(request.headers['accept-language'] ?? '')
    return reply
      .type('text/html; charset=utf-8')
      .headers({ 'cache-control': 'no-cache', 'content-language': language, vary: 'accept-language' })
      .send(pageIn(language))
  })
  app.get('/icon.svg', (_request, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'no-cache').send(icon),
  )
  app.get('/landing.css', (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'no-cache').send(style),
  )
}

/** Returns the first language that the reader names and that we have.   Source: RFC 9110 section 12.5.4. */
export function languageOf(acceptLanguage: string): Language {
  const wanted = acceptLanguage
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const [, weight = '1'] = /^q=(.*)$/.exec(parameters.join('').trim()) ?? []
      return { language: tag.slice(0, 2).toLowerCase(), weight: Number(weight) }
    })
    .sort((first, second) => second.weight - first.weight)
  for (const { language } of wanted) if (language in catalogues) return language as Language
  return 'en'
}

function pageIn(language: Language): string {
  const words = catalogues[language]
  const link = (href: string, name: string, hint: string) =>
    `<a href="${href}"><strong>${name}</strong><span>${hint}</span></a>`
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.title}</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/landing.css">
</head>
<body>
<main>
<h1>${words.title}</h1>
<p>${words.lead}</p>
<nav>
${link('/register/', words.register, words.registerHint)}
${link('/office/', words.office, words.officeHint)}
${link('/api', words.api, words.apiHint)}
</nav>
</main>
</body>
</html>
`
}
