/** Receipt printers, payment terminals and scales of a store. */
import Type from 'typebox'
import { Id, Name } from '../scalar.ts'

export type PrinterRecord = Type.Static<typeof PrinterRecord>
export const PrinterRecord = Type.Object({
  storeId: Id,
  name: Name,
  host: Type.String({ minLength: 1 }),
  port: Type.Integer({ minimum: 1, maximum: 65_535 }),
  columns: Type.Union([Type.Literal(32), Type.Literal(42), Type.Literal(48)]),
  language: Type.Union([Type.Literal('esc-pos'), Type.Literal('star-prnt')]),
})

export type TerminalRecord = Type.Static<typeof TerminalRecord>
export const TerminalRecord = Type.Object({
  storeId: Id,
  name: Name,
  /** Where the Terminal API listens: http(s)://host:port/path. */
  url: Type.String({ pattern: '^https?://' }),
  poiId: Type.String({ minLength: 1 }),
  /** `direct`: the till asks the terminal itself. `server`: through the server, where the browser may not. */
  route: Type.Union([Type.Literal('direct'), Type.Literal('server')]),
})

/** How a scale is reached: by the server over the network, or at a serial port of the till itself. */
const ScaleConnection = Type.Union([
  Type.Object({
    type: Type.Literal('network'),
    host: Type.String({ minLength: 1, maxLength: 200 }),
    port: Type.Integer({ minimum: 1, maximum: 65_535 }),
  }),
  Type.Object({
    type: Type.Literal('serial'),
    /** Left out: as scales of that protocol are delivered. */
    baudRate: Type.Optional(Type.Integer({ minimum: 300, maximum: 921_600 })),
  }),
])

export type ScaleRecord = Type.Static<typeof ScaleRecord>
export const ScaleRecord = Type.Object({
  storeId: Id,
  name: Name,
  protocol: Type.Union([Type.Literal('mt-sics'), Type.Literal('toledo-8217')]),
  connection: ScaleConnection,
})
