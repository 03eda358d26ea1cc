/** Test support: a register's driver wired to a simulated terminal over real HTTP. */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PaymentAttempt } from '../payment/attempt.ts'
import { displayStream } from '../payment/nexo/displayStream.ts'
import { httpTransport } from '../payment/nexo/httpTransport.ts'
import { makeNexoTerminal } from '../payment/nexo/nexoTerminal.ts'
import type { PaymentTerminal } from '../payment/paymentTerminal.ts'
import { type ResolvePorts, resolvePayment } from '../payment/resolvePayment.ts'
import type { Charge } from '../simulators/terminal/ledger.ts'

export function terminalAt(url: string, timeoutsMs?: { transaction?: number }): PaymentTerminal {
  return makeNexoTerminal({
    saleId: 'REGISTER1',
    poiId: 'P400Plus-275008199',
    transport: httpTransport({ url: `${url}/nexo`, fetch, ...(timeoutsMs && { timeoutsMs }) }),
    displays: displayStream({ url: `${url}/displays`, fetch }),
    nowMs: () => Date.now(),
    newId: () => randomUUID(),
  })
}

export function attemptOf(amountMinor: number, currency = 'EUR'): PaymentAttempt {
  return { attemptId: randomUUID(), amountMinor, currency, reference: 'Order 1001' }
}

export function quickPorts(signal: AbortSignal = new AbortController().signal): ResolvePorts {
  return {
    signal,
    pause: (ms, until) => sleep(ms, undefined, { signal: until }).then(undefined, () => undefined),
    policy: { mostQuestions: 6, firstPauseMs: 5, longestPauseMs: 40 },
  }
}

export async function control(url: string, setting: object, path = '/control'): Promise<void> {
  const response = await fetch(url + path, { method: 'POST', body: JSON.stringify(setting) })
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
}

export async function chargesOf(url: string): Promise<Charge[]> {
  return (await fetch(`${url}/charges`)).json() as Promise<Charge[]>
}

/** Waits until the simulator's display shows `name`. */
export async function screenShows(url: string, name: string): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const state = (await (await fetch(`${url}/state`)).json()) as { screen: { name: string } }
    if (state.screen.name === name) return
    await sleep(5)
  }
  throw new Error(`the display never showed ${name}`)
}

/** Pays and, where the answer is lost, asks what became of it, as a till does. */
export async function payAndResolve(terminal: PaymentTerminal, attempt: PaymentAttempt, ports: ResolvePorts) {
  const outcome = await terminal.pay(attempt, ports.signal)
  return outcome.status === 'in_doubt' ? resolvePayment(terminal, attempt, ports) : outcome
}
