/** A row of an items file, read into a record or named as wrong. Columns are found by name; their order does not matter. */
import type { ItemRecord } from '@kassa/contract'
import { exponentOf, parseGtin, unitPriceDecimals } from '@kassa/kernel'

export const requiredColumns = ['sku', 'name'] as const
const optionalColumns = [
  'gtin',
  'category',
  'tax_category',
  'tracks_stock',
  'unit',
  'active',
  'minimum_age',
] as const

/** Tells whether a column means something; `price:EUR` and `stock:Amsterdam` repeat per currency and store. */
export function isKnownColumn(heading: string): boolean {
  return (
    /^(price|stock):/.test(heading) ||
    [...requiredColumns, ...optionalColumns].some((name) => name === heading)
  )
}

/** Returns the item as the row changes it: what the file has no column for stays as it is. */
export function mergeItem(
  before: ItemRecord | undefined,
  row: ItemRow,
  headings: readonly string[],
): ItemRow['item'] {
  if (before === undefined) return row.item
  const { item } = row
  const has = (column: string) => headings.includes(column)
  const priced = new Set(item.prices.map(({ currency }) => currency))
  return {
    ...{ sku: item.sku, name: item.name },
    gtins: has('gtin') ? item.gtins : before.gtins,
    taxCategory: has('tax_category') ? item.taxCategory : before.taxCategory,
    unit: has('unit') ? item.unit : before.unit,
    tracksStock: has('tracks_stock') ? item.tracksStock : before.tracksStock,
    isActive: has('active') ? item.isActive : before.isActive,
    prices: [...before.prices.filter(({ currency }) => !priced.has(currency)), ...item.prices],
    ...mergeRules(before, item, has('minimum_age')),
  }
}

/** A column for the age says all there is about it: empty, the item follows its category. */
function mergeRules(
  before: ItemRecord,
  item: ItemRow['item'],
  hasAge: boolean,
): Pick<ItemRecord, 'saleRules'> {
  const { minimumAge, ...others } = before.saleRules ?? {}
  const age = hasAge ? item.saleRules?.minimumAge : minimumAge
  const saleRules = age === undefined ? others : { ...others, minimumAge: age }
  return Object.keys(saleRules).length === 0 ? {} : { saleRules }
}

export type ItemRow = {
  item: Omit<ItemRecord, 'categoryId'>
  category?: string
  /** Counted stock per store name, in thousandths. */
  stock: { storeName: string; quantityMilli: number }[]
}

export type RowProblem = { column: string; value: string; problem: string }

export type ItemRowOutcome = { status: 'read'; row: ItemRow } | { status: 'wrong'; problems: RowProblem[] }

type Cells = Readonly<Record<string, string>>

/** Returns the row, or everything that is wrong with it.
 *  Units: prices in major units with at most five decimals and a point; stock in units with at most three decimals. */
export function readItemRow(cells: Cells): ItemRowOutcome {
  const problems: RowProblem[] = []
  const wrong = (column: string, problem: string) =>
    problems.push({ column, value: cells[column] ?? '', problem })
  const text = (column: string, fallback = '') => (cells[column] ?? '').trim() || fallback

  const gtins = text('gtin')
    .split(/[\s|;]+/)
    .filter((gtin) => gtin !== '')
  for (const gtin of gtins) {
    const outcome = parseGtin(gtin)
    if (outcome.status !== 'valid') wrong('gtin', gtinProblem(outcome))
  }
  for (const column of requiredColumns) if (text(column) === '') wrong(column, 'is empty')
  const item = {
    ...{ sku: text('sku'), name: text('name'), gtins, taxCategory: text('tax_category', 'standard') },
    unit: oneOf(text('unit', 'piece'), ['piece', 'kg', 'l', 'm', 'h'] as const, () =>
      wrong('unit', 'is not piece, kg, l, m or h'),
    ),
    tracksStock: readFlag(text('tracks_stock', 'yes'), () => wrong('tracks_stock', 'is not yes or no')),
    isActive: readFlag(text('active', 'yes'), () => wrong('active', 'is not yes or no')),
    prices: readPrices(cells, wrong),
    ...readAge(text('minimum_age'), () => wrong('minimum_age', 'is not a number of years from 0 to 99')),
  }
  const stock = readStock(cells, wrong)
  if (problems.length > 0) return { status: 'wrong', problems }
  const category = text('category')
  return { status: 'read', row: { item, stock, ...(category === '' ? {} : { category }) } }
}

type Wrong = (column: string, problem: string) => void

function readPrices(cells: Cells, wrong: Wrong): ItemRecord['prices'] {
  return withPrefix(cells, 'price:').flatMap(([column, currency, value]) => {
    if (!/^[A-Z]{3}$/.test(currency)) {
      wrong(column, 'does not name a currency in its heading, such as price:EUR')
      return []
    }
    const unitPriceE5 = readDecimal(value, unitPriceDecimals)
    if (unitPriceE5 === undefined || unitPriceE5 < 0) {
      wrong(column, `is not a price such as ${exponentOf(currency) === 0 ? '250' : '2.50'}`)
      return []
    }
    return [{ currency, unitPriceE5 }]
  })
}

function readStock(cells: Cells, wrong: Wrong): ItemRow['stock'] {
  return withPrefix(cells, 'stock:').flatMap(([column, storeName, value]) => {
    const quantityMilli = readDecimal(value, 3)
    if (quantityMilli !== undefined) return [{ storeName, quantityMilli }]
    wrong(column, 'is not a quantity such as 12 or 0.5')
    return []
  })
}

function readAge(value: string, wrong: () => void): Pick<ItemRecord, 'saleRules'> {
  if (value === '') return {}
  if (!/^\d{1,2}$/.test(value)) wrong()
  return { saleRules: { minimumAge: Number(value) } }
}

/** Columns that repeat, those with a value: whole name, what stands behind the prefix, value. */
function withPrefix(cells: Cells, prefix: string): [string, string, string][] {
  return Object.entries(cells).flatMap(([column, value]): [string, string, string][] =>
    column.startsWith(prefix) && value.trim() !== ''
      ? [[column, column.slice(prefix.length), value.trim()]]
      : [],
  )
}

/** Returns the number with `decimals` decimals as an integer, or undefined where the text is none. No floating point is involved. */
function readDecimal(text: string, decimals: number): number | undefined {
  const match = /^(-?)(\d{1,9})(?:\.(\d+))?$/.exec(text)
  if (match === null || (match[3] ?? '').length > decimals) return undefined
  const value = Number(`${match[2]}${(match[3] ?? '').padEnd(decimals, '0')}`)
  return match[1] === '-' && value !== 0 ? -value : value
}

function readFlag(value: string, wrong: () => void): boolean {
  if (!/^(yes|no|true|false|1|0)$/i.test(value)) wrong()
  return /^(yes|true|1)$/i.test(value)
}

function oneOf<Value extends string>(
  value: string,
  known: readonly [Value, ...Value[]],
  wrong: () => void,
): Value {
  const found = known.find((candidate) => candidate === value)
  if (found === undefined) wrong()
  return found ?? known[0]
}

function gtinProblem(outcome: { status: string; expected?: number }): string {
  if (outcome.status === 'wrong_check_digit')
    return `has a wrong check digit: it should end in ${outcome.expected}`
  return outcome.status === 'wrong_length' ? 'does not have 8, 12, 13 or 14 digits' : 'is not made of digits'
}
