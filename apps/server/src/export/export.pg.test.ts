/** What is exported can be checked by a verifier that knows nothing of Kassa; whatever byte is changed, it says where. */

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readArchive } from '../archive/archiveReader.ts'
import { makeTestShop, type TestShop } from '../backup/testShop.ts'
import { migrate } from '../database/migrate.ts'
import { makePool, type Pool } from '../database/pool.ts'
import { packedText, unpackText } from '../entryText/packText.ts'
import { makeTestDatabase, type TestDatabase } from '../postgres/testCluster.ts'
import { exportBusiness } from './exportBusiness.ts'

type Verification = {
  tallies: { entries: number; receipts: number }[]
  findings: { place: string; code: string }[]
}

const clone = path.join(import.meta.dirname, '..', '..', '..', '..')
const verifier = path.join(clone, 'verifier', 'kassa-verify.mjs')

let database: TestDatabase
let pool: Pool
let shop: TestShop
let folder: string
let exported: string
let journalFile: string
let copy: string
let changedFile = 'SHA256SUMS'
let verifyExport: (folder: string) => Promise<Verification>

const request = (target: string) => ({
  target,
  business: { tenantId: shop.tenantId, name: 'Ölands Gifts' },
  version: '1.2.3',
  nowMs: Date.now(),
})

beforeAll(async () => {
  // By its address, as a stranger has it: the verifier is no part of the product.
  ;({ verifyExport } = (await import(verifier)) as { verifyExport: typeof verifyExport })
  database = await makeTestDatabase(migrate)
  pool = makePool({ connection: database.connection, onError: () => undefined })
  folder = await mkdtemp(path.join(tmpdir(), 'kassa-export-'))
  shop = await makeTestShop(pool, 'Ölands Gifts')
  await makeTestShop(pool, 'Other')
  exported = path.join(folder, 'export')
  await exportBusiness(pool, request(exported))
  copy = path.join(folder, 'copy')
  await cp(exported, copy, { recursive: true })
  journalFile = `journals/${shop.device.identity.device}-1.ndjson`
})
afterAll(async () => {
  await pool.end()
  await database.drop()
  await rm(folder, { recursive: true })
})

async function runVerifier(target: string) {
  const child = spawn(process.execPath, [verifier, target])
  let printed = ''
  for (const output of [child.stdout, child.stderr])
    output.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
    })
  const [code] = await once(child, 'close')
  return { code, printed }
}

/** The copy of the export, with other bytes in one file. `isHidden`: its digest is made right again, as a forger would. */
async function withBytes(name: string, change: (bytes: Buffer) => Buffer, isHidden = false): Promise<string> {
  for (const one of ['SHA256SUMS', changedFile]) await cp(path.join(exported, one), path.join(copy, one))
  changedFile = name
  const before = await readFile(path.join(exported, name))
  const after = change(Buffer.from(before))
  await writeFile(path.join(copy, name), after)
  if (isHidden) {
    const sums = await readFile(path.join(copy, 'SHA256SUMS'), 'utf8')
    const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
    await writeFile(path.join(copy, 'SHA256SUMS'), sums.replace(digest(before), digest(after)))
  }
  return copy
}

const flipped = (at: number) => (bytes: Buffer) => {
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8))
  return bytes
}

test('it holds all that the business has, and nothing of another', async () => {
  const text = await readFile(path.join(exported, journalFile), 'utf8')
  expect(text.split('\n')).toHaveLength(4)
  const { rows } = await pool.query<{ packed: Buffer }>(
    `select ${packedText} from journal where tenant_id = $1 order by seq`,
    [shop.tenantId],
  )
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string })
  expect(lines.map((line) => line.text)).toEqual(rows.map(({ packed }) => unpackText(packed)))
  const records = (await readFile(path.join(exported, 'records.ndjson'), 'utf8')).trimEnd().split('\n')
  expect(records.map((line) => JSON.parse(line).version)).toEqual([1, 2])
  const money = (await readFile(path.join(exported, 'ledgers/money.csv'), 'utf8')).trimEnd().split('\r\n')
  expect(money[0]).toBe('transaction_id,line_number,account,detail,currency,amount_minor')
  const sum = money.slice(1).reduce((total, line) => total + Number(line.split(',').at(-1)), 0)
  expect([money.length > 9, sum]).toEqual([true, 0])
  expect(await readdir(path.join(exported, 'journals'))).toHaveLength(1)
  const staff = await readFile(path.join(exported, 'ledgers/staff.csv'), 'utf8')
  expect(staff).toMatch(/^staff_id,kind,local_day,/)
})

test('the verifier imports nothing but what Node.js has', async () => {
  const imports = [...(await readFile(verifier, 'utf8')).matchAll(/(?:from|import\()\s*'([^']+)'/g)]
  expect(imports.length).toBeGreaterThan(3)
  for (const [, name] of imports) expect(name).toMatch(/^node:/)
})

test('the verifier says that everything holds', async () => {
  const { code, printed } = await runVerifier(exported)
  expect(printed).toContain('3 entries, 3 receipts, sold 597, returned 0')
  expect({ code, printed }).toMatchObject({ code: 0, printed: expect.stringContaining('Everything holds.') })
  expect((await runVerifier(folder)).code).toBe(2)
})

test('a byte that is changed in any file is named', async () => {
  const names = [...(await readFile(path.join(exported, 'SHA256SUMS'), 'utf8')).matchAll(/ {2}(.*)\n/g)].map(
    ([, name = '']) => name,
  )
  expect(names.length).toBeGreaterThan(10)
  for (const name of [...names, 'SHA256SUMS']) {
    const { size } = await stat(path.join(exported, name))
    for (let at = 0; at < size; at += Math.ceil(size / 12)) {
      const { findings } = await verifyExport(await withBytes(name, flipped(at)))
      expect(findings, `${name}, byte ${at}`).not.toEqual([])
      if (name !== 'SHA256SUMS')
        expect(findings).toContainEqual(expect.objectContaining({ place: name, code: 'file_changed' }))
    }
  }
})

test('each byte of a journal is proven by its signatures, also where the digests were made right again', async () => {
  const { size } = await stat(path.join(exported, journalFile))
  for (let at = 0; at < size; at += 17) {
    const { findings } = await verifyExport(await withBytes(journalFile, flipped(at), true))
    expect(findings, `byte ${at}`).toContainEqual(
      expect.objectContaining({
        place: expect.stringContaining(journalFile),
        code: expect.not.stringMatching('file_changed'),
      }),
    )
  }
})

test('an entry that is taken out, added or put elsewhere is missed', async () => {
  const lines = (await readFile(path.join(exported, journalFile), 'utf8')).trimEnd().split('\n')
  const [first = '', second = '', third = ''] = lines
  const codesOf = async (kept: string[]) => {
    const changed = await withBytes(
      journalFile,
      () => Buffer.from(kept.map((line) => `${line}\n`).join('')),
      true,
    )
    return (await verifyExport(changed)).findings.map(({ code }) => code)
  }
  expect(await codesOf([first, third])).toEqual(['number_missing', 'receipt_number_missing', 'totals_differ'])
  expect(await codesOf([first, second])).toEqual(['head_differs'])
  expect(await codesOf([first, third, second])).toContain('number_missing')
  expect(await codesOf([first, second, second, third])).toContain('number_missing')
})

test('an archive holds the same files, and proves itself', async () => {
  const archive = path.join(folder, 'export.tar')
  await exportBusiness(pool, request(archive))
  const names: string[] = []
  for await (const { name } of readArchive(archive)) names.push(name)
  expect(names).toContain(journalFile)
  expect((await readdir(folder)).filter((name) => name.includes('unfinished'))).toEqual([])
  await expect(exportBusiness(pool, request(archive))).rejects.toMatchObject({ code: 'archive_exists' })
  await expect(exportBusiness(pool, request(exported))).rejects.toMatchObject({ code: 'archive_exists' })
})
