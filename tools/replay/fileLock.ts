/** Keeps a second program away from a file. A lock that was left by a program that is gone counts for nothing. */
import { open, readFile, rm } from 'node:fs/promises'
import process from 'node:process'

/** Takes the lock and returns how to release it, or undefined where a running program holds it. */
export async function takeFileLock(path: string): Promise<(() => Promise<void>) | undefined> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const file = await open(path, 'wx')
      await file.writeFile(String(process.pid))
      await file.close()
      return () => rm(path, { force: true })
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause
      if (isRunning(Number(await readFile(path, 'utf8').catch(() => '')))) return undefined
      await rm(path, { force: true })
    }
  }
  return undefined
}

function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM'
  }
}
