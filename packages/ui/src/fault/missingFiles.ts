/*
 * Files of the program that do not come when somebody needs them: the server has another version by now, or it cannot be reached.
 *
 *   nothing ── a file does not come ──▶ updated (stays)
 *      ▲                           └──▶ unreachable, where somebody pressed something
 *      └──────── a while later ──────────────┘
 */
import { useSyncExternalStore } from 'react'

export type MissingFile = 'updated' | 'unreachable'

const saidForMs = 8_000

let missing: MissingFile | undefined
let isLooking = false
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

/** Begins to listen for such files, those of the application under `base`. Call once. */
export function watchForMissingFiles(base: string): void {
  window.addEventListener('vite:preloadError', () => {
    if (!isLooking && missing === undefined) void lookWhy(base)
  })
}

/** Why a file did not come, for as long as that is worth saying. */
export function useMissingFile(): MissingFile | undefined {
  return useSyncExternalStore(subscribe, () => missing)
}

/** Whether the page, as the server has it now, begins with another program than the one that runs. */
export function isOtherProgram(page: string, program: string): boolean {
  return page.includes('<script') && !page.includes(program)
}

async function lookWhy(base: string): Promise<void> {
  // What is fetched before anybody needs it is fetched again when somebody does.
  const isNeeded = navigator.userActivation?.isActive !== false
  isLooking = true
  if (await isOtherVersion(base)) tell('updated')
  else if (isNeeded) tell('unreachable')
  isLooking = false
}

async function isOtherVersion(base: string): Promise<boolean> {
  const program = document.querySelector('script[type="module"][src]')?.getAttribute('src')
  if (program == null) return false
  try {
    // With a question the page comes from the server, not from the till's own copy of it.
    const answer = await fetch(`${base}index.html?version`, { cache: 'no-store' })
    return answer.ok && isOtherProgram(await answer.text(), program)
  } catch {
    return false
  }
}

function tell(why: MissingFile | undefined): void {
  clearTimeout(timer)
  missing = why
  if (why === 'unreachable') timer = setTimeout(() => tell(undefined), saidForMs)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
