/** Messages between a store server and its head office. Entries travel as a device sends them. */
import Type from 'typebox'
import { Count, Id, Name, PublicKey, Sha256 } from '../scalar.ts'
import { SendEntries } from './device.ts'
import { SignIn } from './office.ts'

const Incarnation = Type.Integer({ minimum: 1 })

const VouchedDevice = Type.Object({
  device: Id,
  incarnation: Incarnation,
  publicKey: PublicKey,
  /** Absent for journals that servers write. */
  register: Type.Optional(Type.Object({ registerId: Id, name: Name })),
  /** Since when the store server shuts it out. */
  revokedAt: Type.Optional(Type.String({ format: 'date-time' })),
})

export const VouchForDevices = {
  body: Type.Object({ devices: Type.Array(VouchedDevice, { maxItems: 1000 }) }),
  reply: Type.Object({
    /** In the order of the request. */
    devices: Type.Array(
      Type.Object({
        device: Id,
        incarnation: Incarnation,
        /** `refused`: head office knows it by another key or in another store, or takes nobody's word for new ones from this caller. */
        status: Type.Union([Type.Literal('known'), Type.Literal('refused')]),
        /** What head office holds of its journal. */
        head: Type.Optional(Type.Object({ seq: Count, hash: Sha256 })),
        revokedAt: Type.Optional(Type.String()),
      }),
    ),
    /** Devices of the store that were not named: a store server that was lost gets them back so, and what head office itself wrote. */
    others: Type.Array(VouchedDevice),
  }),
}

export const RelayEntries = {
  params: Type.Object({ deviceId: Id, incarnation: Incarnation }),
  ...SendEntries,
}

/** What head office holds of a journal, for a store server that lacks it: a new one, or one that was put back to an older backup. */
export const ReadRelayedEntries = {
  params: RelayEntries.params,
  query: Type.Object({ after: Count }),
  /** As they were signed, in order, from the one behind `after` on; none where there are no more. */
  reply: SendEntries.body,
}

/** Whoever signs in at a store server is known at head office: asked there, and remembered here for when the line is cut. */
export const CheckPassword = { body: SignIn.body, reply: Type.Object({ name: Name }) }
