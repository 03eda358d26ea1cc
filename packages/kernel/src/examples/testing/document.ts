/** The document of all worked examples, for people who check them by hand. */
import { inCoins } from './cash.ts'
import { discounts } from './discounts.ts'
import type { Chapter, WorkedExample } from './example.ts'
import { ledgers } from './ledgers.ts'
import { returns } from './returns.ts'
import { taxOnTop } from './taxOnTop.ts'
import { vatInside } from './vatInside.ts'

export const chapters: readonly Chapter[] = [vatInside, taxOnTop, inCoins, discounts, returns, ledgers]

const beginning = `# Worked examples

Amounts as the till decides them, to be checked by hand. Each example says what is sold, the arithmetic, the result and where the
rule comes from. Unless an example says otherwise, prices are consumer prices in a shop of the country named, tax is rounded once
per rate and document, half a cent away from zero, and the day is 2026-11-22. Tax codes are a country and a rate: \`NL-21\`.

The results were worked out by hand and are held against the program by a test; this page is written from the same examples
(\`packages/kernel/src/examples\`), so that the two cannot differ.
`

/** Returns the document as Markdown, its examples numbered in their order. */
export function documentOf(all: readonly Chapter[]): string {
  let number = 0
  const parts = all.map(({ title, examples }) => {
    const sections = examples.map((example) => {
      number += 1
      return sectionOf(number, example)
    })
    return `## ${title}\n\n${sections.join('\n')}`
  })
  return [beginning, ...parts].join('\n')
}

function sectionOf(number: number, { title, arithmetic, result, source }: WorkedExample): string {
  const rows = Object.entries(result).map(([name, figure]) => `| ${name} | ${figure} |`)
  const table = ['| figure | result |', '|---|--:|', ...rows].join('\n')
  return `### ${number}. ${title}\n\n${arithmetic}\n\n${table}\n\nSource: ${source}.\n`
}
