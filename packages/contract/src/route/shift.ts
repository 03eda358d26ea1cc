/** Messages of the back office about shifts and Z reports. */
import Type from 'typebox'
import { shiftFactSchemas } from '../fact/shift.ts'
import { AmountMinor, Count, CurrencyCode, Id, Name } from '../scalar.ts'

export type ShiftRow = Type.Static<typeof ShiftRow>
/** A closed shift in one currency. */
export const ShiftRow = Type.Object({
  shiftId: Id,
  /** The entry that closed it. */
  device: Id,
  incarnation: Count,
  seq: Count,
  currency: CurrencyCode,
  storeId: Id,
  storeName: Name,
  registerName: Name,
  openedAt: Type.Union([Type.String(), Type.Null()]),
  openedBy: Type.String(),
  closedAt: Type.String(),
  closedBy: Type.String(),
  floatMinor: AmountMinor,
  /** Taken for sales, less change and what was paid back. */
  tenderedMinor: AmountMinor,
  paidInMinor: AmountMinor,
  paidOutMinor: AmountMinor,
  pickedUpMinor: AmountMinor,
  expectedMinor: AmountMinor,
  /** Counted less expected; null where nobody counted. */
  differenceMinor: Type.Union([AmountMinor, Type.Null()]),
  note: Type.Union([Type.String(), Type.Null()]),
  /** The Z report of its period, once it is made. */
  report: Type.Union([
    Type.Object({ number: Count, seq: Count, reviewReasons: Type.Array(Type.String()) }),
    Type.Null(),
  ]),
})

export const ListShifts = {
  query: Type.Object({
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    after: Type.Optional(Type.String()),
    storeId: Type.Optional(Id),
  }),
  reply: Type.Object({ shifts: Type.Array(ShiftRow), next: Type.Optional(Type.String()) }),
}

export const ReadTillReport = {
  params: Type.Object({ device: Id, incarnation: Count, seq: Count }),
  reply: Type.Object({
    storeId: Id,
    registerName: Name,
    operatorName: Type.String(),
    at: Type.String(),
    reviewReasons: Type.Array(Type.String()),
    report: shiftFactSchemas.z_reported,
    /** Of those whom the report names, by id. */
    staffNames: Type.Record(Type.String(), Type.String()),
  }),
}
