/** What a store server and its head office know of sales, as one: a sale that both hold is there once, with the returns of both. */
import { mostSales, type ReturnableSale } from './findSales.ts'

/** Returns the newest of both, newest first.   Shape: at most as many as one of them gives. */
export function unitedSales(
  here: readonly ReturnableSale[],
  above: readonly ReturnableSale[],
): ReturnableSale[] {
  const sales = new Map(above.map((sale) => [sale.transaction.transactionId, sale]))
  for (const sale of here) {
    const { transactionId } = sale.transaction
    const returns = [...(sales.get(transactionId)?.returns ?? []), ...sale.returns]
    const once = new Map(returns.map((later) => [later.transactionId, later]))
    sales.set(transactionId, { ...sale, returns: [...once.values()] })
  }
  const newest = [...sales.values()].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
  return newest.slice(0, mostSales)
}
