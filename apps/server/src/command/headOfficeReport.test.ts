/** Whoever runs `kassa doctor` is told what is, since when, and what to do next. */
import { describe, expect, test } from 'vitest'
import type { HeadOfficeStanding } from '../upstream/examineHeadOffice.ts'
import { reportHeadOffice, reportStoreServers } from './headOfficeReport.ts'

const nowMs = Date.parse('2026-11-23T12:00:00Z')
const url = 'https://head.example'
const nothing = { entryCount: 0, journalCount: 0, since: null }
const ago = (minutes: number) => new Date(nowMs - minutes * 60_000)

const standings: [
  standing: HeadOfficeStanding,
  mark: string,
  whatIs: RegExp,
  whatToDo: RegExp | undefined,
][] = [
  [
    { status: 'answers', skewMs: 900, hasNewRecords: false },
    'ok',
    /answers and has no newer records/,
    undefined,
  ],
  [{ status: 'answers', skewMs: undefined, hasNewRecords: true }, 'ok', /not here yet/, undefined],
  [{ status: 'answers', skewMs: 90_000, hasNewRecords: false }, 'note', /90 s ahead of/, /NTP/],
  [{ status: 'answers', skewMs: -7_200_000, hasNewRecords: false }, 'note', /2 h behind/, /NTP/],
  [{ status: 'unreachable' }, 'note', /does not answer/, /sells on/],
  [{ status: 'versions_apart', upgradeNeeded: 'here' }, 'note', /versions apart/, /Update this server/],
  [
    { status: 'versions_apart', upgradeNeeded: 'head_office' },
    'note',
    /versions apart/,
    /Update head office/,
  ],
  [{ status: 'key_missing' }, 'note', /cannot be asked/, /head-office\.json.*KASSA_UPSTREAM_CODE/],
  [{ status: 'unknown' }, 'note', /does not know/, /KASSA_UPSTREAM_CODE/],
  [{ status: 'shut_out' }, 'note', /shut this server out/, /KASSA_UPSTREAM_CODE/],
]

test.each(standings)('%o', (standing, mark, whatIs, whatToDo) => {
  const report = reportHeadOffice({ url, waiting: nothing, standing }, nowMs)
  expect(report).toMatchObject({ mark, whatIs: expect.stringMatching(whatIs) })
  expect(report.whatIs).toMatch(/nothing waits$/)
  if (whatToDo === undefined) expect(report.whatToDo).toBeUndefined()
  else expect(report.whatToDo).toMatch(whatToDo)
})

test.each([
  [{ entryCount: 1, journalCount: 1, since: ago(1) }, '1 entry waits, the first for 60 s'],
  [
    { entryCount: 4210, journalCount: 3, since: ago(5 * 1440) },
    '4210 entries wait in 3 journals, the first for 5 days',
  ],
])('what waits, %o', (waiting, words) => {
  const { whatIs } = reportHeadOffice({ url, waiting, standing: { status: 'unreachable' } }, nowMs)
  expect(whatIs).toBe(`${url} does not answer; ${words}`)
})

describe('a head office', () => {
  const amsterdam = { name: 'Server in Amsterdam', lastHeardAt: ago(1).toISOString() }
  test('has heard of its store servers', () => {
    expect(reportStoreServers([amsterdam], nowMs)).toEqual({
      mark: 'ok',
      whatIs: 'Server in Amsterdam, heard 60 s ago',
    })
  })

  test('says which one has been quiet, and that stores sell on', () => {
    const quiet = [amsterdam, { name: 'Server in Malmö', lastHeardAt: ago(600).toISOString() }]
    expect(reportStoreServers(quiet, nowMs)).toMatchObject({
      ...{ mark: 'note', whatIs: expect.stringContaining('Server in Malmö, heard 10 h ago') },
      whatToDo: expect.stringContaining('sell on'),
    })
    const never = [{ name: 'Server in Malmö', lastHeardAt: null }]
    expect(reportStoreServers(never, nowMs)).toMatchObject({
      ...{ mark: 'note', whatIs: 'Server in Malmö, never heard of' },
    })
  })
})
