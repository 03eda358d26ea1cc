/** The codes of orders' slips, among all codes that are scanned. */
const idOfOrder = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Tells whether it is the code of an order's slip. */
export function isOrderCode(code: string): boolean {
  return idOfOrder.test(code.trim())
}
