// Guides of the first morning tell the same in each language, in words that stand on the screens, with pictures that are there.
import { posix } from 'node:path'
import type { Checkout } from '../source/checkout.ts'
import type { Violation } from '../violation.ts'

const languages = ['en', 'nl', 'sv'] as const
const guidePath = /^docs\/guides\/first-morning\/(\w+)\.(en|nl|sv)\.md$/
const picture = /!\[[^\]]*\]\(([^)\s]+)\)/
const heading = /^(#+) /
const bold = /\*\*([^*]+)\*\*/g
const leastLetters = 3

type Guide = { file: string; subject: string; language: string; text: string }

/** Guides that lack a language, differ in their headings or pictures from the English one, show pictures of another language, or print words
 *  in bold that no screen of their language has. A lead-in in bold ends in a colon. */
export function findGuideFaults({ paths, read }: Pick<Checkout, 'paths' | 'read'>): Violation[] {
  const guides = paths.flatMap((file): Guide[] => {
    const [, subject, language] = guidePath.exec(file) ?? []
    return subject === undefined || language === undefined
      ? []
      : [{ file, subject, language, text: read(file) }]
  })
  const wordsIn = new Map(
    languages.map((language) => [language as string, wordsOf(language, { paths, read })]),
  )
  return guides.flatMap((guide) => [
    ...findDifference(guide, guides),
    ...findForeignPictures(guide),
    ...findUnknownWords(guide, wordsIn.get(guide.language) ?? []),
  ])
}

function findDifference({ file, subject, language, text }: Guide, guides: readonly Guide[]): Violation[] {
  const others = guides.filter((one) => one.subject === subject)
  const missing = languages.filter((wanted) => !others.some((one) => one.language === wanted))
  if (missing.length > 0) return [{ file, line: 0, message: `there is none in ${missing.join(', ')}` }]
  const shape = shapeOf(text)
  const wanted = shapeOf(others.find((one) => one.language === 'en')?.text ?? '')
  const place = shape.findIndex(({ what }, index) => what !== wanted[index]?.what)
  const differs = place !== -1 || shape.length < wanted.length
  if (language === 'en' || !differs) return []
  const expected = wanted[place === -1 ? shape.length : place]?.what ?? 'the end'
  const { line } = shape[place === -1 ? shape.length - 1 : place] ?? { line: 1 }
  return [{ file, line, message: `the English guide has ${expected} here` }]
}

/** Headings by their level and pictures by their name, in their order. */
function shapeOf(text: string): { what: string; line: number }[] {
  return text.split('\n').flatMap((content, index) => {
    const level = heading.exec(content)?.[1]
    const shown = picture.exec(content)?.[1]
    const line = index + 1
    if (level !== undefined) return [{ what: `a heading ${level}`, line }]
    return shown === undefined ? [] : [{ what: `the picture ${posix.basename(shown)}`, line }]
  })
}

function findForeignPictures({ file, language, text }: Guide): Violation[] {
  return text.split('\n').flatMap((content, index) => {
    const shown = picture.exec(content)?.[1]
    return shown === undefined || shown.startsWith(`../../pictures/${language}/`)
      ? []
      : [{ file, line: index + 1, message: `${shown} is no picture of docs/pictures/${language}` }]
  })
}

function findUnknownWords({ file, text }: Guide, words: readonly RegExp[]): Violation[] {
  return [...text.matchAll(bold)].flatMap(({ 1: quoted = '', index }) => {
    const said = plain(quoted)
    if (said.endsWith(':') || words.some((word) => word.test(said))) return []
    const line = text.slice(0, index).split('\n').length
    return [{ file, line, message: `no screen says “${said}”` }]
  })
}

/** What the screens of the apps say in a language, each as a pattern whose placeholders stand for anything. */
function wordsOf(language: string, { paths, read }: Pick<Checkout, 'paths' | 'read'>): RegExp[] {
  const catalogues = paths.filter(
    (path) => /^(apps|packages)\/.*\/words\//.test(path) && path.endsWith(`/${language}.json`),
  )
  return catalogues
    .flatMap((path) => leavesOf(JSON.parse(read(path))))
    .map((sentence) => plain(sentence).split(/\{\{\w+\}\}/))
    .filter((parts) => parts.join('').replace(/[^\p{L}]/gu, '').length >= leastLetters)
    .map((parts) => new RegExp(`^${parts.map(escaped).join('.+')}$`))
}

function leavesOf(content: unknown): string[] {
  if (typeof content === 'string') return [content]
  return typeof content === 'object' && content !== null ? Object.values(content).flatMap(leavesOf) : []
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
const escaped = (part: string) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
