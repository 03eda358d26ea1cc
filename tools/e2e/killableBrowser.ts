/** A Chromium with a profile that outlives it, which can be killed as a power cut would. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { type Browser, chromium, type Page } from '@playwright/test'
import { browserFlags, requireBrowser } from '../browser.mjs'

const startWithinMs = 20_000
const mostAttempts = 3

export class KillableBrowser {
  readonly #process: ChildProcess
  readonly #browser: Browser

  private constructor(child: ChildProcess, browser: Browser) {
    this.#process = child
    this.#browser = browser
  }

  /** A browser that was killed now and then hangs when it is started again with the same profile: it is ended, and started once more.
   *  What it had stored is on the disk all the time. */
  static async start(profile: string): Promise<KillableBrowser> {
    for (let attempt = 1; ; attempt += 1) {
      const child = launch(profile)
      try {
        const connection = { timeout: startWithinMs }
        return new KillableBrowser(child, await chromium.connectOverCDP(await addressOf(child), connection))
      } catch (cause) {
        await killGroup(child)
        if (attempt === mostAttempts) throw cause
      }
    }
  }

  async newPage(): Promise<Page> {
    const [context] = this.#browser.contexts()
    if (context === undefined) throw new Error('the browser has no profile open')
    return context.newPage()
  }

  async kill(): Promise<void> {
    const disconnected = new Promise<void>((resolve) => this.#browser.once('disconnected', () => resolve()))
    if (await killGroup(this.#process)) await disconnected
  }
}

function launch(profile: string): ChildProcess {
  const flags = [
    ...browserFlags(),
    '--headless=new',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
  ]
  // A group of its own: what is killed is the browser with all its helpers.
  return spawn(requireBrowser(), flags, { stdio: ['ignore', 'ignore', 'pipe'], detached: true })
}

/** Resolves to whether it was still there. */
async function killGroup(child: ChildProcess): Promise<boolean> {
  const { pid } = child
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return false
  const ended = once(child, 'exit')
  process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  await ended
  return true
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => reject(new Error(`the browser did not start: ${said}`)), startWithinMs)
    child.once('exit', () => reject(new Error(`the browser ended: ${said}`)))
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = /DevTools listening on (\S+)/.exec(said)?.[1]
      if (address === undefined) return
      clearTimeout(timer)
      resolve(address)
    })
  })
}
