/** A register: the workstation that a device is enrolled as. */
import Type from 'typebox'
import { Id, Name } from '../scalar.ts'

export type RegisterRecord = Type.Static<typeof RegisterRecord>
export const RegisterRecord = Type.Object({
  storeId: Id,
  name: Name,
  printerId: Type.Optional(Id),
  terminalId: Type.Optional(Id),
})
