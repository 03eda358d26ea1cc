/** A programme of points that customers are in, and a member of it, as a story wants them. */
import { randomUUID } from 'node:crypto'
import type { Office } from './office.ts'

/** Who has a thousand points, and pays what staff pay. */
export const member = { name: 'Noor Proef', phone: '020 555 77 21' }

/** A point for each ten cents, worth a cent; a customer of the story alone. What was opened is ended by `close`. */
export async function openClub(office: Office): Promise<{ customerId: string; close: () => Promise<void> }> {
  const programme = {
    ...{ name: 'Points club', isInUse: true, currency: 'EUR', basis: 'with_tax' as const },
    ...{ tendersThatEarnNothing: [], rounding: { name: 'down' as const, per: 'transaction' as const } },
    pointValue: { points: 1, amountMinor: 1 },
    earnRules: [
      {
        ...{ ruleId: randomUUID(), goods: { include: 'all' as const } },
        ...{ type: 'points_per_amount' as const, points: 1, perMinor: 10 },
      },
    ],
  }
  const { programmeId } = await office.ask('addLoyaltyProgramme', { body: programme })
  const { customers } = await office.ask('listCustomers', { query: { search: 'Bram' } })
  const { groupIds = [] } = customers[0]?.customer ?? {}
  const { customerId } = await office.ask('addCustomer', { body: { ...member, groupIds, consentTo: [] } })
  const correction = { currency: 'EUR', points: 1000, reason: 'Welcome' }
  const params = { customerId, correctionId: randomUUID() }
  await office.ask('correctPoints', { params, body: correction })
  const ended = { version: 1, programme: { ...programme, isInUse: false } }
  const close = async () =>
    void (await office.ask('saveLoyaltyProgramme', { params: { programmeId }, body: ended }))
  return { customerId, close }
}
