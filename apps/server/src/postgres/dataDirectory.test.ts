/** Where the data is kept, and which folders are refused for it. */

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { defaultDataDirectory, prepareDataDirectory } from './dataDirectory.ts'
import { explainDataDirectoryError } from './dataDirectoryError.ts'

describe('the default', () => {
  const home = '/home/ana'
  test.each<[string, Record<string, string>, NodeJS.Platform, boolean, string]>([
    ['what KASSA_DATA says', { KASSA_DATA: '/srv/shop', HOME: home }, 'linux', true, '/srv/shop'],
    ['the system folder for root', { HOME: '/root' }, 'linux', true, '/var/lib/kassa'],
    ['the data home of a user', { HOME: home }, 'linux', false, '/home/ana/.local/share/kassa'],
    ['the data home of XDG', { HOME: home, XDG_DATA_HOME: '/data' }, 'linux', false, '/data/kassa'],
    [
      'XDG must be absolute',
      { HOME: home, XDG_DATA_HOME: 'data' },
      'linux',
      false,
      '/home/ana/.local/share/kassa',
    ],
    ['macOS', { HOME: '/Users/ana' }, 'darwin', false, '/Users/ana/Library/Application Support/Kassa'],
    [
      'Windows',
      { LOCALAPPDATA: 'C:\\Users\\ana\\AppData\\Local' },
      'win32',
      false,
      'C:\\Users\\ana\\AppData\\Local\\Kassa',
    ],
    [
      'an old Windows',
      { USERPROFILE: 'C:\\Users\\ana' },
      'win32',
      false,
      'C:\\Users\\ana\\AppData\\Local\\Kassa',
    ],
  ])('%s', (_name, env, platform, isRoot, expected) => {
    expect(defaultDataDirectory(env, platform, isRoot)).toBe(expected)
  })

  test('without any home asks for KASSA_DATA', () => {
    expect(() => defaultDataDirectory({}, 'linux', false)).toThrow('Set KASSA_DATA')
  })
})

describe('preparing', () => {
  let parent: string
  beforeEach(async () => {
    parent = await mkdtemp(path.join(tmpdir(), 'kassa-data-'))
  })
  afterEach(() => rm(parent, { recursive: true }))

  test('makes the folder once, marks it, and leaves no probe behind', async () => {
    const folder = path.join(parent, 'a', 'b')
    await prepareDataDirectory(folder, false)
    await prepareDataDirectory(folder, false)
    expect(await readdir(folder)).toEqual(['data-format.json'])
  })

  test('refuses a file in its place, or on its way', async () => {
    const file = path.join(parent, 'file')
    await writeFile(file, '')
    for (const folder of [file, path.join(file, 'data')]) {
      await expect(prepareDataDirectory(folder, false)).rejects.toMatchObject({
        code: 'data_directory_not_a_directory',
      })
    }
  })

  test('refuses the data directory of a newer Kassa and does not touch it', async () => {
    const mark = path.join(parent, 'data-format.json')
    await writeFile(mark, '{"format":2}\n')
    await expect(prepareDataDirectory(parent, false)).rejects.toMatchObject({
      code: 'data_directory_from_newer_kassa',
    })
    expect(await readFile(mark, 'utf8')).toBe('{"format":2}\n')
    expect(await readdir(parent)).toEqual(['data-format.json'])
  })

  test('refuses a folder with files of others, but not a disk of its own', async () => {
    await mkdir(path.join(parent, 'lost+found'))
    await writeFile(path.join(parent, 'letter.odt'), '')
    await expect(prepareDataDirectory(parent, false)).rejects.toThrow('letter.odt')
    await rm(path.join(parent, 'letter.odt'))
    await prepareDataDirectory(parent, false)
  })
})

test.each([
  ['EACCES', 'data_directory_not_writable'],
  ['EROFS', 'data_directory_read_only'],
  ['ENOSPC', 'disk_full'],
  ['EDQUOT', 'disk_full'],
])('the error %s of the system becomes %s', (code, expected) => {
  const cause = Object.assign(new Error(code), { code })
  expect(explainDataDirectoryError('/srv/shop', cause)).toMatchObject({ code: expected, cause })
})
