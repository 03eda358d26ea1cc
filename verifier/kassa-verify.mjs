#!/usr/bin/env node
/**
 * Checks an export of Kassa, with nothing but Node.js (20 or newer) and this file. It shares no line with the program that made the export.
 *
 *     node kassa-verify.mjs <folder of the export>
 *
 * It ends with 0 where everything holds, with 1 and a list of findings where something does not, with 2 where there is no export.
 * What is checked, and the forms it reads, are described in docs/reference/export.md and docs/reference/journal-entry.md.
 */

import { createHash, createPublicKey, verify } from 'node:crypto'
import { createReadStream, realpathSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

/** What is wrong, and where. @typedef {{ place: string, code: string, detail: string }} Finding */
/** @typedef {(place: string, code: string, detail: string) => void} Report */
/** @typedef {{ file: string, tenant: string, store: string, device: string, incarnation: number, publicKey: string,
 *   head: { seq: number, hash: string } }} Journal */
/** What a journal came to. @typedef {{ entries: number, receipts: number, salesMinor: number, returnsMinor: number }} Tally */
/** An entry, its body not looked into. @typedef {Record<string, any>} Entry */

/** Checks everything and returns what was found; an empty list of findings is the proof.
 *  @param {string} folder */
export async function verifyExport(folder) {
  /** @type {Finding[]} */
  const findings = []
  /** @type {Report} */
  const report = (place, code, detail) => findings.push({ place, code, detail })
  await checkDigests(folder, report)
  const { business, journals } = await readManifest(folder, report)
  /** @type {(Tally & { device: string })[]} */
  const tallies = []
  for (const journal of journals) {
    const device = `${journal.device}/${journal.incarnation}`
    try {
      tallies.push({ device, ...(await checkJournal(folder, journal, report)) })
    } catch (error) {
      report('kassa-export.json', 'file_unreadable', `what it says of journal ${device}: ${error}`)
    }
  }
  return { business, tallies, findings }
}

// Files: each is what SHA256SUMS says, and there are no others -----------------------------------------------------------------

/** @param {string} folder @param {Report} report */
async function checkDigests(folder, report) {
  const unlisted = new Set(await listFiles(folder))
  unlisted.delete('SHA256SUMS')
  const lines = (await readFile(join(folder, 'SHA256SUMS'), 'utf8')).split('\n')
  if (lines.pop() !== '') report('SHA256SUMS', 'file_unreadable', 'its last line has no end')
  for (const line of lines) {
    const [, digest = '', name = ''] = /^([0-9a-f]{64}) {2}([\w./-]+)$/.exec(line) ?? []
    if (!unlisted.delete(name))
      report('SHA256SUMS', 'file_missing', `there is no file for the line "${line}"`)
    else if ((await digestOf(join(folder, name))) !== digest)
      report(name, 'file_changed', 'it is not what its digest says')
  }
  for (const name of unlisted) report(name, 'file_unlisted', 'it is not a part of the export')
}

/** Names of the files, with folders, parted by slashes. @param {string} folder @returns {Promise<string[]>} */
async function listFiles(folder) {
  const found = await readdir(folder, { withFileTypes: true })
  const names = await Promise.all(
    found.map(async (one) =>
      one.isDirectory()
        ? (await listFiles(join(folder, one.name))).map((name) => `${one.name}/${name}`)
        : [one.name],
    ),
  )
  return names.flat()
}

/** @param {string} file */
async function digestOf(file) {
  const hash = createHash('sha256')
  for await (const bytes of createReadStream(file)) hash.update(bytes)
  return hash.digest('hex')
}

/** Which journals there are, with their keys and ends.
 *  @param {string} folder @param {Report} report
 *  @returns {Promise<{ business: string, journals: Journal[] }>} */
async function readManifest(folder, report) {
  const text = await readFile(join(folder, 'kassa-export.json'), 'utf8')
  const manifest = parse(text)
  if (
    manifest?.format !== 'kassa-export' ||
    manifest.formatVersion !== 1 ||
    !Array.isArray(manifest.journals)
  ) {
    report('kassa-export.json', 'file_unreadable', 'it is not the list of contents of an export of version 1')
    return { business: '', journals: [] }
  }
  if (text !== `${JSON.stringify(manifest, null, 2)}\n`)
    report('kassa-export.json', 'not_canonical', 'it is written otherwise than Kassa writes it')
  return { business: manifest.business.name, journals: manifest.journals }
}

// A journal: numbers, links, hashes and signatures -----------------------------------------------------------------------------

/** @param {string} folder @param {Journal} journal @param {Report} report @returns {Promise<Tally>} */
async function checkJournal(folder, journal, report) {
  const { file, tenant, store, device, incarnation, publicKey, head } = journal
  const key = readKey(publicKey)
  if (key === undefined) report(file, 'key_missing', 'its public key cannot be read')
  const genesis = sha256(canonical({ tenant, store, device, incarnation, publicKey }))
  // The end of what has been read: an entry may point to what the file says its predecessor's hash is, or to what that hash is in truth,
  // so that one fault is named once.
  let last = { seq: 0, hash: genesis, trueHash: genesis }
  /** @type {Entry | undefined} */
  let before
  /** @type {Tally} */
  const tally = { entries: 0, receipts: 0, salesMinor: 0, returnsMinor: 0 }
  for await (const line of linesOf(join(folder, file), file, report)) {
    tally.entries += 1
    const place = `${file}:${tally.entries}`
    /** @type {(code: string, detail: string) => void} */
    const found = (code, detail) => report(place, code, detail)
    const kept = parse(line)
    const { seq, hash, signature, text } = kept ?? {}
    if (
      typeof text !== 'string' ||
      typeof signature !== 'string' ||
      line !== JSON.stringify({ seq, hash, signature, text })
    ) {
      found('line_unreadable', 'it is not a line that Kassa writes')
      continue
    }
    const trueHash = sha256(text)
    if (seq !== last.seq + 1) found('number_missing', `entry ${last.seq + 1} should be here, this is ${seq}`)
    if (hash !== trueHash) found('text_changed', `entry ${seq} is not what its hash says`)
    if (key !== undefined && !isSigned(key, text, signature))
      found('signature_wrong', `entry ${seq} is not signed by the key of its device`)
    const entry = readEntry(text, found)
    if (entry !== undefined) {
      const isNext = entry.prev === last.hash || entry.prev === last.trueHash
      if (!isNext && seq === last.seq + 1)
        found('link_broken', `entry ${seq} does not point to the one before it`)
      const isHere = ['tenant', 'store', 'device', 'incarnation'].every(
        (name) => entry[name] === Object(journal)[name],
      )
      if (!isHere || entry.seq !== seq)
        found('of_another_journal', `entry ${seq} says that it is from elsewhere`)
      try {
        checkMeaning(entry, before, tally, found)
      } catch {
        found('invalid_body', `entry ${seq} lacks what its kind has`)
      }
      before = entry
    }
    last = { seq, hash, trueHash }
  }
  if (last.seq !== head.seq || last.hash !== head.hash)
    report(file, 'head_differs', `it ends with entry ${last.seq}, the list of contents says ${head.seq}`)
  return tally
}

/** The lines of a file, of any length. @param {string} path @param {string} name @param {Report} report */
async function* linesOf(path, name, report) {
  let rest = ''
  try {
    for await (const piece of createReadStream(path, 'utf8')) {
      const lines = (rest + piece).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch {
    report(name, 'file_missing', 'it cannot be read')
  }
  if (rest !== '') report(name, 'line_unreadable', 'its last line has no end')
}

/** @param {string} text base64url of the uncompressed point: 65 bytes */
function readKey(text) {
  try {
    const point = Buffer.from(text, 'base64url')
    const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')]
    return createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } })
  } catch {
    return undefined
  }
}

/** ES256 (RFC 7518, 3.4). The text of a signature has spare bits: only one writing of its 64 bytes is right.
 *  @param {import('node:crypto').KeyObject} key @param {string} text @param {string} signature */
function isSigned(key, text, signature) {
  const bytes = Buffer.from(signature, 'base64url')
  if (bytes.length !== 64 || bytes.toString('base64url') !== signature) return false
  return verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, bytes)
}

// An entry: its form, and what it says against itself and the one before ---------------------------------------------------------

/** @param {string} text @param {(code: string, detail: string) => void} found @returns {Entry | undefined} */
function readEntry(text, found) {
  const entry = parse(text)
  if (
    entry?.v !== 1 ||
    !Number.isSafeInteger(entry.seq) ||
    typeof entry.kind !== 'string' ||
    !isTotals(entry.totals)
  ) {
    found('not_an_entry', 'its text is no entry of version 1')
    return undefined
  }
  if (canonical(entry) !== text) found('not_canonical', `entry ${entry.seq} is not canonical JSON (RFC 8785)`)
  return entry
}

/** @param {any} totals */
function isTotals(totals) {
  return Number.isSafeInteger(totals?.salesMinor) && Number.isSafeInteger(totals?.returnsMinor)
}

/** Time, perpetual totals, receipt numbers and the sums of a sale.
 *  @param {Entry} entry @param {Entry | undefined} before @param {Tally} tally @param {(code: string, detail: string) => void} found */
function checkMeaning(entry, before, tally, found) {
  const { seq, kind, body, totals } = entry
  if (!(Date.parse(entry.at) >= (before === undefined ? 0 : Date.parse(before.at))))
    found('time_goes_back', `entry ${seq} is of ${entry.at}, the one before of ${before?.at}`)
  // A register that lost a journal goes on from where that was last known to stand.
  const begun =
    kind === 'journal_resumed' && before === undefined ? body.standing?.perpetualTotals : undefined
  let { salesMinor, returnsMinor } = before?.totals ?? begun ?? { salesMinor: 0, returnsMinor: 0 }
  if (kind === 'retail_transaction') {
    tally.receipts += 1
    if (body.receiptNumber !== tally.receipts) {
      found(
        'receipt_number_missing',
        `receipt ${tally.receipts} should be here, this is ${body.receiptNumber}`,
      )
      tally.receipts = body.receiptNumber
    }
    for (const { grossMinor, quantityMilli } of body.lines) {
      if (quantityMilli < 0) returnsMinor -= grossMinor
      else salesMinor += grossMinor
    }
    checkSums(body, found)
  }
  if (totals.salesMinor !== salesMinor || totals.returnsMinor !== returnsMinor)
    found(
      'totals_differ',
      `the perpetual totals after entry ${seq} should be ${salesMinor} and ${returnsMinor}`,
    )
  tally.salesMinor = totals.salesMinor
  tally.returnsMinor = totals.returnsMinor
}

/** Lines, taxes and tenders each come to the total. Amounts are integers of the smallest unit of the currency.
 *  @param {any} sale @param {(code: string, detail: string) => void} found */
function checkSums(sale, found) {
  const { lines, taxes, tenders, totalMinor, roundingMinor, changeMinor, forfeitedMinor = 0 } = sale
  const linesMinor = sum(lines, (line) => line.grossMinor)
  const taxesMinor = sum(taxes, (tax) => tax.netMinor + tax.taxMinor)
  const paidMinor = sum(tenders, (tender) => tender.amountMinor) - changeMinor - forfeitedMinor
  const name = `receipt ${sale.receiptNumber}`
  if (linesMinor !== totalMinor)
    found('lines_differ_from_total', `${name}: lines ${linesMinor}, total ${totalMinor}`)
  if (taxesMinor !== totalMinor)
    found('taxes_differ_from_total', `${name}: net and tax ${taxesMinor}, total ${totalMinor}`)
  if (paidMinor !== totalMinor + roundingMinor)
    found(
      'tenders_differ_from_total',
      `${name}: paid ${paidMinor}, total and rounding ${totalMinor + roundingMinor}`,
    )
}

/** @param {any[]} list @param {(one: any) => number} amount */
function sum(list, amount) {
  return list.reduce((total, one) => total + amount(one), 0)
}

// Texts --------------------------------------------------------------------------------------------------------------------------

/** Canonical JSON (RFC 8785) of values whose numbers are integers. @param {any} value @returns {string} */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const names = Object.keys(value).sort()
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`
}

/** @param {string} text @returns {any} */
function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** @param {string} text */
function sha256(text) {
  return createHash('sha256').update(text).digest('hex')
}

// What a person reads ------------------------------------------------------------------------------------------------------------

/** @param {string | undefined} folder */
async function main(folder) {
  if (folder === undefined) {
    console.error('Usage: node kassa-verify.mjs <folder of an export>; unpack one that is a .tar file first.')
    return 2
  }
  const { business, tallies, findings } = await verifyExport(folder)
  console.log(`${business}: ${tallies.length} journals`)
  for (const { device, entries, receipts, salesMinor, returnsMinor } of tallies) {
    console.log(
      `  ${device}: ${entries} entries, ${receipts} receipts, sold ${salesMinor}, returned ${returnsMinor}`,
    )
  }
  for (const { place, code, detail } of findings) console.log(`${place}: ${code}: ${detail}`)
  console.log(findings.length === 0 ? 'Everything holds.' : `${findings.length} findings.`)
  return findings.length === 0 ? 0 : 1
}

if (import.meta.url === pathToFileURL(realpathSync(process.argv[1] ?? '.')).href) {
  try {
    process.exitCode = await main(process.argv[2])
  } catch (error) {
    console.error(`There is no export to be read: ${error instanceof Error ? error.message : error}`)
    process.exitCode = 2
  }
}
