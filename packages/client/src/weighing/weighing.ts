/** Weighing at the till as screens see it: what the scale shows, and what can be done about it. */
import type { SerialPortLike } from '@kassa/devices'
import type { Unit, Weighing } from '@kassa/kernel'
import type { WeighState } from './weighState.ts'

/** What stands on the screen while somebody weighs: weight, price per kg and price, as a scale that shows prices does.
 *  Source: Directive 2014/31/EU, annex I, 14. */
export type WeighView = {
  itemId: string
  name: string
  unit: Unit
  unitPriceE5: number
  currency: string
  state: WeighState
  /** The scale is at a port of this computer, which a person can choose. */
  hasPort: boolean
  /** Of what lies there without its packaging, before promotions. Minor units; undefined while there is no weight at rest. */
  amountMinor?: number
}

/** What was taken over: thousandths of a kg, above zero. */
export type Weighed = { quantityMilli: number; weighing: Weighing }

/** The scale while somebody weighs on it; what it shows is the view's `weighing`. */
export type WeighDesk = {
  /** What is sold, or undefined where the load is not at rest. */
  take(): Weighed | undefined
  /** What lies there now is packaging. */
  tare(): void
  clearTare(): void
  /** Lets the person choose the serial port of the scale.   Requires: called by a tap or a key, as browsers want it. */
  choosePort(): Promise<void>
  /** Lets go of the scale. */
  close(): void
}

/** The serial ports of this computer; left out where the browser has none. */
export type SerialPorts = {
  /** One that was chosen before. */
  known(): Promise<SerialPortLike | undefined>
  /** Undefined where the person chose none. */
  choose(): Promise<SerialPortLike | undefined>
}
