/** The PostgreSQL that runs on a data directory of Kassa's, to be killed. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'

/** Ends its first process as a power cut would; the others notice and end. */
export async function killPostmaster(dataDirectory: string): Promise<void> {
  const note = await readFile(path.join(dataDirectory, 'postgres', 'cluster', 'postmaster.pid'), 'utf8')
  process.kill(Number(note.split('\n')[0]), 'SIGKILL')
}
