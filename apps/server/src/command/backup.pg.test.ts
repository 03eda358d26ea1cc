/** Backing up and restoring as an operator does it: as processes, beside a server that runs, killed at any moment. */

import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mayMount, newDisk } from '../postgres/testing/disks.ts'
import { bundleProgram, type RunningProgram, type TestProgram } from './testProgram.ts'

let program: TestProgram
let server: RunningProgram
let folder: string
let file: string

beforeAll(async () => {
  program = await bundleProgram()
  folder = await mkdtemp(path.join(tmpdir(), 'kassa-command-'))
  file = path.join(folder, 'kassa.tar')
  server = program.run(['start'])
  await server.until(/Stop with Ctrl\+C/)
})
afterAll(async () => {
  server.child.kill('SIGTERM')
  await server.ended
  await program.remove()
  await rm(folder, { recursive: true })
})

async function run(parameters: string[], env: Record<string, string> = {}) {
  const child = program.run(parameters, env)
  return { code: await child.ended, printed: child.printed() }
}

/** Runs a command again and again, killed more and more of the way through, until it comes to its end or `isEnough`. */
async function killAlong(command: string[], env: Record<string, string>, isEnough: () => Promise<boolean>) {
  for (let delayMs = 100; ; delayMs = Math.round(delayMs * 1.5)) {
    const { child, ended } = program.run(command, env)
    const outcome = await Promise.race([ended, sleep(delayMs, 'still running' as const)])
    child.kill('SIGKILL')
    await ended
    if (outcome !== 'still running' || (await isEnough())) return
  }
}

test('a backup beside the running server says what it holds, and nothing is written over', async () => {
  expect(await run(['backup', file])).toMatchObject({
    code: 0,
    printed: expect.stringContaining('1 business, '),
  })
  expect(await run(['backup', file])).toMatchObject({
    code: 1,
    printed: expect.stringContaining('is there already'),
  })
  const checked = await run(['restore', file, '--check'])
  expect(checked).toMatchObject({ code: 0, printed: expect.stringContaining('is whole') })
  const nobody = await run(['backup', path.join(folder, 'x.tar'), '--business', 'Nobody'])
  expect(nobody).toMatchObject({ code: 1, printed: expect.stringContaining('no business "Nobody"') })
})

test('a backup that is killed leaves no file that looks like one, and the next one clears up', async () => {
  const killed = path.join(folder, 'killed.tar')
  const names = async () => (await readdir(folder)).filter((name) => name.startsWith('killed.tar'))
  const { child, ended } = program.run(['backup', killed])
  await expect.poll(names, { interval: 1 }).toHaveLength(1)
  child.kill('SIGKILL')
  await ended
  expect(await names()).toEqual([expect.stringMatching(/^killed\.tar\.\d+\.unfinished$/)])
  expect((await run(['backup', killed])).code).toBe(0)
  expect(await names()).toEqual(['killed.tar'])
})

test.runIf(await mayMount())('a backup that finds no room says so and leaves nothing behind', async () => {
  const disk = await newDisk('128k')
  const full = await run(['backup', path.join(disk, 'kassa.tar')])
  expect(full).toMatchObject({ code: 1, printed: expect.stringContaining('There is no room left') })
  expect(await readdir(disk)).toEqual([])
})

test('a restore that is killed has restored nothing or all', async () => {
  const env = { KASSA_DATA: await mkdtemp(path.join(tmpdir(), 'kassa-restored-')) }
  const states: string[] = []
  await killAlong(['restore', file], env, async () => {
    const { printed } = await run(['verify'], env)
    states.push(/There is no business yet|Everything holds/.exec(printed)?.[0] ?? printed)
    return states.at(-1) === 'Everything holds'
  })
  expect(states.length).toBeGreaterThan(2)
  expect(states.slice(0, -1)).toEqual(states.slice(0, -1).map(() => 'There is no business yet'))
  const again = await run(['restore', file], env)
  expect(again).toMatchObject({ code: 1, printed: expect.stringContaining('--replace') })
  const unasked = await run(['restore', file, '--replace'], env)
  expect(unasked).toMatchObject({ code: 1, printed: expect.stringContaining('--yes') })
  const replaced = await run(['restore', file, '--replace', '--yes'], env)
  expect(replaced).toMatchObject({ code: 0, printed: expect.stringContaining('Everything holds.') })
  await rm(env.KASSA_DATA, { recursive: true })
})
