/** Receipt printers and payment terminals of a store. */
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
