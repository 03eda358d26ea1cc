/** A register: the workstation that a device is enrolled as. */
import Type from 'typebox'
import { Id, Name, PublicKey } from '../scalar.ts'

export type RegisterRecord = Type.Static<typeof RegisterRecord>
export const RegisterRecord = Type.Object({
  storeId: Id,
  name: Name,
  printerId: Type.Optional(Id),
  terminalId: Type.Optional(Id),
  /** Goods that are sold by the kg are weighed on it. */
  scaleId: Type.Optional(Id),
  /** The devices that are or were this register, with the keys that they sign with: any till can check its receipts offline. */
  signers: Type.Optional(
    Type.Array(Type.Object({ device: Id, incarnation: Type.Integer({ minimum: 1 }), publicKey: PublicKey })),
  ),
})
