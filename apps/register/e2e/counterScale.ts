/** Cheese by the kg, which the demo does not sell, and a scale at a till to weigh it on. */
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ScaleSimulator, startScaleSimulator } from '@kassa/devices/node'
import { expect } from './expect.ts'
import { type Goods, goodsAt } from './goods.ts'
import { setRules } from './saleRules.ts'
import type { Shop } from './shop.ts'

const [place] = goodsAt(3)

/** At 12.90 a kg, in boxes of 12 g. */
export const cheese: Goods = { ...place, sku: 'CHEESE', name: 'Farmhouse cheese', gtin: '8714811143031' }

/** Sells cheese from now on, and returns the scale that the register of that name weighs on: empty, and to be stopped by the caller. */
export async function placeScale({ server, office }: Shop, registerName: string): Promise<ScaleSimulator> {
  const scale = await startScaleSimulator({ protocol: 'toledo-8217' })
  const file = join(server.dataDirectory, 'cheese.csv')
  const head = 'sku,name,gtin,category,unit,price:EUR,price:SEK,tax_category,tracks_stock'
  writeFileSync(file, `${head}\n${cheese.sku},${cheese.name},${cheese.gtin},Home,kg,12.90,149,standard,no\n`)
  expect(await server.run('import', file)).toBe(0)
  await setRules(office, cheese, { tareMilli: 12 })
  const { registers } = await office.ask('listScales', {})
  const register = registers.findLast(({ name }) => name === registerName)
  await office.ask('saveScale', {
    params: { scaleId: randomUUID() },
    body: {
      version: 0,
      scale: {
        ...{ storeId: register?.storeId ?? '', name: 'Counter', protocol: 'toledo-8217' },
        connection: { type: 'network', host: scale.host, port: scale.port },
      },
      registerIds: [register?.registerId ?? ''],
    },
  })
  return scale
}
