/** The signed sale in the QR code of a receipt: how large it is, and what making and reading it takes. */
import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { importPublicKey, isSignedBy, type SignedEntry } from '@kassa/journal'
import { makeProof, readProof } from '@kassa/journal/proof'
import { must } from '@kassa/kernel'
import { inTurns } from '../measure/inTurns.ts'
import { median, quantile } from '../measure/quantile.ts'
import { elapsedMs } from '../measure/spent.ts'
import type { Measurement, Row } from '../row.ts'
import { withShop } from '../shop/shop.ts'
import type { BenchTill } from '../shop/till.ts'
import type { Stage } from '../stage/stage.ts'

export const proof: Row = {
  name: 'proof',
  measure: (stage) => withShop(stage, (_, till) => measure(stage, till)),
}

/** What phones read from paper: QR version 30 at level L. */
const longestProof = 2500

async function measure(stage: Stage, till: BenchTill): Promise<Measurement[]> {
  const key = must(await importPublicKey(till.publicKey), "the till's key")
  const sales = await till.sellMany(stage.times(500))
  const saleOf = (round: number) => must(sales[round], 'a sale')
  const proofOf = (sale: SignedEntry) => must(makeProof(sale), 'a proof of five lines')
  const making = await inTurns(sales.length, {
    figure: (round) => elapsedMs(() => proofOf(saleOf(round))),
    baseline: (round) => elapsedMs(() => deflateRawSync(saleOf(round).text, { level: 9 })),
  })
  const proofs = sales.map(proofOf)
  const checking = await inTurns(sales.length, {
    figure: (round) =>
      elapsedMs(async () => {
        const read = must(await readProof(must(proofs[round], 'a proof')), 'a readable proof')
        if (!(await isSignedBy(key, read.text, read.signature))) throw new Error('a proof does not hold')
      }),
    baseline: (round) =>
      elapsedMs(async () => {
        const { text, signature } = saleOf(round)
        createHash('sha256').update(text).digest('hex')
        await isSignedBy(key, text, signature)
      }),
  })
  return [
    {
      what: 'proof of a five-line sale, characters of its QR code, p99',
      ...{
        unit: 'count',
        figure: quantile(
          proofs.map(({ length }) => length),
          0.99,
        ),
      },
      baseline: { name: 'its signed text', figure: median(sales.map(({ text }) => text.length)) },
      budget: { of: 'figure', atMost: longestProof },
    },
    {
      what: 'making the proof',
      ...{ unit: 'milliseconds', figure: median(making.figure) },
      baseline: { name: 'deflating its text by zlib', figure: median(making.baseline) },
    },
    {
      what: 'reading and checking the proof',
      ...{ unit: 'milliseconds', figure: median(checking.figure) },
      baseline: { name: 'SHA-256 and ES256 of its text alone', figure: median(checking.baseline) },
    },
  ]
}
