/** The tax tables as a page that is held against the law by people: a rate that changes here changes there. */
import { expect, test } from 'vitest'
import type { Tax } from './lines/tax.ts'
import type { TaxCategory } from './rate.ts'
import { taxTable, taxTableNames } from './table/countries.ts'
import type { TaxTable } from './table/table.ts'
import { taxTemplate } from './template/templates.ts'

const beginning = `# Tax rates

What shops start with, by country. A business owns its copy: where the law moves, it changes its records. The sources are in the
tables themselves, \`packages/kernel/src/tax\`. A rate holds from its day until the next one for the same category and place.
`

const percentOf = (ratePpm: number) => `${ratePpm / 10_000} %`

const kinds = { percent: 'on the price', division: 'part of the price', per_unit: 'per piece' }

function taxRow(tax: Tax): string {
  const rate = tax.type === 'per_unit' ? `${tax.unitAmountE5 / 100_000} each` : percentOf(tax.ratePpm)
  return `| ${tax.code} | ${kinds[tax.type]} | ${rate} | ${tax.roundingGroup ?? ''} |`
}

function tableText(name: string, { region, currency, pricesIncludeTax, taxes, rules }: TaxTable): string {
  const where = { eat_in: 'eaten in', take_away: 'taken away' }
  const rows = rules.map(({ category, place, from, taxes: codes }) => {
    return `| ${category} | ${place === undefined ? '' : where[place]} | ${from} | ${codes.join(' + ')} |`
  })
  const sort = pricesIncludeTax ? 'with the tax inside' : 'without the tax'
  return [
    `## ${name}\n`,
    `Region ${region}, prices in ${currency}, written ${sort}.\n`,
    '| tax | kind | rate | rounded as one with |\n|---|---|--:|---|',
    ...taxes.map(taxRow),
    '\n| category | where | from | taxes |\n|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

function templateText(country: string, categories: readonly TaxCategory[]): string {
  const rows = categories.flatMap(({ category, rates }) =>
    rates.map(({ code, ratePpm, from }) => `| ${category} | ${from} | ${code} | ${percentOf(ratePpm)} |`),
  )
  return [
    `## ${country}, one rate per category, and earlier years\n`,
    '| category | from | code | rate |\n|---|---|---|--:|',
    ...rows,
    '',
  ].join('\n')
}

// After a change of the law: npx vitest run packages/kernel/src/tax -u
test('the page of tax rates is that of the tables', async () => {
  const tables = taxTableNames.map((name) => {
    const table = taxTable(name)
    return table === undefined ? '' : tableText(name, table)
  })
  const templates = ['NL', 'SE'].map((country) => templateText(country, taxTemplate(country) ?? []))
  const page = [beginning, ...tables, ...templates].join('\n')
  await expect(page).toMatchFileSnapshot('../../../../docs/reference/tax-rates.md')
})
