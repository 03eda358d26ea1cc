/**
 * What a till knows of the load on its scale, by name.
 *
 *   starting ─ port_missing ─▶ port_wanted ─ port_chosen ─▶ starting
 *      │
 *      └─ read ─▶ empty ⇄ moving ⇄ ready       ready ─ tare_wanted ─▶ empty, with that tare
 *                 negative, overload, busy   somebody must do something about the load, or wait
 *                 trouble                      somebody must look at the scale or its settings; port_chosen ─▶ starting
 *
 * Each reading takes from any state to any other: no weight is shown that the scale does not tell now. Goods are taken over in `ready` only.
 */
import type { WeightReading } from '@kassa/devices'

/** Weights in thousandths of a kg. `tareMilli`: zero where nothing is taken off. */
export type WeighState = { tareMilli: number } & (
  | { name: 'starting' | 'port_wanted' | 'empty' | 'negative' | 'overload' | 'busy' }
  /** `netMilli` where the scale tells a weight while the load moves. */
  | { name: 'moving'; netMilli?: number }
  | { name: 'ready'; grossMilli: number; netMilli: number }
  | { name: 'trouble'; trouble: WeighTrouble; detail?: string }
)

/** Why nothing can be weighed: as the scale's reading names it. */
export type WeighTrouble = Extract<
  WeightReading['status'],
  'other_unit' | 'too_fine' | 'not_understood' | 'unreachable'
>

export type WeighEvent =
  | { name: 'read'; reading: WeightReading }
  /** The serial port of the scale was never chosen on this computer. */
  | { name: 'port_missing' | 'port_chosen' }
  /** What lies there now is packaging; nothing is. */
  | { name: 'tare_wanted' | 'tare_cleared' }

export type WeighEventName = WeighEvent['name']
