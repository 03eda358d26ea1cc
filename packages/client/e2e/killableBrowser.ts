/** A Chromium with a profile that outlives it, which can be killed as a power cut would. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { type Browser, chromium, type Page } from '@playwright/test'
import { browserFlags, requireBrowser } from '../../../tools/browser.mjs'

const startWithinMs = 60_000

export class KillableBrowser {
  readonly #process: ChildProcess
  readonly #browser: Browser

  private constructor(child: ChildProcess, browser: Browser) {
    this.#process = child
    this.#browser = browser
  }

  static async start(profile: string): Promise<KillableBrowser> {
    const flags = [
      ...browserFlags(),
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
    ]
    // A group of its own: what is killed is the browser with all its helpers.
    const child = spawn(requireBrowser(), flags, { stdio: ['ignore', 'ignore', 'pipe'], detached: true })
    const address = await addressOf(child)
    return new KillableBrowser(child, await chromium.connectOverCDP(address, { timeout: startWithinMs }))
  }

  async newPage(): Promise<Page> {
    const [context] = this.#browser.contexts()
    if (context === undefined) throw new Error('the browser has no profile open')
    return context.newPage()
  }

  async kill(): Promise<void> {
    const { pid } = this.#process
    if (pid === undefined || this.#process.exitCode !== null || this.#process.signalCode !== null) return
    const ended = once(this.#process, 'exit')
    const disconnected = new Promise<void>((resolve) => this.#browser.once('disconnected', () => resolve()))
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
    await Promise.all([ended, disconnected])
  }
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
