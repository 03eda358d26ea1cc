import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { countChecks, countPlaywright, countVitest } from './reports.mjs'
import { runStep } from './runStep.mjs'

const folder = mkdtempSync(join(tmpdir(), 'kassa-lanes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function report(content: unknown): string {
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify(content))
  return path
}

describe('what came of a program', () => {
  it('counts a file that broke before its first test as one failure', () => {
    const testResults = [
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
      { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
    ]
    expect(countVitest(report({ numPassedTests: 2, numFailedTests: 1, testResults }))).toEqual({
      passed: 2,
      failed: 2,
    })
  })

  it('counts a browser test that passes only when repeated as failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 0 }
    expect(countPlaywright(report({ stats, errors: [{}] }))).toEqual({ passed: 5, failed: 3 })
  })
})

describe('a program of a lane', () => {
  const step = (script: string) => ({
    title: 'a program',
    program: (path: string) => ({ args: ['-e', script, path], env: { REPORT: path } }),
    count: countChecks,
  })
  const writes = (counts: string) => `require('node:fs').writeFileSync(process.env.REPORT, '${counts}')`
  let number = 0
  const run = (script: string) => runStep(step(script), join(folder, `step-${++number}.json`), folder)

  it.each([
    ['passes', writes('{"passed":3,"failed":0}'), { passed: 3, failed: 0 }],
    ['fails', `${writes('{"passed":3,"failed":2}')}; process.exitCode = 1`, { passed: 3, failed: 2 }],
    [
      'fails without a failed test',
      `${writes('{"passed":3,"failed":0}')}; process.exitCode = 1`,
      { passed: 3, failed: 1 },
    ],
    ['dies without a report', 'process.exit(3)', { passed: 0, failed: 1 }],
    ['is killed', "process.kill(process.pid, 'SIGKILL')", { passed: 0, failed: 1 }],
    ['reports nothing', '', { passed: 0, failed: 0 }],
  ])('that %s', async (_, script, expected) => {
    expect(await run(script)).toEqual(expected)
  })

  it('counts as one test when it writes no report', async () => {
    const program = (code: number) => ({
      title: 'bare',
      program: () => ({ args: ['-e', `process.exit(${code})`] }),
    })
    expect(await runStep(program(0), '', folder)).toEqual({ passed: 1, failed: 0 })
    expect(await runStep(program(1), '', folder)).toEqual({ passed: 0, failed: 1 })
  })
})
