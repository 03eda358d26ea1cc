import { describe, expect, it } from 'vitest'
import { findGuideFaults } from './guides.ts'
import { findPictureFaults } from './pictures.ts'

const guide = (language: string) => `docs/guides/first-morning/cashier.${language}.md`
const words = (language: string) => `apps/register/src/words/${language}.json`

/** Three guides and the words of three screens, with some of them otherwise. */
function faults(otherwise: Record<string, string | undefined>): string[] {
  const text = (language: string, park: string) =>
    `# One\n\n**Note:** press **${park}**,\nthen **7 kr**.\n\n![A basket](../../pictures/${language}/park.webp)\n\n## Two\n`
  const files = new Map(
    Object.entries({
      [guide('en')]: text('en', 'Park'),
      [guide('nl')]: text('nl', 'Parkeren'),
      [guide('sv')]: text('sv', 'Parkera'),
      [words('en')]: '{"a":{"park":"Park"},"price":"{{amount}} kr","pay":"Pay {{amount}}"}',
      [words('nl')]: '{"park":"Parkeren","price":"{{amount}} kr euro"}',
      [words('sv')]: '{"park":"Parkera"}',
      ...otherwise,
    }).flatMap(([path, content]) => (content === undefined ? [] : [[path, content] as const])),
  )
  const found = findGuideFaults({ paths: [...files.keys()], read: (path) => files.get(path) ?? '' })
  return found.map(({ file, line, message }) => `${file.slice(-5, -3)}:${line || ''} ${message}`)
}

describe('guides of the first morning', () => {
  const shortest = (language: string, more = '') =>
    `# One\n\n![A](../../pictures/${language}/park.webp)\n\n## Two\n${more}`
  const plain = Object.fromEntries(
    ['en', 'nl', 'sv'].map((language) => [guide(language), shortest(language)]),
  )

  it('accepts three that tell the same', () => {
    expect(faults(plain)).toEqual([])
  })

  it('names what is bold and on no screen of the language; a placeholder alone says nothing', () => {
    expect(faults({})).toEqual([
      'en:4 no screen says “7 kr”',
      'nl:4 no screen says “7 kr”',
      'sv:4 no screen says “7 kr”',
    ])
    expect(faults({ ...plain, [guide('sv')]: shortest('sv', '**Parkeren**') })).toEqual([
      'sv:6 no screen says “Parkeren”',
    ])
    expect(faults({ ...plain, [guide('en')]: shortest('en', '**Pay\n€3.49**') })).toEqual([])
  })

  it.each([
    [
      'a heading less',
      '# One\n\n![A](../../pictures/nl/park.webp)\n',
      'nl:3 the English guide has a heading ## here',
    ],
    ['a heading more', shortest('nl', '### Three\n'), 'nl:6 the English guide has the end here'],
    ['no picture', '# One\n\n## Two\n', 'nl:3 the English guide has the picture park.webp here'],
  ])('tells %s', (_, text, fault) => {
    expect(faults({ ...plain, [guide('nl')]: text })).toEqual([fault])
  })

  it('wants each language, and its own pictures', () => {
    expect(faults({ ...plain, [guide('sv')]: undefined })).toEqual([
      'en: there is none in sv',
      'nl: there is none in sv',
    ])
    expect(faults({ ...plain, [guide('sv')]: shortest('nl') })).toEqual([
      'sv:3 ../../pictures/nl/park.webp is no picture of docs/pictures/sv',
    ])
  })
})

describe('pictures', () => {
  it('are small, shown somewhere and there', () => {
    const documents: Record<string, string> = {
      'README.md': '![A till](docs/pictures/en/till.webp)',
      'docs/guides/a.md': '<img src="../pictures/en/gone.webp" alt="">',
    }
    const sizes: Record<string, number> = {
      'docs/pictures/en/till.webp': 70_000,
      'docs/pictures/en/old.png': 9,
    }
    const found = findPictureFaults({
      paths: [...Object.keys(documents), ...Object.keys(sizes)],
      read: (path) => documents[path] ?? '',
      sizeOf: (path) => sizes[path] ?? 0,
    })
    expect(found.map(({ file, message }) => `${file} ${message}`)).toEqual([
      'docs/pictures/en/till.webp 70000 bytes; a picture has 60000 at most',
      'docs/pictures/en/old.png no document shows it',
      'docs/guides/a.md there is no docs/pictures/en/gone.webp; npm run screens makes them',
    ])
  })
})
