/**
 * Which taxes a line pays: by what is sold, where it is consumed and on which day. A table names its taxes once; its rules say which
 * of them hold from when. No rate is a constant in code: tables come from records, records from the templates beside this file.
 */
import { assert, must } from '../../fault/assert.ts'
import type { Currency } from '../../money/currency.ts'
import type { Tax } from '../lines/tax.ts'
import { assertDay, type Day } from '../rate.ts'

/** Eaten and drunk where it is sold, as a service, or taken away and delivered, as goods. */
export type ConsumptionPlace = 'eat_in' | 'take_away'

export type TaxRule = {
  /** What kind of goods or service: `standard`, `food`, `drink`, `alcohol`, `book`, `accommodation` … */
  category: string
  /** Only there; without it, wherever no rule for the place has started. */
  place?: ConsumptionPlace
  /** First day on which the rule holds. It holds until the next one for its category and place starts. */
  from: Day
  /** Codes of the taxes that are due; none where the goods bear no tax at all. */
  taxes: readonly string[]
}

export type TaxTable = {
  /** ISO 3166 code, with the state where taxes are its own: `NL`, `US-IL`. */
  region: string
  currency: Currency
  /** Whether prices are written with the taxes inside. */
  pricesIncludeTax: boolean
  taxes: readonly Tax[]
  rules: readonly TaxRule[]
}

export type TaxesOutcome =
  | { status: 'resolved'; taxes: Tax[] }
  /** The table says nothing of the category on that day. Final until the table changes. */
  | { status: 'tax_rule_missing'; category: string; day: Day }

/** Returns the taxes that are due on goods of a category, consumed at a place, on a day.
 *  Shape: in the order of the rule, those below others first.
 *  Ensures: a rule for the place goes before one without; of those that have started, the one that started last holds.
 *  Requires: a table that `assertTable` lets pass.   Fails: `tax_rule_missing` (returned). */
export function taxesOn(
  table: TaxTable,
  { category, place, day }: { category: string; place?: ConsumptionPlace; day: Day },
): TaxesOutcome {
  assertDay(day)
  const started = table.rules.filter((rule) => rule.category === category && rule.from <= day)
  const atPlace = started.filter((rule) => rule.place !== undefined && rule.place === place)
  const rule = latest(atPlace) ?? latest(started.filter((each) => each.place === undefined))
  if (rule === undefined) return { status: 'tax_rule_missing', category, day }
  const taxes = rule.taxes.map((code) => must(taxOfCode(table, code), `${table.region} knows no tax ${code}`))
  return { status: 'resolved', taxes }
}

/** Throws unless the table can be used: every code of a rule is one tax, and no two rules start at once for the same. */
export function assertTable(table: TaxTable): void {
  const codes = new Set(table.taxes.map(({ code }) => code))
  assert(codes.size === table.taxes.length, `${table.region}: one code is two taxes`)
  const keys = table.rules.map(({ category, place, from }) => `${category} ${place ?? ''} ${from}`)
  assert(new Set(keys).size === keys.length, `${table.region}: two rules start at once`)
  for (const { taxes, category } of table.rules)
    for (const code of taxes) assert(codes.has(code), `${table.region} ${category}: no tax ${code}`)
}

function taxOfCode({ taxes }: TaxTable, code: string): Tax | undefined {
  return taxes.find((tax) => tax.code === code)
}

function latest(rules: readonly TaxRule[]): TaxRule | undefined {
  return rules.reduce<TaxRule | undefined>(
    (found, rule) => (found === undefined || rule.from > found.from ? rule : found),
    undefined,
  )
}
