/** How to get into a demo business on this machine: what its data directory says. Other businesses are named by options. */
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

export type Access = { server?: string; email?: string; password?: string; pin?: string }

type Plan = {
  owner?: { email?: string; password?: string }
  staff?: { pin?: string; permissions?: string[] }[]
}

/** Returns what the data directory of a demo tells; nothing where there is none to be read. */
export async function readDemoAccess(): Promise<Access> {
  for (const folder of dataFolders(process.env)) {
    const plan = (await readJson(join(folder, 'demo.json'))) as Plan | undefined
    if (plan === undefined) continue
    const copy = (await readJson(join(folder, 'kassa.json'))) as { url?: string } | undefined
    const pin = plan.staff?.find(({ permissions = [] }) =>
      ['sell', 'return_without_receipt'].every((needed) => permissions.includes(needed)),
    )?.pin
    return {
      ...(copy?.url === undefined ? {} : { server: copy.url }),
      ...(plan.owner?.email === undefined ? {} : { email: plan.owner.email }),
      ...(plan.owner?.password === undefined ? {} : { password: plan.owner.password }),
      ...(pin === undefined ? {} : { pin }),
    }
  }
  return {}
}

// Where a server that was started on this machine may keep its data, most likely first.
function dataFolders(env: NodeJS.ProcessEnv): string[] {
  if (env.KASSA_DATA) return [env.KASSA_DATA]
  return [
    '/var/lib/kassa',
    join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'kassa'),
    join(homedir(), 'Library', 'Application Support', 'Kassa'),
    join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Kassa'),
  ]
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return undefined
  }
}
