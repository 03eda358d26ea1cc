import { expect, test } from 'vitest'
import { measured } from './measure.ts'

test.each([
  [{ digits: 250, decimals: 0 }, 'g', 250, 'kg'],
  [{ digits: 1890, decimals: 3 }, 'kg', 1890, 'kg'],
  [{ digits: 1, decimals: 0 }, 'lb', 454, 'kg'],
  [{ digits: 1000, decimals: 0 }, 'lb', 453_592, 'kg'],
  [{ digits: 16, decimals: 0 }, 'oz', 454, 'kg'],
  [{ digits: 500, decimals: 0 }, 'mg', 1, 'kg'],
  [{ digits: 33, decimals: 0 }, 'cl', 330, 'l'],
  [{ digits: 1, decimals: 0 }, 'gal', 3785, 'l'],
  [{ digits: 128, decimals: 0 }, 'fl_oz', 3785, 'l'],
  [{ digits: 100, decimals: 0 }, 'in', 2540, 'm'],
  [{ digits: 15, decimals: 1 }, 'yd', 1372, 'm'],
  [{ digits: 45, decimals: 0 }, 'min', 750, 'h'],
  [{ digits: 2, decimals: 0 }, 'dozen', 24_000, 'piece'],
])('%o %s is %i thousandths of %s', (number, name, quantityMilli, unit) => {
  expect(measured(number, name)).toEqual({ status: 'measured', quantityMilli, unit })
})

test('an area is not sold by', () => {
  expect(measured({ digits: 1, decimals: 0 }, 'm2')).toEqual({ status: 'unit_not_sold_by' })
})
