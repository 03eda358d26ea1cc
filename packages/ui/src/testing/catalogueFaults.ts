// Finds what is wrong between the catalogues of one namespace. For tests: every app checks its own four with it.
import type { Catalogue } from '../words/catalogue.ts'
import { LANGUAGES, type Language } from '../words/languages.ts'

const PLURAL = /_(zero|one|two|few|many|other)$/
const PLACEHOLDER = /\{\{\s*-?\s*([^,}\s]+)[^}]*\}\}/g

/** Sentences by their full key ('basket.empty'). */
function flatten(catalogue: Catalogue, prefix = ''): Map<string, string> {
  const sentences = new Map<string, string>()
  for (const [key, value] of Object.entries(catalogue)) {
    const path = prefix + key
    if (typeof value === 'string') sentences.set(path, value)
    else for (const [inner, text] of flatten(value, `${path}.`)) sentences.set(inner, text)
  }
  return sentences
}

/** The placeholders of a sentence, sorted. `count` may be left out of a plural form ("one line"). */
function placeholders(key: string, sentence: string): string {
  const names = new Set([...sentence.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''))
  if (PLURAL.test(key)) names.add('count')
  return [...names].sort().join(', ')
}

/** The plural stems of a catalogue, each with the forms it has. */
function pluralForms(sentences: Map<string, string>): Map<string, Set<string>> {
  const stems = new Map<string, Set<string>>()
  for (const key of sentences.keys()) {
    const form = PLURAL.exec(key)?.[1]
    if (form === undefined) continue
    const stem = key.replace(PLURAL, '')
    stems.set(stem, (stems.get(stem) ?? new Set()).add(form))
  }
  return stems
}

function pluralFaults(language: Language, sentences: Map<string, string>): string[] {
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const faults: string[] = []
  for (const [stem, forms] of pluralForms(sentences)) {
    for (const form of needed) if (!forms.has(form)) faults.push(`${language}: ${stem}_${form} is missing`)
    for (const form of forms) {
      // i18next takes _zero in every language, for "no lines" in words.
      const isKnown = form === 'zero' || needed.some((category) => category === form)
      if (!isKnown) faults.push(`${language}: ${stem}_${form} is a form that this language does not have`)
    }
    if (sentences.has(stem)) faults.push(`${language}: ${stem} is both a plain key and a plural`)
  }
  return faults
}

/** What is wrong with the catalogues of one namespace, as sentences for a test to show; empty when all is well.
 *  Checked: same keys in every language, plurals by each language's own forms, same placeholders, nothing empty. */
export function catalogueFaults(catalogues: Readonly<Record<Language, Catalogue>>): string[] {
  const faults: string[] = []
  const english = flatten(catalogues.en)
  const englishStems = pluralForms(english)
  for (const language of LANGUAGES) {
    const sentences = flatten(catalogues[language])
    const stems = pluralForms(sentences)
    for (const [key, sentence] of sentences) {
      if (sentence.trim() === '') faults.push(`${language}: ${key} is empty`)
      const stem = key.replace(PLURAL, '')
      const reference = english.get(key) ?? english.get(`${stem}_other`)
      if (reference === undefined) faults.push(`${language}: ${key} is not in English`)
      else if (placeholders(key, sentence) !== placeholders(key, reference)) {
        const wanted = placeholders(key, reference) || 'none'
        faults.push(`${language}: ${key} has other placeholders than English (${wanted})`)
      }
    }
    for (const key of english.keys()) {
      if (!PLURAL.test(key) && !sentences.has(key)) faults.push(`${language}: ${key} is missing`)
    }
    for (const stem of englishStems.keys()) {
      if (!stems.has(stem)) faults.push(`${language}: plural ${stem} is missing`)
    }
    faults.push(...pluralFaults(language, sentences))
  }
  return faults
}
