/** What a line is called: what goes with another line says so, the first part of a bundle says of which. */
import type { BasketLine } from '@kassa/kernel'

type Named = Pick<BasketLine, 'item' | 'bundle' | 'parentLineId'>

export function lineLabel({ item, bundle, parentLineId }: Named): string {
  if (parentLineId) return `+ ${item.name}`
  return bundle ? `${bundle.name}: ${item.name}` : item.name
}
