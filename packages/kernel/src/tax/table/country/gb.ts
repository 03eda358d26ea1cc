/** Value added tax in the United Kingdom, 2024 to 2027.
 *  Source: VAT Act 1994 sch. 8 group 1 (food at zero, catering and hot takeaway food excepted; soft drinks, alcohol, confectionery standard),
 *  group 3 (books), group 16 (children's clothes); VAT Notices 709/1 and 701/14. The reduced rates for hospitality ended on 2022-03-31. */
import type { TaxTable } from '../table.ts'

export const britishTaxTable: TaxTable = {
  ...{ region: 'GB', currency: 'GBP', pricesIncludeTax: true },
  taxes: [
    { type: 'percent', code: 'GB-20', ratePpm: 200_000 },
    { type: 'percent', code: 'GB-5', ratePpm: 50_000 },
    { type: 'percent', code: 'GB-0', ratePpm: 0 },
  ],
  rules: [
    { category: 'standard', from: '2024-01-01', taxes: ['GB-20'] },
    { category: 'food', from: '2024-01-01', taxes: ['GB-0'] },
    { category: 'food', place: 'eat_in', from: '2024-01-01', taxes: ['GB-20'] },
    { category: 'hot_food', from: '2024-01-01', taxes: ['GB-20'] },
    { category: 'confectionery', from: '2024-01-01', taxes: ['GB-20'] },
    { category: 'drink', from: '2024-01-01', taxes: ['GB-20'] },
    // milk, tea and coffee as groceries: excepted from the exception
    { category: 'milk', from: '2024-01-01', taxes: ['GB-0'] },
    { category: 'milk', place: 'eat_in', from: '2024-01-01', taxes: ['GB-20'] },
    { category: 'alcohol', from: '2024-01-01', taxes: ['GB-20'] },
    { category: 'book', from: '2024-01-01', taxes: ['GB-0'] },
    { category: 'newspaper', from: '2024-01-01', taxes: ['GB-0'] },
    { category: 'childrens_clothes', from: '2024-01-01', taxes: ['GB-0'] },
    { category: 'medicine', from: '2024-01-01', taxes: ['GB-20'] },
    { category: 'prescription', from: '2024-01-01', taxes: ['GB-0'] },
    { category: 'plant', from: '2024-01-01', taxes: ['GB-20'] },
    { category: 'food_plant', from: '2024-01-01', taxes: ['GB-0'] },
    { category: 'accommodation', from: '2024-01-01', taxes: ['GB-20'] },
    { category: 'energy', from: '2024-01-01', taxes: ['GB-5'] },
    { category: 'zero', from: '2024-01-01', taxes: ['GB-0'] },
  ],
}
