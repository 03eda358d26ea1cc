/** The time clock of a till, with no server: PIN or badge, then one fact. In a file of its own: the till sells without it. */
import { fact } from '../journal/facts.ts'
import { type SignInOutcome, signInRefusal } from '../people/signIn.ts'
import type { Workstation } from '../till/workstation.ts'
import type { ClockedPerson, TimeClock } from './clocked.ts'

export type PeopleCheck = {
  checkPin: (staffId: string, pin: string) => Promise<SignInOutcome>
  checkBadge: (code: string) => Promise<SignInOutcome>
}

export function openTimeClock(workstation: Workstation, check: PeopleCheck): TimeClock {
  return {
    byPin: async (staffId, pin) => personOf(workstation, await check.checkPin(staffId, pin), 'pin'),
    byBadge: async (code) => personOf(workstation, await check.checkBadge(code), 'badge'),
  }
}

async function personOf(
  { store, recorder, now }: Workstation,
  outcome: SignInOutcome,
  by: 'pin' | 'badge',
): Promise<ClockedPerson> {
  if (outcome.status !== 'signed_in') return { status: 'refused', ...signInRefusal(outcome, by) }
  const { staffId, name } = outcome.operator
  const last = (await store.read('clocked'))?.[staffId]
  return {
    status: 'known',
    person: { staffId, name },
    ...(last === undefined ? {} : { last }),
    async tell(event) {
      const held = await store.read('clocked')
      const atMs = now().epochMs
      const clocked = { ...held, [staffId]: { event, atMs } }
      const isWritten = await recorder.note({
        facts: [fact('time_clocked', { operatorId: staffId, event })],
        change: () => ({ values: { clocked } }),
      })
      return isWritten ? { status: 'told', atMs } : { status: 'storage_failed' }
    },
  }
}
