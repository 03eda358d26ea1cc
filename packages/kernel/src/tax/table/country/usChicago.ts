/** Sales taxes in the city of Chicago, Cook County, Illinois, 2024 to 2027: an example of a state, a county, a city and a district that
 *  tax the same sale. A customer sees one rate, 10.25 %, so that the four are rounded as one.
 *  Source: Illinois Department of Revenue, ST-58 (6.25 % state, 1.75 % county, 1.25 % city, 1 % RTA; groceries 1.25 % RTA); the state's
 *  1 % on groceries ended on 2025-12-31 (Public Act 103-0781); Chicago Municipal Code 3-30 (restaurants 0.5 %, since 2020) and 3-45 (soft
 *  drinks in bottles and cans 3 %). Not in here: the 1 % of the McPier zone downtown, and a grocery tax that a town may have of its own. */
import type { TaxTable } from '../table.ts'

const sales = ['US-IL', 'US-IL-COOK', 'US-IL-CHICAGO', 'US-IL-RTA']

export const chicagoTaxTable: TaxTable = {
  ...{ region: 'US-IL', currency: 'USD', pricesIncludeTax: false },
  taxes: [
    { type: 'percent', code: 'US-IL', ratePpm: 62_500, roundingGroup: 'sales tax' },
    { type: 'percent', code: 'US-IL-COOK', ratePpm: 17_500, roundingGroup: 'sales tax' },
    { type: 'percent', code: 'US-IL-CHICAGO', ratePpm: 12_500, roundingGroup: 'sales tax' },
    { type: 'percent', code: 'US-IL-RTA', ratePpm: 10_000, roundingGroup: 'sales tax' },
    { type: 'percent', code: 'US-IL-GROCERY', ratePpm: 10_000, roundingGroup: 'sales tax' },
    { type: 'percent', code: 'US-IL-RTA-GROCERY', ratePpm: 12_500, roundingGroup: 'sales tax' },
    { type: 'percent', code: 'US-IL-RESTAURANT', ratePpm: 5000 },
    { type: 'percent', code: 'US-IL-SOFT-DRINK', ratePpm: 30_000 },
  ],
  rules: [
    { category: 'standard', from: '2024-01-01', taxes: sales },
    { category: 'alcohol', from: '2024-01-01', taxes: sales },
    { category: 'book', from: '2024-01-01', taxes: sales },
    { category: 'plant', from: '2024-01-01', taxes: sales },
    { category: 'food', from: '2024-01-01', taxes: ['US-IL-GROCERY', 'US-IL-RTA-GROCERY'] },
    { category: 'food', from: '2026-01-01', taxes: ['US-IL-RTA-GROCERY'] },
    { category: 'medicine', from: '2024-01-01', taxes: ['US-IL-GROCERY', 'US-IL-RTA-GROCERY'] },
    // from a place for eating, to eat in or to take away
    { category: 'prepared_food', from: '2024-01-01', taxes: [...sales, 'US-IL-RESTAURANT'] },
    { category: 'food', place: 'eat_in', from: '2024-01-01', taxes: [...sales, 'US-IL-RESTAURANT'] },
    { category: 'drink', from: '2024-01-01', taxes: [...sales, 'US-IL-SOFT-DRINK'] },
    { category: 'drink', place: 'eat_in', from: '2024-01-01', taxes: [...sales, 'US-IL-RESTAURANT'] },
    { category: 'zero', from: '2024-01-01', taxes: [] },
  ],
}
