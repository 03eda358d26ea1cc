/** The slip of an order says what is ordered, paid and left, and carries the code that finds it. */
import { expect, test } from 'vitest'
import { makeOrderSlip } from './makeOrderSlip.ts'
import { receiptContext } from './testing/receiptContext.ts'

const order = {
  ...{ orderId: 'order-1', name: 'Anna', currency: 'EUR', goodsMinor: 1642, paidMinor: 500 },
  lines: [
    { name: 'Cup', quantityMilli: 1000, unit: 'piece' as const, amountMinor: 347 },
    { name: 'Cheese', quantityMilli: 500, unit: 'kg' as const, amountMinor: 1295 },
  ],
  receiptNumbers: [7],
}

test('goods, what is paid, what is left, and the code', () => {
  const { kind, blocks } = makeOrderSlip(order, receiptContext)
  expect(kind).toBe('order_slip')
  const amounts = blocks.flatMap((block) => (block.type === 'line' ? [[block.label, block.amount]] : []))
  expect(amounts.map(([, amount]) => amount)).toEqual(['347', '1295', '1642', '500', '1142'])
  expect(blocks).toContainEqual(expect.objectContaining({ type: 'qr', data: 'order-1' }))
  expect(blocks).not.toContainEqual(expect.objectContaining({ text: expect.stringContaining('undefined') }))
  const promised = makeOrderSlip({ ...order, promised: '2 May' }, receiptContext)
  expect(promised.blocks).toContainEqual(expect.objectContaining({ text: expect.stringContaining('2 May') }))
})
