/** The words around a receipt: of its page and of the mail that carries it. */
import type { Language } from '@kassa/ui/documents'
import de from './words/de.json' with { type: 'json' }
import en from './words/en.json' with { type: 'json' }
import nl from './words/nl.json' with { type: 'json' }
import sv from './words/sv.json' with { type: 'json' }

export const pageWords: Readonly<Record<Language, typeof en>> = { de, en, nl, sv }
