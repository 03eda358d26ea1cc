/** Messages about scales: a till asks what lies on its own, the office sets them up and tries them. */
import Type from 'typebox'
import { ScaleRecord } from '../record/peripheral.ts'
import { Id, Name } from '../scalar.ts'

/** What the scale says, by name; weights in thousandths of a kg. See `WeightReading` of the devices. */
const Reading = Type.Union([
  Type.Object({ status: Type.Literal('stable'), weightMilli: Type.Integer({ minimum: 1 }) }),
  Type.Object({ status: Type.Literal('unstable'), weightMilli: Type.Optional(Type.Integer({ minimum: 1 })) }),
  Type.Object({
    status: Type.Union([
      Type.Literal('zero'),
      Type.Literal('negative'),
      Type.Literal('overload'),
      Type.Literal('not_ready'),
      Type.Literal('too_fine'),
    ]),
  }),
  Type.Object({ status: Type.Literal('other_unit'), unit: Type.String() }),
  Type.Object({
    status: Type.Union([Type.Literal('not_understood'), Type.Literal('unreachable')]),
    detail: Type.String(),
  }),
])

export const ReadScale = { params: Type.Object({ scaleId: Id }), reply: Reading }

export type ScaleRow = Type.Static<typeof ScaleRow>
const ScaleRow = Type.Object({
  scaleId: Id,
  /** Of the record: one more with each save. */
  version: Type.Integer({ minimum: 1 }),
  scale: ScaleRecord,
  /** The tills that weigh on it. */
  registerIds: Type.Array(Id),
})

export const ListScales = {
  reply: Type.Object({
    scales: Type.Array(ScaleRow),
    /** All tills, for choosing. */
    registers: Type.Array(Type.Object({ registerId: Id, storeId: Id, name: Name })),
  }),
}

/** All of it as it shall be from now on. Refused where `version` is not the one that there is; 0 for a new one. */
export const SaveScale = {
  params: Type.Object({ scaleId: Id }),
  body: Type.Object({
    version: Type.Integer({ minimum: 0 }),
    scale: ScaleRecord,
    registerIds: Type.Array(Id, { maxItems: 100 }),
  }),
  reply: Type.Object({}),
}

export const RemoveScale = { params: Type.Object({ scaleId: Id }), reply: Type.Object({}) }

/** One question to a scale on the network, saved or not. */
export const TryScale = {
  body: Type.Object({
    protocol: ScaleRecord.properties.protocol,
    host: Type.String({ minLength: 1, maxLength: 200 }),
    port: Type.Integer({ minimum: 1, maximum: 65_535 }),
  }),
  reply: Reading,
}
