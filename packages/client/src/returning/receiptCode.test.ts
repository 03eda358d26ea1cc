/** A receipt of another till proves itself with no server: by the key of its till, where that is known. */
import { emptyHead, exportPublicKey, type Fact, makeKeyPair, seal } from '@kassa/journal'
import { makeProof } from '@kassa/journal/proof'
import { expect, it } from 'vitest'
import { readReceiptCode } from './receiptCode.ts'

const identity = { tenant: 't', store: 's', device: 'd', incarnation: 1 }

const sale = {
  ...{ type: 'retail_transaction', transactionId: 'x', receiptNumber: 7, operatorId: 'o', currency: 'EUR' },
  ...{ totalMinor: 347, roundingMinor: 0, changeMinor: 0, shiftId: 'shift' },
  taxes: [{ taxCode: 'NL-21', ratePpm: 210_000, netMinor: 287, taxMinor: 60 }],
  tenders: [{ type: 'cash', amountMinor: 347 }],
  lines: [
    {
      ...{ itemId: 'i', sku: 'C', name: 'Cup', unit: 'piece', quantityMilli: 1000, unitPriceE5: 347_000 },
      ...{ grossMinor: 347, taxMinor: 60, taxCode: 'NL-21', tracksStock: true },
    },
  ],
}

async function makeTill() {
  const pair = await makeKeyPair()
  const publicKey = await exportPublicKey(pair.publicKey)
  const proofOf = async (body: object, kind = 'retail_transaction') => {
    const fact = { kind, body } as Fact
    const head = await emptyHead(identity, publicKey)
    const now = { epochMs: Date.parse('2026-11-22T09:00:00Z'), offsetMinutes: 60 }
    const { signed } = await seal({ identity, head, fact, now, privateKey: pair.privateKey })
    return makeProof(signed) ?? ''
  }
  return { proofOf, signer: { device: 'd', incarnation: 1, publicKey } }
}

it('is proven by the key of its till, and says so where the key is not known', async () => {
  const { proofOf, signer } = await makeTill()
  const code = await proofOf(sale)
  const known = await readReceiptCode(code, { tenant: 't', signers: [signer] })
  expect(known).toMatchObject({
    ...{ status: 'read', isProven: true, at: '2026-11-22T10:00:00.000+01:00' },
    transaction: { receiptNumber: 7, lines: [{ name: 'Cup' }] },
  })
  expect(known).not.toHaveProperty('transaction.shiftId')
  const unknown = await readReceiptCode(code, { tenant: 't', signers: [] })
  expect(unknown).toMatchObject({ status: 'read', isProven: false })
  const older = await readReceiptCode(code, { tenant: 't', signers: [{ ...signer, incarnation: 2 }] })
  expect(older).toMatchObject({ isProven: false })
})

it('is forged where another key signed it, and of another business where that says so', async () => {
  const { proofOf } = await makeTill()
  const { signer } = await makeTill()
  const code = await proofOf(sale)
  expect(await readReceiptCode(code, { tenant: 't', signers: [signer] })).toEqual({ status: 'forged' })
  expect(await readReceiptCode(code, { tenant: 'u', signers: [] })).toEqual({ status: 'other_business' })
})

it('is unreadable where it is no sale, or lacks what a return needs', async () => {
  const { proofOf, signer } = await makeTill()
  const [line] = sale.lines
  const bodies = [
    { reason: 'no_sale' },
    { ...sale, lines: 'none' },
    { ...sale, lines: [{ ...line, grossMinor: '347' }] },
    { ...sale, tenders: [{ type: 'card', amountMinor: 347 }] },
    { ...sale, taxes: [{ taxCode: 'NL-21' }] },
    { ...sale, receiptNumber: 'seven' },
  ]
  for (const body of bodies) {
    const code = await proofOf(body)
    const read = await readReceiptCode(code, { tenant: 't', signers: [signer] })
    expect(read, JSON.stringify(body)).toEqual({ status: 'unreadable' })
  }
  const drawer = await proofOf(sale, 'drawer_opened')
  expect(await readReceiptCode(drawer, { tenant: 't', signers: [signer] })).toEqual({ status: 'unreadable' })
  expect(await readReceiptCode('4006381333931', { tenant: 't', signers: [] })).toEqual({
    status: 'unreadable',
  })
})
