/** Finding an order among those that wait, by whatever its customer says. */
import type { SpecialOrder } from '@kassa/client'

/** Tells whether every word that was typed is in the name, a receipt number or the goods. */
export function fitsTyped({ name, lines, receiptNumbers }: SpecialOrder, typed: string): boolean {
  const said = [name, ...receiptNumbers, ...lines.map((line) => line.name)].join(' ').toLocaleLowerCase()
  return typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word))
}
