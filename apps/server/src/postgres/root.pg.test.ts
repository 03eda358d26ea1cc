/** Started by root: PostgreSQL runs under another account, which must reach the binaries and the data directory. */

import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, readdir, readlink, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { barrierOnTheWay, chooseAccount, isRootUser, mayDo } from './account.ts'
import { binariesIn, findPackagedBinaries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { dataDirectoryLayout, prepareDataDirectory } from './dataDirectory.ts'
import { startEmbeddedPostgres } from './embeddedPostgres.ts'
import { removeOldCopies, runnableBinaries } from './runnableBinaries.ts'
import { newDataDirectory, postmasterPid, silentLog, startHere } from './testing/clusters.ts'

const run = promisify(execFile)

describe.runIf(isRootUser())('root', () => {
  test('runs PostgreSQL as the owner of the cluster, who is not root', async () => {
    const folder = await newDataDirectory()
    await startHere(folder)
    const { uid } = await stat(dataDirectoryLayout(folder).cluster)
    expect(uid).not.toBe(0)
    const status = await stat(`/proc/${await postmasterPid(folder)}`)
    expect(status.uid).toBe(uid)
    expect((await chooseAccount(dataDirectoryLayout(folder).cluster))?.uid).toBe(uid)
  })

  test('may bring back a data directory from a backup that made everything its own', async () => {
    const folder = await newDataDirectory()
    await (await startHere(folder)).stop()
    await run('chown', ['-R', '0:0', folder])
    await startHere(folder)
  })

  test('runs a copy of binaries that lie in a closed home, with all their library links', async () => {
    const folder = await newDataDirectory()
    const layout = await prepareDataDirectory(folder, true)
    const account = await chooseAccount(layout.cluster)
    const packaged = await findPackagedBinaries()
    const home = path.join(path.dirname(folder), 'home')
    await mkdir(home, { mode: 0o700 })
    const closed = binariesIn(path.join(home, 'native'), packaged.packageVersion)
    await cp(packaged.folder, closed.folder, { recursive: true, verbatimSymlinks: true })
    await removeLinks(path.join(closed.folder, 'lib'))
    await chmod(closed.postgres, 0o644)
    expect(await mayDo(account, '-x', [closed.postgres])).toBe(false)

    const binaries = await runnableBinaries(closed, layout.binariesHome, account)
    expect(binaries.folder).toBe(path.join(layout.binariesHome, packaged.packageVersion, 'native'))
    await ensureCluster(layout, binaries, account)
    for (const sign of ['"', '$', '`', '\\']) {
      const attempt = runnableBinaries(closed, path.join(folder, `a${sign}b`), account)
      await expect(attempt).rejects.toMatchObject({ code: 'data_directory_name_unusable' })
    }
    const madeAt = (await stat(binaries.folder)).ctimeMs
    expect((await runnableBinaries(closed, layout.binariesHome, account)).folder).toBe(binaries.folder)
    expect((await stat(binaries.folder)).ctimeMs).toBe(madeAt)

    await mkdir(path.join(layout.binariesHome, '17.1.0'))
    await removeOldCopies(binaries, layout.binariesHome)
    expect(await readdir(layout.binariesHome)).toEqual([packaged.packageVersion])
  })

  test('is told which folder on the way to the data is closed', async () => {
    const folder = await newDataDirectory('closed/data')
    const closed = path.dirname(folder)
    await mkdir(folder, { recursive: true })
    await chmod(closed, 0o700)
    const attempt = startEmbeddedPostgres({ dataDirectory: folder, log: silentLog })
    await expect(attempt).rejects.toMatchObject({ code: 'data_directory_unreachable' })
    await expect(attempt).rejects.toThrow(`chmod o+x ${closed}`)
    expect((await stat(closed)).mode & 0o777).toBe(0o700)
    await chmod(closed, 0o711)
    expect(await barrierOnTheWay(await chooseAccount(folder), folder)).toBeUndefined()
  })
})

async function removeLinks(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const link = path.join(folder, name)
    const isLink = await readlink(link).then(
      () => true,
      () => false,
    )
    if (isLink) await rm(link)
  }
}
