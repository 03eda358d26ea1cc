import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startTerminalSimulator, type TerminalSimulator } from '../../simulators/terminal.ts'
import {
  attemptOf,
  chargesOf,
  control,
  payAndResolve,
  quickPorts,
  screenShows,
  terminalAt,
} from '../../testing/terminalBench.ts'
import type { Approved } from '../outcome.ts'
import { resolvePayment, resolveReversal } from '../resolvePayment.ts'

const patience = new AbortController().signal
let simulator: TerminalSimulator
let folder: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'terminal-'))
  simulator = await startTerminalSimulator({ file: join(folder, 'ledger.jsonl') })
})

afterEach(async () => {
  await simulator.stop()
  rmSync(folder, { recursive: true })
})

async function restart(): Promise<void> {
  await simulator.stop()
  simulator = await startTerminalSimulator({ file: join(folder, 'ledger.jsonl'), port: simulator.port })
}

describe('paying', () => {
  test('an approval says what was taken, and no card number', async () => {
    const attempt = attemptOf(1099)
    const outcome = await terminalAt(simulator.url).pay(attempt, patience)
    expect(outcome).toMatchObject({
      status: 'approved',
      amountMinor: 1099,
      isPartial: false,
      scheme: 'Mastercard',
      lastDigits: '9999',
      terminalId: 'P400Plus-275008199',
      authorisationCode: expect.stringMatching(/^\d{6}$/),
    })
    expect((outcome as Approved).receiptLines).toContain('PAN  **** 9999')
    expect(JSON.stringify(outcome)).not.toContain('541333')
    expect(await chargesOf(simulator.url)).toMatchObject([
      { attemptId: attempt.attemptId, amountMinor: 1099, currency: 'EUR', reference: 'Order 1001' },
    ])
  })

  test.each([
    ['JPY', 1250],
    ['SEK', 100],
    ['KWD', 12_345],
    ['EUR', 1],
    ['EUR', 9_999_999_999],
  ])('%s %i arrives to the last digit', async (currency, amountMinor) => {
    const outcome = await terminalAt(simulator.url).pay(attemptOf(amountMinor, currency), patience)
    expect(outcome).toMatchObject({ status: 'approved', amountMinor })
    expect(await chargesOf(simulator.url)).toMatchObject([{ currency, amountMinor }])
  })

  test.each([
    ['decline', { status: 'declined', reason: 'refused', detail: '51 : Insufficient funds' }, []],
    ['partial', { status: 'approved', amountMinor: 549, isPartial: true }, [{ amountMinor: 549 }]],
    ['busy', { status: 'busy' }, []],
    ['lose_request', { status: 'in_doubt', reason: 'no_answer' }, []],
    ['lose_answer', { status: 'in_doubt', reason: 'no_answer' }, [{ amountMinor: 1099 }]],
  ])('a terminal told to %s', async (behaviour, expected, charges) => {
    await control(simulator.url, { behaviour, times: 1 })
    expect(await terminalAt(simulator.url).pay(attemptOf(1099), patience)).toMatchObject(expected)
    expect(await chargesOf(simulator.url)).toMatchObject(charges)
  })

  test('a terminal that is not there is unreachable, not in doubt', async () => {
    await simulator.stop()
    expect(await terminalAt(simulator.url).pay(attemptOf(1099), patience)).toMatchObject({
      status: 'unreachable',
    })
  })

  test('a second register finds the terminal busy', async () => {
    await control(simulator.url, { behaviour: 'ask_person' })
    const first = terminalAt(simulator.url).pay(attemptOf(1099), patience)
    await screenShows(simulator.url, 'waiting_for_card')
    expect(await terminalAt(simulator.url).pay(attemptOf(500), patience)).toMatchObject({ status: 'busy' })
    await control(simulator.url, { choice: 'approve' }, '/touch')
    expect(await first).toMatchObject({ status: 'approved', amountMinor: 1099 })
  })

  test('the states of a payment with a PIN are told as they happen', async () => {
    const slow = await startTerminalSimulator({ pace: { cardMs: 0, digitMs: 10, hostMs: 500 } })
    await control(slow.url, { behaviour: 'ask_person' })
    const terminal = terminalAt(slow.url)
    const states: string[] = []
    const unsubscribe = terminal.onState(({ state }) => states.push(state))
    const paying = terminal.pay(attemptOf(6000), patience)
    await expect.poll(() => states).toEqual(['contacting', 'waiting_for_card'])
    await control(slow.url, { choice: 'approve' }, '/touch')
    await paying
    unsubscribe()
    await slow.stop()

    expect(states).toEqual([
      'contacting',
      'waiting_for_card',
      'processing',
      'pin_entry',
      'processing',
      'finished',
    ])
  })
})

describe('stopping', () => {
  test('the register aborts while the terminal waits for a card', async () => {
    await control(simulator.url, { behaviour: 'ask_person' })
    const terminal = terminalAt(simulator.url)
    const attempt = attemptOf(1099)
    const paying = terminal.pay(attempt, patience)
    await screenShows(simulator.url, 'waiting_for_card')
    expect(await terminal.abort(attempt.attemptId, patience)).toEqual({ status: 'asked' })
    expect(await paying).toEqual({ status: 'aborted', by: 'register' })
    expect(await chargesOf(simulator.url)).toEqual([])
  })

  test('an abort of another attempt changes nothing', async () => {
    await control(simulator.url, { behaviour: 'ask_person' })
    const terminal = terminalAt(simulator.url)
    const paying = terminal.pay(attemptOf(1099), patience)
    await screenShows(simulator.url, 'waiting_for_card')
    await terminal.abort('another', patience)
    await control(simulator.url, { choice: 'approve' }, '/touch')
    expect(await paying).toMatchObject({ status: 'approved' })
  })

  test('the card holder cancels', async () => {
    await control(simulator.url, { behaviour: 'ask_person' })
    const paying = terminalAt(simulator.url).pay(attemptOf(1099), patience)
    await screenShows(simulator.url, 'waiting_for_card')
    await control(simulator.url, { choice: 'cancel' }, '/touch')
    expect(await paying).toEqual({ status: 'aborted', by: 'card_holder' })
  })

  test('to stop waiting is not to stop the payment', async () => {
    await control(simulator.url, { behaviour: 'ask_person' })
    const terminal = terminalAt(simulator.url)
    const attempt = attemptOf(1099)
    const stop = new AbortController()
    const paying = terminal.pay(attempt, stop.signal)
    await screenShows(simulator.url, 'waiting_for_card')
    stop.abort()
    expect(await paying).toMatchObject({ status: 'in_doubt', reason: 'stopped_waiting' })
    expect(await terminal.status(attempt, patience)).toEqual({ status: 'in_progress' })
    await control(simulator.url, { choice: 'approve' }, '/touch')
    await screenShows(simulator.url, 'approved')
    expect(await resolvePayment(terminal, attempt, quickPorts())).toMatchObject({ status: 'approved' })
    expect(await chargesOf(simulator.url)).toHaveLength(1)
  })
})

describe('a lost answer', () => {
  test('is found again by the status, and charged once', async () => {
    await control(simulator.url, { behaviour: 'lose_answer', times: 1 })
    const attempt = attemptOf(1099)
    const outcome = await payAndResolve(terminalAt(simulator.url), attempt, quickPorts())
    expect(outcome).toMatchObject({ status: 'approved', amountMinor: 1099, lastDigits: '9999' })
    expect(await chargesOf(simulator.url)).toHaveLength(1)
  })

  test.each([
    ['approve', { status: 'approved' }, 1],
    ['decline', { status: 'declined' }, 0],
    ['cancel', { status: 'aborted', by: 'card_holder' }, 0],
  ])('of a card holder slower than our patience is found: %s', async (choice, expected, charges) => {
    await control(simulator.url, { behaviour: 'ask_person' })
    const terminal = terminalAt(simulator.url, { transaction: 60 })
    const attempt = attemptOf(1099)
    expect(await terminal.pay(attempt, patience)).toMatchObject({ status: 'in_doubt', reason: 'no_answer' })
    await screenShows(simulator.url, 'waiting_for_card')
    await control(simulator.url, { choice }, '/touch')
    expect(await resolvePayment(terminal, attempt, quickPorts())).toMatchObject(expected)
    expect(await chargesOf(simulator.url)).toHaveLength(charges)
  })

  test('a lost request is known never to have begun', async () => {
    await control(simulator.url, { behaviour: 'lose_request', times: 1 })
    const terminal = terminalAt(simulator.url)
    expect(await payAndResolve(terminal, attemptOf(1099), quickPorts())).toEqual({ status: 'not_found' })
    expect(await payAndResolve(terminal, attemptOf(1099), quickPorts())).toMatchObject({ status: 'approved' })
    expect(await chargesOf(simulator.url)).toHaveLength(1)
  })

  test('stays in doubt while the terminal is gone', async () => {
    await control(simulator.url, { behaviour: 'crash', times: 1 })
    const outcome = await payAndResolve(terminalAt(simulator.url), attemptOf(1099), quickPorts())
    expect(outcome).toMatchObject({ status: 'in_doubt', reason: 'no_answer' })
  })

  test.each([
    ['crash', { status: 'approved', amountMinor: 1099 }, 1],
    ['crash_before_charge', { status: 'aborted' }, 0],
  ])('after a %s, the terminal still knows what it did', async (behaviour, expected, charges) => {
    await control(simulator.url, { behaviour, times: 1 })
    const terminal = terminalAt(simulator.url)
    const attempt = attemptOf(1099)
    expect(await terminal.pay(attempt, patience)).toMatchObject({ status: 'in_doubt' })
    await restart()
    expect(await resolvePayment(terminal, attempt, quickPorts())).toMatchObject(expected)
    expect(await chargesOf(simulator.url)).toHaveLength(charges)
  })

  test('the same request again gets the same answer and moves no money', async () => {
    const terminal = terminalAt(simulator.url)
    const attempt = attemptOf(1099)
    const first = await terminal.pay(attempt, patience)
    await restart()
    expect(await terminal.pay(attempt, patience)).toEqual(first)
    expect(await chargesOf(simulator.url)).toHaveLength(1)
  })
})

describe('giving back', () => {
  async function paid(amountMinor: number) {
    const terminal = terminalAt(simulator.url)
    const original = (await terminal.pay(attemptOf(amountMinor), patience)) as Approved
    return { terminal, original }
  }

  test('in parts, never more than was paid', async () => {
    const { terminal, original } = await paid(1099)
    expect(await terminal.reverse({ ...attemptOf(1000), original }, patience)).toMatchObject({
      status: 'reversed',
      amountMinor: 1000,
    })
    expect(await terminal.reverse({ ...attemptOf(100), original }, patience)).toMatchObject({
      status: 'declined',
      reason: 'request_rejected',
    })
    expect(await terminal.reverse({ ...attemptOf(99), original }, patience)).toMatchObject({
      status: 'reversed',
    })
    const moved = (await chargesOf(simulator.url)).map(({ kind, amountMinor }) => [kind, amountMinor])
    expect(moved).toEqual([
      ['payment', 1099],
      ['reversal', 1000],
      ['reversal', 99],
    ])
  })

  test('with a lost answer happens once', async () => {
    const { terminal, original } = await paid(1099)
    await control(simulator.url, { behaviour: 'lose_answer', times: 1 })
    const attempt = { ...attemptOf(1099), original }
    expect(await terminal.reverse(attempt, patience)).toMatchObject({ status: 'in_doubt' })
    expect(await resolveReversal(terminal, attempt, quickPorts())).toMatchObject({
      status: 'reversed',
      amountMinor: 1099,
    })
    expect(await chargesOf(simulator.url)).toHaveLength(2)
  })
})
