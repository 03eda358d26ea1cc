// Words for people: one i18next for the page; every app and package registers its own catalogues.
//
//   makeTranslations (at import) ─▶ startWords (before the first render) ─▶ useWords (in components)
//                    └ later ─▶ load (before the first screen that says them) ──┘
//
// Only the language in use is loaded; the others are files of the build, fetched (offline: from the cache that the
// service worker filled) when someone switches.
import i18next, { type BackendModule, type ResourceKey } from 'i18next'
import { useCallback } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { Catalogue, Translate } from './catalogue.ts'
import { detectLanguage, followLanguage, rememberLanguage } from './chosenLanguage.ts'
import { enterLanguage } from './languageInUse.ts'
import { isLanguage, type Language } from './languages.ts'

/** Loads one catalogue: `() => import('./nl.json')`. */
type CatalogueLoader<Words> = () => Promise<{ default: Words }>

interface TranslationsOptions<Words> {
  namespace: string
  catalogues: Readonly<Record<Language, CatalogueLoader<Words>>>
  /** Not needed by the first screen: `load` brings them. */
  isLater?: boolean
}

export interface Translations<Words> {
  namespace: string
  /** In components: `const t = words.useWords()`. Renders again when the language changes. */
  useWords: () => Translate<Words>
  /** Brings the words, where they are not there yet.   Fails: rejects when the catalogue cannot be loaded. */
  load: () => Promise<void>
  /** Outside components (document title, notifications), once the words are loaded. */
  translate: Translate<Words>
}

const loaders = new Map<string, Readonly<Record<Language, CatalogueLoader<Catalogue>>>>()
const firstNamespaces: string[] = []

const backend: BackendModule = {
  type: 'backend',
  init() {},
  read(language, namespace, done) {
    const load = isLanguage(language) ? loaders.get(namespace)?.[language] : undefined
    if (load === undefined) {
      done(new Error(`no words for ${namespace} in ${language}`), null)
      return
    }
    load().then(
      (module) => done(null, module.default as ResourceKey),
      (cause: unknown) => done(new Error(`words for ${namespace} in ${language}`, { cause }), null),
    )
  },
}

/** Registers a namespace with its catalogues in all languages and gives back how its words are found.
 *  Requires: each namespace is registered once (asserted). */
export function makeTranslations<Words extends Catalogue>({
  namespace,
  catalogues,
  isLater = false,
}: TranslationsOptions<Words>): Translations<Words> {
  const known = loaders.get(namespace)
  if (known !== undefined && !import.meta.hot) throw new Error(`words for ${namespace} are registered twice`)
  loaders.set(namespace, catalogues)
  if (!isLater) firstNamespaces.push(namespace)
  return {
    namespace,
    useWords() {
      const { t } = useTranslation(namespace)
      return useCallback((key, values) => t(key, { ...values }), [t])
    },
    async load() {
      await fetchCatalogues(i18next.language, [namespace])
      await i18next.loadNamespaces(namespace)
    },
    translate: (key, values) => i18next.t(key, { ...values, ns: namespace }),
  }
}

/** Loads the words of every registered namespace that is not for later: in `fixed`, or in the language that is chosen on this device,
 *  wherever it is chosen. Call once, before the first render.
 *  Fails: rejects when a catalogue cannot be loaded, since nothing could be said. */
export async function startWords(fixed?: Language): Promise<void> {
  const language = fixed ?? detectLanguage()
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      ns: firstNamespaces,
      defaultNS: false,
      fallbackLng: false,
      load: 'currentOnly',
      interpolation: { escapeValue: false },
    })
  enterLanguage(language)
  // Words that cannot be loaded now leave the page as it is.
  if (fixed === undefined) followLanguage((chosen) => void showIn(chosen).catch(() => undefined))
}

/** i18next goes on without words that did not come, and shows their keys; it never asks for them again. So it is asked for those only that
 *  are here.   Fails: rejects when one of them cannot be loaded. */
async function fetchCatalogues(language: string, namespaces: readonly string[]): Promise<void> {
  if (isLanguage(language)) await Promise.all(namespaces.map((name) => loaders.get(name)?.[language]()))
}

async function showIn(language: Language): Promise<void> {
  await fetchCatalogues(language, [i18next.options.ns ?? []].flat())
  await i18next.changeLanguage(language)
  enterLanguage(language)
}

/** Switches the page to another language, loads its words if need be, and remembers the choice on this device.
 *  Fails: rejects when the words cannot be loaded; the page stays as it is. */
export async function setLanguage(language: Language): Promise<void> {
  await showIn(language)
  rememberLanguage(language)
}
