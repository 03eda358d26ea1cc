import type { CardTender, PricedBasket } from '@kassa/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tendering } from './sale.ts'
import type { SaleEvent, SaleState, SaleStep } from './saleState.ts'
import { resumeSale, stepSale } from './stepSale.ts'
import { plannedCashMinor, settlementOf } from './tenderings.ts'

const basket = (totalMinor: number): PricedBasket => ({
  currency: 'EUR',
  lines: [],
  taxes: [],
  netMinor: totalMinor,
  taxMinor: 0,
  totalMinor,
  discountMinor: 0,
})

const tenderingOf = (totalMinor: number): Tendering => ({
  basket: basket(totalMinor),
  cashStepMinor: 5,
  operatorId: 'ann',
  tenders: [],
  payments: [],
})

const approved = (amountMinor: number, isPartial = false) =>
  ({
    status: 'approved',
    ...{ amountMinor, isPartial, authorisationCode: '123456', scheme: 'Visa', lastDigits: '1111' },
    ...{ terminalId: 'P400', transactionReference: 'ref', transactionTimestamp: 'then', receiptLines: [] },
  }) as const

const effects = (step: SaleStep) => step.effects.map(({ name }) => name)

/** Runs events one after the other; ids are a1, a2 … in the order of the steps. */
function run(state: SaleState, events: readonly SaleEvent[]) {
  let current = state
  const asked: string[] = []
  events.forEach((event, index) => {
    const step = stepSale(current, event, `a${index + 1}`)
    current = step.state
    asked.push(...effects(step))
  })
  return { state: current, asked }
}

const toScanning: SaleState = { name: 'scanning' }
const paying = (totalMinor: number): SaleEvent => ({ name: 'paying', tendering: tenderingOf(totalMinor) })

describe('cash', () => {
  it.each([
    { given: 347, state: 'recording_sale' },
    { given: 345, state: 'recording_sale' },
    { given: 1000, state: 'recording_sale' },
    { given: 100, state: 'tendering' },
    { given: -5, state: 'tendering' },
    { given: 0, state: 'tendering' },
  ])('of $given for 347 leads to $state', ({ given, state }) => {
    expect(run(toScanning, [paying(347), { name: 'cash_given', amountMinor: given }]).state.name).toBe(state)
  })

  it('closes a sale that costs nothing without a tender', () => {
    const { state } = run(toScanning, [paying(0), { name: 'cash_given', amountMinor: 0 }])
    expect(state).toMatchObject({ name: 'recording_sale', tendering: { tenders: [] } })
  })

  it('goes out in a refund, and never more than is due', () => {
    const step = (amountMinor: number) =>
      stepSale({ name: 'refunding', tendering: tenderingOf(-347) }, { name: 'cash_given', amountMinor }, 'x')
    expect(step(-345).state.name).toBe('recording_sale')
    expect(step(-400).answer).toEqual({ status: 'refused', code: 'tender_exceeds_due' })
    expect(step(345).answer).toEqual({ status: 'not_now' })
  })
})

describe('a card', () => {
  const chosen: SaleEvent = { name: 'card_chosen', terminalId: 't1' }

  it('is journalled, asked, journalled, and then the sale is', () => {
    const { state, asked } = run(toScanning, [
      paying(347),
      chosen,
      { name: 'recorded' },
      { name: 'answered', attemptId: 'a2', outcome: approved(347) },
      { name: 'recorded' },
    ])
    expect(asked).toEqual(['keep', 'record_attempt', 'ask_terminal', 'record_outcome', 'record_sale'])
    expect(state).toMatchObject({
      name: 'recording_sale',
      tendering: {
        tenders: [{ type: 'card', amountMinor: 347, attemptId: 'a2', terminalReference: 'ref' }],
        payments: [{ attemptId: 'a2', transactionTimestamp: 'then' }],
      },
    })
  })

  it('is asked about, never asked again, when its answer is lost', () => {
    const { state, asked } = run(toScanning, [
      paying(347),
      chosen,
      { name: 'recorded' },
      { name: 'answered', attemptId: 'a2', outcome: { status: 'in_doubt' } },
      { name: 'answered', attemptId: 'a2', outcome: { status: 'in_doubt' } },
      { name: 'check_wanted' },
      { name: 'answered', attemptId: 'a2', outcome: { status: 'not_found' } },
      { name: 'recorded' },
    ])
    expect(state.name).toBe('tendering')
    expect(asked.filter((name) => name === 'ask_terminal')).toHaveLength(1)
    expect(asked.filter((name) => name === 'check_terminal')).toHaveLength(2)
  })

  it('is not asked where the attempt could not be journalled', () => {
    const { state, asked } = run(toScanning, [paying(347), chosen, { name: 'not_recorded' }])
    expect(state.name).toBe('tendering')
    expect(asked).not.toContain('ask_terminal')
  })

  it('stays in doubt where its outcome could not be journalled', () => {
    const events: SaleEvent[] = [
      paying(347),
      chosen,
      { name: 'recorded' },
      { name: 'answered', attemptId: 'a2', outcome: approved(347) },
      { name: 'not_recorded' },
    ]
    expect(run(toScanning, events).state.name).toBe('in_doubt')
  })

  it('ignores the word about another attempt', () => {
    const { state } = run(toScanning, [
      paying(347),
      chosen,
      { name: 'recorded' },
      { name: 'answered', attemptId: 'older', outcome: approved(347) },
    ])
    expect(state.name).toBe('asking')
  })

  it('is given back, one payment after the other, before the basket is open again', () => {
    const paid = run(toScanning, [
      paying(1000),
      { ...chosen, amountMinor: 300 },
      { name: 'recorded' },
      { name: 'answered', attemptId: 'a2', outcome: approved(300) },
      { name: 'recorded' },
      { ...chosen, amountMinor: 400 },
      { name: 'recorded' },
      { name: 'answered', attemptId: 'a6', outcome: approved(400) },
      { name: 'recorded' },
    ])
    const reversed = (amountMinor: number) =>
      ({
        status: 'reversed',
        ...{ amountMinor, transactionReference: 'r', transactionTimestamp: 't', receiptLines: [] },
      }) as const
    const { state, asked } = run(paid.state, [
      { name: 'cancelled' },
      { name: 'recorded' },
      { name: 'answered', attemptId: 'a1', outcome: reversed(300) },
      { name: 'recorded' },
      { name: 'recorded' },
      { name: 'answered', attemptId: 'a4', outcome: reversed(400) },
      { name: 'recorded' },
    ])
    expect(state.name).toBe('scanning')
    expect(asked.filter((name) => name === 'ask_terminal')).toHaveLength(2)
    expect(asked.at(-1), 'what other tenders set aside is free again').toBe('let_go')
  })

  it('is taken back alone: the others stay, and the sale goes on being paid', () => {
    const card: SaleEvent = { ...chosen, amountMinor: 300 }
    const cash: SaleEvent = { name: 'cash_given', amountMinor: 100 }
    const answer = { name: 'answered', attemptId: 'a3', outcome: approved(300) } as const
    const paid = run(toScanning, [
      paying(700),
      cash,
      card,
      { name: 'recorded' },
      answer,
      { name: 'recorded' },
    ])
    const outcome = {
      ...({ status: 'reversed', amountMinor: 300, transactionReference: 'r' } as const),
      ...{ transactionTimestamp: 't', receiptLines: [] },
    } as const
    const { state, asked } = run(paid.state, [
      { name: 'card_taken_back', attemptId: 'a3' },
      { name: 'recorded' },
      { name: 'answered', attemptId: 'a1', outcome },
      { name: 'recorded' },
    ])
    expect(asked).toEqual(['record_attempt', 'ask_terminal', 'record_outcome'])
    expect(state).toMatchObject({
      name: 'tendering',
      tendering: { tenders: [{ type: 'cash', amountMinor: 100 }], payments: [] },
    })
  })

  it('that is unknown, or is taken back while a terminal is asked, changes nothing', () => {
    const taken: SaleEvent = { name: 'card_taken_back', attemptId: 'nobody' }
    expect(stepSale(run(toScanning, [paying(700)]).state, taken, 'x').answer.status).toBe('not_now')
    const asking = run(toScanning, [paying(700), chosen, { name: 'recorded' }]).state
    expect(stepSale(asking, taken, 'x').answer.status).toBe('not_now')
  })
})

describe('other tenders', () => {
  const card = { type: 'gift_card', accountId: 'GC000123', amountMinor: 300, holdId: 'h' } as const
  const given = (totalMinor: number): SaleEvent => ({
    name: 'tendered',
    tendering: { ...tenderingOf(totalMinor), tenders: [card] },
  })

  it.each([
    { totalMinor: 700, state: 'tendering', asked: ['keep'] },
    { totalMinor: 300, state: 'recording_sale', asked: ['record_sale'] },
  ])('of 300 for $totalMinor lead to $state', ({ totalMinor, state, asked }) => {
    const { state: begun } = run(toScanning, [paying(totalMinor)])
    const step = stepSale(begun, given(totalMinor), 'x')
    expect(step.state.name).toBe(state)
    expect(effects(step)).toEqual(asked)
  })

  it('are let go when the sale is not made, and never while a terminal is asked', () => {
    const { state } = run(toScanning, [paying(700), given(700)])
    const step = stepSale(state, { name: 'cancelled' }, 'x')
    expect(step.state.name).toBe('scanning')
    expect(effects(step)).toEqual(['keep', 'let_go'])
    const asking = run(state, [{ name: 'card_chosen', terminalId: 't1' }, { name: 'recorded' }]).state
    expect(stepSale(asking, given(700), 'x').answer.status).toBe('not_now')
    expect(stepSale(toScanning, given(700), 'x').answer.status).toBe('not_now')
  })
})

describe('giving back', () => {
  const visa: CardTender = {
    ...{ type: 'card', amountMinor: 1000, attemptId: 'sold', scheme: 'Visa', lastDigits: '1111' },
    ...{ terminalReference: 'ref', terminalTimestamp: 'then' },
  }
  /** 10.00 comes back, of which 7.00 was paid by card. */
  const refundOf = (totalMinor = -1000): Tendering => ({
    ...tenderingOf(totalMinor),
    refunds: [{ tender: visa, amountMinor: -700 }],
  })
  const chosen: SaleEvent = { name: 'card_refund_chosen', terminalId: 't1', attemptId: 'sold' }
  const recorded: SaleEvent = { name: 'recorded' }
  const reversed = (attemptId: string, amountMinor: number): SaleEvent => ({
    ...{ name: 'answered', attemptId },
    outcome: {
      ...{ status: 'reversed', amountMinor, transactionReference: 'back' },
      ...{ transactionTimestamp: 'now', receiptLines: [] },
    },
  })
  const begun = run(toScanning, [{ name: 'paying', tendering: refundOf() }])

  it('begins where more comes back than goes out', () => {
    expect(begun).toMatchObject({ state: { name: 'refunding' }, asked: ['keep'] })
    expect(plannedCashMinor(refundOf())).toBe(-300)
  })

  it('to the card is journalled, asked, journalled; the rest goes out in cash', () => {
    const { state, asked } = run(begun.state, [chosen, recorded, reversed('a1', 700), recorded])
    expect(asked).toEqual(['record_attempt', 'ask_terminal', 'record_outcome'])
    expect(state).toMatchObject({
      name: 'refunding',
      tendering: {
        tenders: [{ type: 'card', amountMinor: -700, attemptId: 'a1', reverses: 'sold', lastDigits: '1111' }],
        payments: [],
      },
    })
    const paid = run(state, [{ name: 'cash_given', amountMinor: -300 }])
    expect(paid).toMatchObject({ state: { name: 'recording_sale' }, asked: ['record_sale'] })
  })

  it('closes the return where the card gets all that is left of it', () => {
    const paid = run(begun.state, [
      { name: 'cash_given', amountMinor: -300 },
      chosen,
      recorded,
      reversed('a2', 700),
      recorded,
    ])
    expect(paid.state.name).toBe('recording_sale')
    const less = run(begun.state, [{ name: 'cash_given', amountMinor: -600 }, chosen])
    expect(less.state).toMatchObject({ attempt: { amountMinor: 400, reverses: { attemptId: 'sold' } } })
  })

  it('asks a card once: what went back to it is not planned again', () => {
    const { state } = run(begun.state, [chosen, recorded, reversed('a1', 700), recorded])
    expect(stepSale(state, chosen, 'x').answer).toEqual({ status: 'not_now' })
  })

  it('is cancelled only while no card has anything', () => {
    expect(
      run(begun.state, [{ name: 'cash_given', amountMinor: -100 }, { name: 'cancelled' }]).state,
    ).toEqual({
      name: 'scanning',
    })
    const { state } = run(begun.state, [chosen, recorded, reversed('a1', 700), recorded])
    expect(stepSale(state, { name: 'cancelled' }, 'x').answer).toEqual({
      ...{ status: 'refused', code: 'refund_under_way' },
    })
  })

  it('goes on with every way open where the card takes nothing back, and asks only while it is in doubt', () => {
    const declined: SaleEvent = {
      ...{ name: 'answered', attemptId: 'a1' },
      outcome: { status: 'declined', reason: 'refused', detail: '' },
    }
    const failed = run(begun.state, [chosen, recorded, declined, recorded])
    expect(failed).toMatchObject({ state: { name: 'refunding', tendering: { tenders: [] } } })
    expect(failed.asked).toContain('notify')
    const doubt: SaleEvent = { name: 'answered', attemptId: 'a1', outcome: { status: 'in_doubt' } }
    const checked = run(begun.state, [chosen, recorded, doubt, doubt, { name: 'check_wanted' }])
    expect(checked.asked.filter((name) => name === 'ask_terminal')).toHaveLength(1)
    expect(run(checked.state, [reversed('a1', 700), recorded]).state.name).toBe('refunding')
  })

  it('goes on after a restart where it was', () => {
    expect(resumeSale({ basketId: 'b', tendering: refundOf() }, undefined).state.name).toBe('refunding')
  })
})

describe('after a restart', () => {
  const tendering = tenderingOf(347)
  const attempt = { attemptId: 'a1', terminalId: 't1', amountMinor: 347, currency: 'EUR' }

  it('a terminal is asked about an attempt without outcome, and only asked', () => {
    const step = resumeSale({ basketId: 'b', tendering, attempt }, undefined)
    expect([step.state.name, ...effects(step)]).toEqual(['checking', 'check_terminal'])
  })

  it('a sale that was paid is closed', () => {
    const paid = { ...tendering, tenders: [{ type: 'cash', amountMinor: 345 } as const] }
    expect(effects(resumeSale({ basketId: 'b', tendering: paid }, undefined))).toEqual(['record_sale'])
    expect(resumeSale({ basketId: 'b', tendering }, undefined).state.name).toBe('tendering')
    expect(resumeSale({ basketId: 'b' }, undefined).state.name).toBe('scanning')
    expect(resumeSale(undefined, undefined).state.name).toBe('scanning')
  })
})

describe('whatever happens, in whatever order', () => {
  const person = fc.oneof(
    fc.constant<SaleEvent>(paying(1000)),
    fc
      .integer({ min: -200, max: 1200 })
      .map((amountMinor): SaleEvent => ({ name: 'cash_given', amountMinor })),
    fc.option(fc.integer({ min: -5, max: 1100 }), { nil: undefined }).map((amountMinor): SaleEvent => {
      return { name: 'card_chosen', terminalId: 't', ...(amountMinor === undefined ? {} : { amountMinor }) }
    }),
    fc.constantFrom<SaleEvent>(
      { name: 'cancelled' },
      { name: 'abort_wanted' },
      { name: 'check_wanted' },
      { name: 'void_wanted', operatorId: 'o' },
      { name: 'left' },
    ),
  )
  const chances = fc.record({
    event: person,
    isRecorded: fc.boolean(),
    answer: fc.constantFrom('approved', 'partial', 'declined', 'in_doubt', 'not_found', 'unreachable'),
  })

  it('money is asked for once per attempt, after it is journalled; every attempt ends in one outcome; tenders add up', () => {
    fc.assert(
      fc.property(fc.array(chances, { maxLength: 60 }), (script) => {
        let state: SaleState = { name: 'scanning' }
        let ids = 0
        const journalled = new Set<string>()
        const asked = new Map<string, number>()
        const resolved = new Set<string>()
        const queue: SaleEvent[] = []
        const take = (event: SaleEvent, { isRecorded, answer }: (typeof script)[number]) => {
          ids += 1
          const step = stepSale(state, event, `id${ids}`)
          state = step.state
          for (const effect of step.effects) {
            switch (effect.name) {
              case 'record_attempt':
                if (isRecorded) journalled.add(effect.attempt.attemptId)
                queue.push({ name: isRecorded ? 'recorded' : 'not_recorded' })
                break
              case 'record_outcome':
                expect(journalled.has(effect.attempt.attemptId)).toBe(true)
                expect(resolved.has(effect.attempt.attemptId)).toBe(false)
                if (isRecorded) resolved.add(effect.attempt.attemptId)
                queue.push({ name: isRecorded ? 'recorded' : 'not_recorded' })
                break
              case 'record_sale':
                expect(settlementOf(effect.tendering).status).toBe('settled')
                queue.push({ name: 'not_recorded' })
                break
              case 'ask_terminal':
                expect(journalled.has(effect.attempt.attemptId)).toBe(true)
                asked.set(effect.attempt.attemptId, (asked.get(effect.attempt.attemptId) ?? 0) + 1)
                queue.push(answered(effect.attempt, answer))
                break
              case 'check_terminal':
                queue.push(answered(effect.attempt, answer))
                break
              default:
            }
          }
        }
        for (const chance of script) {
          take(chance.event, chance)
          for (let next = queue.shift(); next !== undefined; next = queue.shift()) take(next, chance)
        }
        expect([...asked.values()].every((count) => count === 1)).toBe(true)
        const last = state as SaleState
        if (last.name === 'tendering') {
          const { tenders, payments } = last.tendering
          const cards = tenders.filter(({ type }) => type === 'card')
          expect(cards.map(({ amountMinor }) => amountMinor)).toEqual(
            payments.map(({ amountMinor }) => amountMinor),
          )
        }
      }),
      { numRuns: 300 },
    )
  })

  function answered(
    { attemptId, amountMinor, reverses }: { attemptId: string; amountMinor: number; reverses?: unknown },
    answer: 'approved' | 'partial' | 'declined' | 'in_doubt' | 'not_found' | 'unreachable',
  ): SaleEvent {
    const outcome = (): Extract<SaleEvent, { name: 'answered' }>['outcome'] => {
      switch (answer) {
        case 'approved':
        case 'partial': {
          const part = answer === 'partial' ? Math.ceil(amountMinor / 2) : amountMinor
          const { transactionReference, transactionTimestamp, receiptLines } = approved(part)
          const slip = { transactionReference, transactionTimestamp, receiptLines }
          return reverses === undefined
            ? approved(part, part < amountMinor)
            : { status: 'reversed', amountMinor, ...slip }
        }
        case 'declined':
          return { status: 'declined', reason: 'refused', detail: '' }
        case 'unreachable':
          return { status: 'unreachable', detail: '' }
        default:
          return { status: answer }
      }
    }
    return { name: 'answered', attemptId, outcome: outcome() }
  }
})
