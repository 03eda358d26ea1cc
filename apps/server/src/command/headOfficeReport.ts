/** What `kassa doctor` says of the way between a store server and its head office: how it stands, what waits, what to do next. */
import type { HeadOfficeExamination, HeadOfficeStanding } from '../upstream/examineHeadOffice.ts'
import type { WaitingEntries } from '../upstream/waitingEntries.ts'

/** `ok`: all is well. `note`: the store sells on, and somebody should know. */
export type Report = { mark: 'ok' | 'note'; whatIs: string; whatToDo?: string }

/** More than this is no matter of the network, nor of HTTP telling whole seconds.   Units: ms. */
const mostSkewMs = 5_000

/** Returns what to print of a store server's head office.   `nowMs`: when it was asked. */
export function reportHeadOffice({ url, waiting, standing }: HeadOfficeExamination, nowMs: number): Report {
  const { whatIs, whatToDo } = standingWords(standing)
  const report = { whatIs: `${url} ${whatIs}; ${waitingWords(waiting, nowMs)}` }
  return whatToDo === undefined ? { mark: 'ok', ...report } : { mark: 'note', ...report, whatToDo }
}

/** Returns what to print of the store servers that a head office has heard of. */
export function reportStoreServers(
  servers: readonly { name: string; lastHeardAt: string | null }[],
  nowMs: number,
): Report {
  const words = servers.map(({ name, lastHeardAt }) =>
    lastHeardAt === null
      ? `${name}, never heard of`
      : `${name}, heard ${agoWords(nowMs - Date.parse(lastHeardAt))} ago`,
  )
  const isQuiet = servers.some(
    ({ lastHeardAt }) => lastHeardAt === null || nowMs - Date.parse(lastHeardAt) > quietAfterMs,
  )
  const report = { whatIs: words.join('; ') }
  if (!isQuiet) return { mark: 'ok', ...report }
  return {
    ...{ mark: 'note', ...report },
    whatToDo:
      'Stores sell on without a line. Look at the line there, or run `kassa doctor` on the store server.',
  }
}

/** They vouch for their tills every minute. */
const quietAfterMs = 10 * 60_000

function standingWords(standing: HeadOfficeStanding): { whatIs: string; whatToDo?: string } {
  switch (standing.status) {
    case 'answers':
      return answerWords(standing)
    case 'unreachable':
      return {
        whatIs: 'does not answer',
        whatToDo:
          'The store sells on. Look at the network and the address; where head office has moved, start once with the new KASSA_UPSTREAM.',
      }
    case 'versions_apart':
      return {
        whatIs: 'is too many versions apart',
        whatToDo:
          standing.upgradeNeeded === 'here'
            ? 'Update this server: sales go up meanwhile, records do not come down.'
            : 'Update head office.',
      }
    case 'key_missing':
      return {
        whatIs: 'cannot be asked, since the key for it is not in the data directory',
        whatToDo: `Put keys/head-office.json back from where the data directory is kept. ${newCode}`,
      }
    case 'unknown':
      return { whatIs: 'does not know this server any more', whatToDo: newCode }
    case 'shut_out':
      return {
        whatIs: 'has shut this server out',
        whatToDo: `What is sold still goes up; records do not come down. ${newCode}`,
      }
  }
}

const newCode =
  'Make a code for a store server in the back office there, under Devices, and start once with KASSA_UPSTREAM_CODE=<code>.'

function answerWords({
  skewMs = 0,
  hasNewRecords,
}: Extract<HeadOfficeStanding, { status: 'answers' }>): ReturnType<typeof standingWords> {
  const records = hasNewRecords ? 'has records that are not here yet' : 'has no newer records'
  const whatIs = `answers and ${records}`
  if (Math.abs(skewMs) <= mostSkewMs) return { whatIs }
  const place = skewMs > 0 ? 'ahead of' : 'behind'
  return {
    whatIs: `${whatIs}; the clock here is ${agoWords(Math.abs(skewMs))} ${place} its clock`,
    whatToDo:
      'Set both clocks by the network (NTP): prices and holds that begin or end at a time depend on it.',
  }
}

function waitingWords({ entryCount, journalCount, since }: WaitingEntries, nowMs: number): string {
  if (entryCount === 0) return 'nothing waits'
  const entries = entryCount === 1 ? '1 entry waits' : `${entryCount} entries wait`
  const journals = journalCount === 1 ? '' : ` in ${journalCount} journals`
  return `${entries}${journals}${since === null ? '' : `, the first for ${agoWords(nowMs - since.getTime())}`}`
}

/** A span of time in the largest unit that says enough. */
function agoWords(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  if (seconds < 120) return `${seconds} s`
  if (seconds < 2 * 3600) return `${Math.round(seconds / 60)} min`
  return seconds < 2 * 86_400 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86_400)} days`
}
