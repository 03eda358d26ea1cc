/** Tax that comes on top of the price, several taxes at once, and rounding per line and per document. */
import { type Tax, type TaxLineRules, taxLines } from '../../index.ts'
import { type Chapter, type Figures, written } from './example.ts'
import { taxesIn } from './store.ts'

const onTop: TaxLineRules = { currency: 'CAD', pricesIncludeTax: false, taxRounding: 'document' }

function charged(amountMinor: number, taxes: readonly Tax[], rules: TaxLineRules): Figures {
  const { totals, totalMinor } = taxLines([{ amountMinor, quantityMilli: 1000, taxes }], rules)
  const figures = totals.map(({ code, taxMinor }) => [`tax ${code}`, written(taxMinor, rules.currency)])
  return { ...Object.fromEntries(figures), 'to pay': written(totalMinor, rules.currency) }
}

const three = (category: string, priceMinor: number) =>
  ['first', 'second', 'third'].map((name) => ({ name, category, priceMinor }))

export const taxOnTop: Chapter = {
  title: 'Tax on top of the price, and where it is rounded',
  examples: [
    {
      title: 'Netherlands, business prices without tax',
      arithmetic: 'A chair for 99.00 without tax at 21 %: 99 × 0.21 = 20.79.',
      result: { 'net of NL-21': 'EUR 99.00', 'tax NL-21': 'EUR 20.79', 'to pay': 'EUR 119.79' },
      compute: () => {
        const chair = [{ name: 'chair', category: 'standard', priceMinor: 9900 }]
        return taxesIn('NL', chair, { rules: { pricesIncludeTax: false } })
      },
      source: 'Wet op de omzetbelasting 1968 art. 8 and 9',
    },
    {
      title: 'Québec, two taxes side by side',
      arithmetic: '100.00 $: GST 5 % is 5.00; QST 9.975 % of the same 100.00 is 9.975, half a cent up: 9.98.',
      result: { 'tax CA-GST': 'CAD 5.00', 'tax CA-QST': 'CAD 9.98', 'to pay': 'CAD 114.98' },
      compute: () => {
        const gst: Tax = { type: 'percent', code: 'CA-GST', ratePpm: 50_000 }
        return charged(10_000, [gst, { type: 'percent', code: 'CA-QST', ratePpm: 99_750 }], onTop)
      },
      source: 'Revenu Québec, “Calculating the Taxes”: the same example',
    },
    {
      title: 'Québec until 2012, a tax on a tax',
      arithmetic: '100.00 $: GST 5.00; QST 9.5 % of 105.00 is 9.975: 9.98.',
      result: { 'tax CA-GST': 'CAD 5.00', 'tax CA-QST': 'CAD 9.98', 'to pay': 'CAD 114.98' },
      compute: () => {
        const gst: Tax = { type: 'percent', code: 'CA-GST', ratePpm: 50_000 }
        return charged(
          10_000,
          [gst, { type: 'percent', code: 'CA-QST', ratePpm: 95_000, onTopOf: ['CA-GST'] }],
          onTop,
        )
      },
      source: 'Retail Council of Canada on the change of 2013-01-01 from 9.5 % over the GST to 9.975 %',
    },
    {
      title: 'Chicago: state, county, city and district are one rate of 10.25 %',
      arithmetic: '100.00 $: 6.25 for the state, 1.75 for the county, 1.25 for the city, 1.00 for transport.',
      result: {
        ...{ 'net of US-IL+US-IL-COOK+US-IL-CHICAGO+US-IL-RTA': 'USD 100.00' },
        ...{ 'tax US-IL': 'USD 6.25', 'tax US-IL-COOK': 'USD 1.75', 'tax US-IL-CHICAGO': 'USD 1.25' },
        ...{ 'tax US-IL-RTA': 'USD 1.00', 'to pay': 'USD 110.25' },
      },
      compute: () => taxesIn('US-IL Chicago', [{ name: 'shoes', category: 'standard', priceMinor: 10_000 }]),
      source: 'Illinois Department of Revenue, form ST-58 (rates)',
    },
    {
      title: 'Chicago: rounded as one, then shared out',
      arithmetic:
        '9.99 $ × 10.25 % = 1.0239…, 1.02. Shared by 6.25, 1.75, 1.25 and 1: 62.19, 17.41, 12.43 and 9.95 cents; the whole cents make 100, and the two that are left go to the largest rests, .95 and .43.',
      result: {
        ...{ 'net of US-IL+US-IL-COOK+US-IL-CHICAGO+US-IL-RTA': 'USD 9.99' },
        ...{ 'tax US-IL': 'USD 0.62', 'tax US-IL-COOK': 'USD 0.17', 'tax US-IL-CHICAGO': 'USD 0.13' },
        ...{ 'tax US-IL-RTA': 'USD 0.10', 'to pay': 'USD 11.01' },
      },
      compute: () => taxesIn('US-IL Chicago', [{ name: 'socks', category: 'standard', priceMinor: 999 }]),
      source: 'rates as above; shared out by largest remainder, arithmetic of our own',
    },
    {
      title: 'Brazil: a tax that is a part of the price with it',
      arithmetic: '18 % of the price that the customer pays: 100.00 ÷ 0.82 = 121.951…, so 21.95 of 121.95.',
      result: { 'tax BR-ICMS': 'BRL 21.95', 'to pay': 'BRL 121.95' },
      compute: () => {
        const icms: Tax = { type: 'division', code: 'BR-ICMS', ratePpm: 180_000 }
        return charged(10_000, [icms], { ...onTop, currency: 'BRL' })
      },
      source: 'Lei Complementar 87/1996 art. 13 § 1 I',
    },
    {
      title: 'So much per piece, and tax on that too',
      arithmetic:
        'Six bottles for 10.00 with a levy of 0.125 each: 6 × 0.125 = 0.75. VAT of 20 % on 10.75 is 2.15.',
      result: { 'tax LEVY': 'EUR 0.75', 'tax VAT': 'EUR 2.15', 'to pay': 'EUR 12.90' },
      compute: () => {
        const taxes: Tax[] = [
          { type: 'per_unit', code: 'LEVY', unitAmountE5: 12_500 },
          { type: 'percent', code: 'VAT', ratePpm: 200_000, onTopOf: ['LEVY'] },
        ]
        const { totals, totalMinor } = taxLines([{ amountMinor: 1000, quantityMilli: 6000, taxes }], {
          ...onTop,
          currency: 'EUR',
        })
        const figures = totals.map(({ code, taxMinor }) => [`tax ${code}`, written(taxMinor)])
        return { ...Object.fromEntries(figures), 'to pay': written(totalMinor) }
      },
      source: 'Directive 2006/112/EC art. 78 (a): other duties are part of what VAT is worked out on',
    },
    {
      title: 'Rounded per line or per document, tax on top',
      arithmetic:
        'Three lines of 0.99 at 21 %. Per line 0.2079, three times 0.21 = 0.63. On the document 2.97 × 0.21 = 0.6237, 0.62.',
      result: { 'tax, per line': 'EUR 0.63', 'tax, per document': 'EUR 0.62' },
      compute: () => {
        const taxBy = (taxRounding: 'line' | 'document') =>
          taxesIn('NL', three('standard', 99), { rules: { pricesIncludeTax: false, taxRounding } })[
            'tax NL-21'
          ] ?? ''
        return { 'tax, per line': taxBy('line'), 'tax, per document': taxBy('document') }
      },
      source: 'CJEU C-484/06 (Koninklijke Ahold): where tax is rounded is for the Member States to say',
    },
    {
      title: 'Rounded per line or per document, tax inside',
      arithmetic:
        'Three lines of 0.99 at 20 %. Per line 0.99 ÷ 6 = 0.165, three times 0.17 = 0.51. On the document 2.97 ÷ 6 = 0.495, 0.50.',
      result: { 'tax, per line': 'GBP 0.51', 'tax, per document': 'GBP 0.50' },
      compute: () => {
        const taxBy = (taxRounding: 'line' | 'document') =>
          taxesIn('GB', three('standard', 99), { rules: { taxRounding } })['tax GB-20'] ?? ''
        return { 'tax, per line': taxBy('line'), 'tax, per document': taxBy('document') }
      },
      source: 'CJEU C-302/07 (J D Wetherspoon); HMRC internal manual VATREC12030',
    },
    {
      title: 'An exempt customer pays the price without its tax',
      arithmetic: 'A desk for 121.00 with 21 % inside. Without the tax 121 ÷ 1.21 = 100.00.',
      result: { 'net of NL-21/exempt': 'EUR 100.00', 'tax NL-21': 'EUR 0.00', 'to pay': 'EUR 100.00' },
      compute: () => {
        const desk = [{ name: 'desk', category: 'standard', priceMinor: 12_100 }]
        return taxesIn('NL', desk, { basket: { relief: { treatment: 'exempt' } } })
      },
      source: 'Directive 2006/112/EC art. 151 (supplies to international bodies); arithmetic of our own',
    },
    {
      title: 'Reverse charge: the customer owes the tax',
      arithmetic: 'Work for 1000.00 without tax. Nothing is added; the ledger says that 1000.00 went out so.',
      result: {
        ...{ 'net of NL-21/reverse_charge': 'EUR 1000.00', 'tax NL-21': 'EUR 0.00', 'to pay': 'EUR 1000.00' },
      },
      compute: () => {
        const work = [{ name: 'work', category: 'standard', priceMinor: 100_000 }]
        const basket = { relief: { treatment: 'reverse_charge' as const } }
        return taxesIn('NL', work, { basket, rules: { pricesIncludeTax: false } })
      },
      source: 'Directive 2006/112/EC art. 194 to 199',
    },
  ],
}
