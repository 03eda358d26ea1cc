/** What is typed of a programme becomes what is saved, and the other way round; what is wrong is named by its field. */
import { programmeOf } from '@kassa/contract'
import { programmeProblem } from '@kassa/kernel'
import { expect, it, test } from 'vitest'
import { draftOf, emptyProgramme, type ProgrammeDraft, readProgramme } from './programmeDraft.ts'

const dutch = { currency: 'EUR', locale: 'nl-NL' }
const id = (last: number) => `01930000-0000-7000-8000-0000000007${String(last).padStart(2, '0')}`
const read = (draft: ProgrammeDraft, before?: Parameters<typeof readProgramme>[2]['read']) =>
  readProgramme(draft, dutch, { read: before, newId: () => id(1) })
const empty = emptyProgramme('Club', dutch)
const silver = { tierId: id(2), name: 'Silver', fromAmount: '500,00', percent: '50' }
const gold = { tierId: id(3), name: 'Gold', fromAmount: '1000', percent: '100' }

it('begins as a programme that the kernel takes, and comes back as it was typed', () => {
  const outcome = read({ ...empty, tiers: [gold, silver], offlineAmount: '5' })
  if (outcome.status !== 'ok') throw new Error(outcome.fields.join())
  expect(outcome.programme).toMatchObject({
    ...{ name: 'Club', isInUse: true, currency: 'EUR', lifetimeMonths: 24, offlineMostMinor: 500 },
    earnRules: [{ type: 'points_per_amount', points: 1, perMinor: 100 }],
    pointValue: { points: 100, amountMinor: 100 },
    tierRules: { windowMonths: 12, tiers: [{ name: 'Silver', fromMinor: 50_000 }, { name: 'Gold' }] },
  })
  expect(programmeProblem(programmeOf(id(9), outcome.programme))).toBeUndefined()
  const again = draftOf(outcome.programme, dutch)
  expect(again.tiers.map(({ name }) => name)).toEqual(['Silver', 'Gold'])
  expect(read(again, outcome.programme)).toEqual(outcome)
})

it('keeps rules that the form does not show', () => {
  const first = read(empty)
  if (first.status !== 'ok') throw new Error(first.fields.join())
  const wine = { include: { itemIds: [], categoryIds: [id(5)] } }
  const double = { ruleId: id(4), goods: wine, type: 'additional_points' as const, additionalPpm: 1_000_000 }
  const saved = { ...first.programme, earnRules: [double, ...first.programme.earnRules] }
  const outcome = read({ ...draftOf(saved, dutch), earnPoints: '2' }, saved)
  expect(outcome.status === 'ok' && outcome.programme.earnRules).toMatchObject([{ points: 2 }, double])
})

test.each<[string, Partial<ProgrammeDraft>, string]>([
  ['no name', { name: ' ' }, 'name'],
  ['no points', { earnPoints: '0' }, 'earn'],
  ['an amount of nothing', { earnAmount: '0' }, 'earn'],
  ['a worth that is none', { burnAmount: 'x' }, 'burn'],
  ['months beyond what there is', { months: '601' }, 'months'],
  ['a limit below zero', { offlineAmount: '-1' }, 'offlineAmount'],
  ['tiers that give less the higher they are', { tiers: [silver, { ...gold, percent: '10' }] }, 'tiers'],
  ['a tier without a name', { tiers: [{ ...silver, name: '' }] }, 'tiers'],
])('%s is wrong', (_, change, field) => {
  expect(read({ ...empty, ...change })).toEqual({ status: 'wrong', fields: [field] })
})
