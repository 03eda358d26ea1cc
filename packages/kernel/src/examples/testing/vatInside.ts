/** Value added tax inside the price, as consumers see prices in Europe. */
import { allocate, netFor } from '../../index.ts'
import { type Chapter, ownArithmetic, written } from './example.ts'
import { taxesIn } from './store.ts'

const article78 = 'Directive 2006/112/EC art. 73 and 78 (the price contains the tax)'

export const vatInside: Chapter = {
  title: 'Tax inside the price',
  examples: [
    {
      title: 'Netherlands, 21 %: a mug',
      arithmetic: 'A mug for 4.99. Tax 4.99 × 21 ÷ 121 = 0.8660…, which is 0.87; net 4.99 − 0.87 = 4.12.',
      result: { 'net of NL-21': 'EUR 4.12', 'tax NL-21': 'EUR 0.87', 'to pay': 'EUR 4.99' },
      compute: () => taxesIn('NL', [{ name: 'mug', category: 'standard', priceMinor: 499 }]),
      source: `Wet op de omzetbelasting 1968 art. 9 (rate); ${article78}`,
    },
    {
      title: 'Netherlands, 21 and 9 % in one basket',
      arithmetic:
        'Two mugs of 4.99 and tea for 2.99. Mugs: 9.98 × 21 ÷ 121 = 1.7320…, 1.73. Tea: 2.99 × 9 ÷ 109 = 0.2468…, 0.25.',
      result: {
        ...{ 'net of NL-21': 'EUR 8.25', 'tax NL-21': 'EUR 1.73' },
        ...{ 'net of NL-9': 'EUR 2.74', 'tax NL-9': 'EUR 0.25', 'to pay': 'EUR 12.97' },
      },
      compute: () =>
        taxesIn('NL', [
          { name: 'mug', category: 'standard', priceMinor: 499, quantityMilli: 2000 },
          { name: 'tea', category: 'food', priceMinor: 299 },
        ]),
      source: 'Wet op de omzetbelasting 1968 art. 9 and table I',
    },
    {
      title: 'Netherlands: a room for the night, before and in 2026',
      arithmetic:
        'A room for 109.00. On 31 December 2025 at 9 %: 109 × 9 ÷ 109 = 9.00. A day later at 21 %: 109 × 21 ÷ 121 = 18.9173…, 18.92.',
      result: { 'tax on 2025-12-31': 'EUR 9.00', 'tax on 2026-01-01': 'EUR 18.92' },
      compute: () => {
        const room = [{ name: 'room', category: 'accommodation', priceMinor: 10_900 }]
        return {
          'tax on 2025-12-31': taxesIn('NL', room, { day: '2025-12-31' })['tax NL-9'] ?? '',
          'tax on 2026-01-01': taxesIn('NL', room, { day: '2026-01-01' })['tax NL-21'] ?? '',
        }
      },
      source: 'Belastingplan 2025: accommodation from 9 to 21 % on 2026-01-01',
    },
    {
      title: 'Sweden, 25 %: 125 kronor',
      arithmetic: 'Tax 125.00 × 25 ÷ 125 = 25.00: a fifth of the price.',
      result: { 'net of SE-25': 'SEK 100.00', 'tax SE-25': 'SEK 25.00', 'to pay': 'SEK 125.00' },
      compute: () => taxesIn('SE', [{ name: 'lamp', category: 'standard', priceMinor: 12_500 }]),
      source:
        'mervärdesskattelagen (2023:200) 9 kap.; the same example at momskalkylator.nu/rakna-moms-baklanges',
    },
    {
      title: 'Sweden, food from 12 to 6 %',
      arithmetic:
        'Food for 100.00. On 31 March 2026 at 12 %: 100 × 12 ÷ 112 = 10.714…, 10.71. On 1 April 2026 at 6 %: 100 × 6 ÷ 106 = 5.660…, 5.66. Eaten in it stays at 12 %: 10.71.',
      result: {
        'tax on 2026-03-31': 'SEK 10.71',
        'tax on 2026-04-01': 'SEK 5.66',
        'tax on 2026-04-01, eaten in': 'SEK 10.71',
      },
      compute: () => {
        const food = [{ name: 'food', category: 'food', priceMinor: 10_000 }]
        const eatIn = { day: '2026-04-01', basket: { place: 'eat_in' as const } }
        return {
          'tax on 2026-03-31': taxesIn('SE', food, { day: '2026-03-31' })['tax SE-12'] ?? '',
          'tax on 2026-04-01': taxesIn('SE', food, { day: '2026-04-01' })['tax SE-6'] ?? '',
          'tax on 2026-04-01, eaten in': taxesIn('SE', food, eatIn)['tax SE-12'] ?? '',
        }
      },
      source:
        'mervärdesskattelagen (2023:200) 9 kap., food at 6 % from 2026-04-01 to 2027-12-31; parts of 10.71 and 5.66 % as in the table at momskalkylator.nu/rakna-moms-baklanges',
    },
    {
      title: 'Sweden, three rates in one basket',
      arithmetic:
        'Soap 49.90 at 25 %: 49.90 ÷ 5 = 9.98. A room 1120.00 at 12 %: 120.00. A book 89.00 at 6 %: 89 × 6 ÷ 106 = 5.0377…, 5.04.',
      result: {
        ...{ 'net of SE-12': 'SEK 1000.00', 'tax SE-12': 'SEK 120.00' },
        ...{ 'net of SE-25': 'SEK 39.92', 'tax SE-25': 'SEK 9.98' },
        ...{ 'net of SE-6': 'SEK 83.96', 'tax SE-6': 'SEK 5.04', 'to pay': 'SEK 1258.90' },
      },
      compute: () =>
        taxesIn('SE', [
          { name: 'soap', category: 'standard', priceMinor: 4990 },
          { name: 'room', category: 'accommodation', priceMinor: 112_000 },
          { name: 'book', category: 'book', priceMinor: 8900 },
        ]),
      source: 'mervärdesskattelagen (2023:200) 9 kap.',
    },
    {
      title: 'Germany, 19 %',
      arithmetic: 'A pan for 11.90. Tax 11.90 × 19 ÷ 119 = 1.90.',
      result: { 'net of DE-19': 'EUR 10.00', 'tax DE-19': 'EUR 1.90', 'to pay': 'EUR 11.90' },
      compute: () => taxesIn('DE', [{ name: 'pan', category: 'standard', priceMinor: 1190 }]),
      source: 'Umsatzsteuergesetz § 12 Abs. 1',
    },
    {
      title: 'Germany, a buffet with drinks at one price',
      arithmetic:
        'A buffet for 40.00 with drinks. 30 % of it, 12.00, is for drinks at 19 %: 12 × 19 ÷ 119 = 1.9159…, 1.92. The other 28.00 is for food at 7 %: 28 × 7 ÷ 107 = 1.8317…, 1.83.',
      result: {
        ...{ 'net of DE-19': 'EUR 10.08', 'tax DE-19': 'EUR 1.92' },
        ...{ 'net of DE-7': 'EUR 26.17', 'tax DE-7': 'EUR 1.83', 'to pay': 'EUR 40.00' },
      },
      compute: () => {
        const [foodMinor = 0, drinksMinor = 0] = allocate(4000, [70, 30])
        const things = [
          { name: 'food', category: 'food', priceMinor: foodMinor },
          { name: 'drinks', category: 'drink', priceMinor: drinksMinor },
        ]
        return taxesIn('DE', things, { basket: { place: 'eat_in' } })
      },
      source:
        'Umsatzsteuer-Anwendungserlass Abschn. 10.1 Abs. 12 (BMF, 2025-12-22); Umsatzsteuergesetz § 12 Abs. 2 Nr. 15',
    },
    {
      title: 'Austria, 20, 10 and 4.9 %',
      arithmetic:
        'Soap 12.00: 12 × 20 ÷ 120 = 2.00. A book 22.00: 22 × 10 ÷ 110 = 2.00. Bread 4.19: 4.19 × 4.9 ÷ 104.9 = 0.1957…, 0.20.',
      result: {
        ...{ 'net of AT-10': 'EUR 20.00', 'tax AT-10': 'EUR 2.00' },
        ...{ 'net of AT-20': 'EUR 10.00', 'tax AT-20': 'EUR 2.00' },
        ...{ 'net of AT-4.9': 'EUR 3.99', 'tax AT-4.9': 'EUR 0.20', 'to pay': 'EUR 38.19' },
      },
      compute: () =>
        taxesIn('AT', [
          { name: 'soap', category: 'standard', priceMinor: 1200 },
          { name: 'book', category: 'book', priceMinor: 2200 },
          { name: 'bread', category: 'staple_food', priceMinor: 419 },
        ]),
      source: 'Umsatzsteuergesetz 1994 § 10; 4.9 % on staple foods from 2026-07-01',
    },
    {
      title: 'Belgium, a meal and a drink at the table',
      arithmetic:
        'A meal 24.50 at 12 %: 24.50 × 12 ÷ 112 = 2.625, a half cent, which goes away from zero: 2.63. A drink 3.50 at 21 %: 3.50 × 21 ÷ 121 = 0.6074…, 0.61.',
      result: {
        ...{ 'net of BE-12': 'EUR 21.87', 'tax BE-12': 'EUR 2.63' },
        ...{ 'net of BE-21': 'EUR 2.89', 'tax BE-21': 'EUR 0.61', 'to pay': 'EUR 28.00' },
      },
      compute: () => {
        const things = [
          { name: 'meal', category: 'food', priceMinor: 2450 },
          { name: 'drink', category: 'drink', priceMinor: 350 },
        ]
        return taxesIn('BE', things, { basket: { place: 'eat_in' } })
      },
      source: 'Royal Decree no. 20 of 1970-07-20, tables A and B (restaurant services 12 %, drinks 21 %)',
    },
    {
      title: 'Denmark, 25 %',
      arithmetic: 'A cap for 99.95. Tax 99.95 ÷ 5 = 19.99.',
      result: { 'net of DK-25': 'DKK 79.96', 'tax DK-25': 'DKK 19.99', 'to pay': 'DKK 99.95' },
      compute: () => taxesIn('DK', [{ name: 'cap', category: 'standard', priceMinor: 9995 }]),
      source: 'momsloven § 33',
    },
    {
      title: 'Norway, taken away and eaten in',
      arithmetic:
        'A sandwich for 57.50. Taken away at 15 %: 57.50 × 15 ÷ 115 = 7.50. Eaten in at 25 %: 57.50 ÷ 5 = 11.50.',
      result: { 'tax, taken away': 'NOK 7.50', 'tax, eaten in': 'NOK 11.50' },
      compute: () => {
        const food = [{ name: 'sandwich', category: 'food', priceMinor: 5750 }]
        return {
          'tax, taken away': taxesIn('NO', food)['tax NO-15'] ?? '',
          'tax, eaten in': taxesIn('NO', food, { basket: { place: 'eat_in' } })['tax NO-25'] ?? '',
        }
      },
      source: 'merverdiavgiftsloven § 5-1 and § 5-2',
    },
    {
      title: 'France, 5.5, 10 and 20 %',
      arithmetic:
        'Bread 1.20: 1.20 × 5.5 ÷ 105.5 = 0.0625…, 0.06. A warm meal 8.80: 8.80 × 10 ÷ 110 = 0.80. Wine 9.60: 9.60 × 20 ÷ 120 = 1.60.',
      result: {
        ...{ 'net of FR-10': 'EUR 8.00', 'tax FR-10': 'EUR 0.80' },
        ...{ 'net of FR-20': 'EUR 8.00', 'tax FR-20': 'EUR 1.60' },
        ...{ 'net of FR-5.5': 'EUR 1.14', 'tax FR-5.5': 'EUR 0.06', 'to pay': 'EUR 19.60' },
      },
      compute: () =>
        taxesIn('FR', [
          { name: 'bread', category: 'food', priceMinor: 120 },
          { name: 'meal', category: 'prepared_food', priceMinor: 880 },
          { name: 'wine', category: 'alcohol', priceMinor: 960 },
        ]),
      source: 'Code général des impôts art. 278, 278-0 bis and 279',
    },
    {
      title: 'United Kingdom: a sixth, and a half penny',
      arithmetic:
        'A brush for 9.99 at 20 %: 9.99 ÷ 6 = 1.665; half a penny or more is rounded up: 1.67. Bread for 2.50 is zero-rated.',
      result: {
        ...{ 'net of GB-0': 'GBP 2.50', 'tax GB-0': 'GBP 0.00' },
        ...{ 'net of GB-20': 'GBP 8.32', 'tax GB-20': 'GBP 1.67', 'to pay': 'GBP 12.49' },
      },
      compute: () =>
        taxesIn('GB', [
          { name: 'brush', category: 'standard', priceMinor: 999 },
          { name: 'bread', category: 'food', priceMinor: 250 },
        ]),
      source:
        'HMRC internal manual VATREC12030 (0.5 of a penny or more is rounded up); VAT Act 1994 sch. 8 group 1',
    },
    {
      title: 'There is no net price for every price',
      arithmetic:
        'At 20 %, 8.32 makes 8.32 + 1.664, which is 9.98, and 8.33 makes 8.33 + 1.666, which is 10.00. Nothing makes 9.99.',
      result: { below: 'EUR 8.32 makes EUR 9.98', above: 'EUR 8.33 makes EUR 10.00' },
      compute: () => {
        const tax = { type: 'percent' as const, code: 'VAT', ratePpm: 200_000 }
        const outcome = netFor(
          { amountMinor: 999, quantityMilli: 1000, taxes: [tax] },
          { currency: 'EUR', taxRounding: 'line' },
        )
        if (outcome.status !== 'between') throw new Error(outcome.status)
        const { below, above } = outcome
        return {
          below: `${written(below.netMinor)} makes ${written(below.grossMinor)}`,
          above: `${written(above.netMinor)} makes ${written(above.grossMinor)}`,
        }
      },
      source: ownArithmetic,
    },
  ],
}
