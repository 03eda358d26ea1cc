/** An item by its name and number, in a row about it. */
import { useQuery } from '@tanstack/react-query'
import { itemQuery } from '../item/item.ts'

/** Returns the name of an item; an ellipsis until it is known. */
export function useItemName(itemId: string): string {
  return useQuery(itemQuery(itemId)).data?.item.name ?? '…'
}

export function ItemName({ itemId }: { itemId: string }) {
  const { data } = useQuery(itemQuery(itemId))
  return (
    <span className="min-w-0">
      <span className="block wrap-anywhere">{data?.item.name ?? '…'}</span>
      <span className="block text-sm text-ink-muted">{data?.item.sku}</span>
    </span>
  )
}
