/** Cash: rounding to the coins there are, change, foreign notes. */
import { convert, makeMoney, settle } from '../../index.ts'
import { type Chapter, type Figures, ownArithmetic, written } from './example.ts'

/** What totals cost in cash, where the smallest coin is the step. */
function inCash(totalsMinor: readonly number[], cashStepMinor: number, currency: string): Figures {
  const figures = totalsMinor.map((totalMinor) => {
    const outcome = settle({ totalMinor, tenders: [], cashStepMinor })
    const dueMinor = outcome.status === 'tender_missing' ? outcome.remainingCashMinor : 0
    return [written(totalMinor, currency), written(dueMinor, currency)]
  })
  return Object.fromEntries(figures)
}

function settled(input: Parameters<typeof settle>[0], currency = 'EUR'): Figures {
  const outcome = settle(input)
  if (outcome.status !== 'settled') throw new Error(outcome.status)
  const { roundingMinor, changeMinor } = outcome
  return { rounding: written(roundingMinor, currency), change: written(changeMinor, currency) }
}

const card = (amountMinor: number) => ({ type: 'card' as const, amountMinor, attemptId: 'a' })
const cash = (amountMinor: number) => ({ type: 'cash' as const, amountMinor })

export const inCoins: Chapter = {
  title: 'Cash, coins and change',
  examples: [
    {
      title: 'Netherlands and Belgium: to five cents',
      arithmetic:
        'A total that ends in 1 or 2 goes down to 0, in 3 or 4 up to 5, in 6 or 7 down to 5, in 8 or 9 up to 0.',
      result: {
        ...{ 'EUR 10.00': 'EUR 10.00', 'EUR 10.01': 'EUR 10.00', 'EUR 10.02': 'EUR 10.00' },
        ...{ 'EUR 10.03': 'EUR 10.05', 'EUR 10.04': 'EUR 10.05', 'EUR 10.05': 'EUR 10.05' },
        ...{ 'EUR 10.06': 'EUR 10.05', 'EUR 10.07': 'EUR 10.05', 'EUR 10.08': 'EUR 10.10' },
        'EUR 10.09': 'EUR 10.10',
      },
      compute: () => inCash([1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009], 5, 'EUR'),
      source:
        'Rijksoverheid, rounding of cash to five cents (in use since 2004); Belgium: Wetboek van economisch recht art. VI.7/1',
    },
    {
      title: 'Belgium: the examples of the ministry',
      arithmetic: '44.99 goes up to 45.00, 10.34 up to 10.35, 20.22 down to 20.20.',
      result: { 'EUR 44.99': 'EUR 45.00', 'EUR 10.34': 'EUR 10.35', 'EUR 20.22': 'EUR 20.20' },
      compute: () => inCash([4499, 1034, 2022], 5, 'EUR'),
      source: 'FOD Economie, “Verplichte afronding blaast 4 kaarsjes uit” (news.economie.fgov.be)',
    },
    {
      title: 'Belgium: only the part in cash is rounded',
      arithmetic: '44.99, of which 20.00 by card. 24.99 is left: 25.00 in cash, 0.01 is rounding.',
      result: { rounding: 'EUR 0.01', change: 'EUR 0.00' },
      compute: () => settled({ totalMinor: 4499, tenders: [card(2000), cash(2500)], cashStepMinor: 5 }),
      source:
        'UNIZO, “Hoe de afrondingsregels tot op 5 eurocent toepassen?”; Wetboek van economisch recht art. VI.7/1',
    },
    {
      title: 'Sweden: to the krona',
      arithmetic: '1 to 49 öre go down, 50 to 99 up.',
      result: { 'SEK 29.01': 'SEK 29.00', 'SEK 29.49': 'SEK 29.00', 'SEK 29.50': 'SEK 30.00' },
      compute: () => inCash([2901, 2949, 2950], 100, 'SEK'),
      source: 'lag (1970:1029) om avrundning av vissa öresbelopp 2 §, as of SFS 2009:283',
    },
    {
      title: 'Norway: to the krone',
      arithmetic: '1 to 49 øre go down, 50 to 99 up.',
      result: { 'NOK 12.49': 'NOK 12.00', 'NOK 12.50': 'NOK 13.00', 'NOK 12.99': 'NOK 13.00' },
      compute: () => inCash([1249, 1250, 1299], 100, 'NOK'),
      source: 'forskrift 2011-03-16 nr. 294 § 2',
    },
    {
      title: 'Denmark: to the half krone',
      arithmetic:
        '0.01 to 0.24 go down to the krone, 0.25 to 0.74 to the half, 0.75 to 0.99 up to the next krone.',
      result: {
        ...{ 'DKK 8.24': 'DKK 8.00', 'DKK 8.25': 'DKK 8.50' },
        ...{ 'DKK 8.74': 'DKK 8.50', 'DKK 8.75': 'DKK 9.00' },
      },
      compute: () => inCash([824, 825, 874, 875], 50, 'DKK'),
      source: 'bekendtgørelse nr. 928 of 2008-09-19 § 2',
    },
    {
      title: 'Switzerland: to five centimes',
      arithmetic: '1.09 goes up to 1.10, 19.32 down to 19.30, 999.99 up to 1000.00.',
      result: { 'CHF 1.09': 'CHF 1.10', 'CHF 19.32': 'CHF 19.30', 'CHF 999.99': 'CHF 1000.00' },
      compute: () => inCash([109, 1932, 99_999], 5, 'CHF'),
      source:
        'the amounts of kingbill.com (“Die Schweizer Rappenrundung”), SRF Espresso (“Rechnung über 19.32 Franken”) and help.comarch.com/pos',
    },
    {
      title: 'Québec: cash is rounded, its taxes are not',
      arithmetic: '114.98 with 5.00 and 9.98 of tax: 115.00 in cash. The taxes stay those of 114.98.',
      result: { rounding: 'CAD 0.02', change: 'CAD 5.00' },
      compute: () => settled({ totalMinor: 11_498, tenders: [cash(12_000)], cashStepMinor: 5 }, 'CAD'),
      source: 'Revenu Québec, “Calculating the Taxes”, phasing out of the penny',
    },
    {
      title: 'A card pays to the cent',
      arithmetic: '12.97 by card is 12.97.',
      result: { rounding: 'EUR 0.00', change: 'EUR 0.00' },
      compute: () => settled({ totalMinor: 1297, tenders: [card(1297)], cashStepMinor: 5 }),
      source: 'Rijksoverheid, rounding of cash: payments by card are not rounded',
    },
    {
      title: 'Change of a twenty',
      arithmetic: '12.97 in cash is 12.95. 20.00 − 12.95 = 7.05. Rounding 12.95 − 12.97 = −0.02.',
      result: { rounding: 'EUR -0.02', change: 'EUR 7.05' },
      compute: () => settled({ totalMinor: 1297, tenders: [cash(2000)], cashStepMinor: 5 }),
      source: ownArithmetic,
    },
    {
      title: 'Foreign notes, change in the shop’s currency',
      arithmetic:
        '20 dollars at 0.85 euro each are 17.00. 12.97 in cash is 12.95. Change 17.00 − 12.95 = 4.05.',
      result: { 'USD 20.00 in euro': 'EUR 17.00', rounding: 'EUR -0.02', change: 'EUR 4.05' },
      compute: () => {
        const rate = { from: 'USD', to: 'EUR', numerator: 85, denominator: 100 }
        const { amountMinor } = convert(makeMoney(2000, 'USD'), rate)
        const foreign = { currency: 'USD', amountMinor: 2000, rate }
        const tenders = [{ ...cash(amountMinor), foreign }]
        return {
          'USD 20.00 in euro': written(amountMinor),
          ...settled({ totalMinor: 1297, tenders, cashStepMinor: 5 }),
        }
      },
      source: ownArithmetic,
    },
    {
      title: 'Conversion at a rate of six figures',
      arithmetic:
        '1 euro is 6.55957 francs. 100 ÷ 6.55957 = 15.2449…, 15.24; and 15.24 × 6.55957 = 99.9678…, 99.97.',
      result: { 'FRF 100.00': 'EUR 15.24', 'EUR 15.24': 'FRF 99.97' },
      compute: () => {
        const toFrancs = { from: 'EUR', to: 'FRF', numerator: 655_957, denominator: 100_000 }
        const toEuro = { from: 'FRF', to: 'EUR', numerator: 100_000, denominator: 655_957 }
        return {
          'FRF 100.00': written(convert(makeMoney(10_000, 'FRF'), toEuro).amountMinor),
          'EUR 15.24': written(convert(makeMoney(1524, 'EUR'), toFrancs).amountMinor, 'FRF'),
        }
      },
      source: 'Regulation (EC) 1103/97 art. 4 and 5: six figures, not rounded on the way, half a cent up',
    },
  ],
}
