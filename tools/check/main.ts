// All checks of the checkout in one run: types, lint and format, and the project's own rules.
//   npm run check               tells what is broken; exit code 1 when anything is
//   npm run check -- --record   writes down new migrations and functions that became shorter
//   … --report <file>           also writes { passed, failed } as JSON, for the test runner
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownChecks, ownRecords } from './ownChecks.ts'
import { runTool } from './runTool.ts'
import { type Checkout, readCheckout } from './source/checkout.ts'
import { UnreadableSource } from './source/sourceFile.ts'
import { formatViolations } from './violation.ts'

type Outcome = { readonly name: string; readonly seconds: number; readonly problems: string }

async function main(root: string, args: readonly string[]): Promise<number> {
  const types = measure('types', () => runTool(root, 'typescript', 'tsc', ['-p', '.', '--pretty', 'false']))
  const lint = measure('lint and format', () =>
    runTool(root, '@biomejs/biome', 'biome', ['check', '--colors=off', '--error-on-warnings']),
  )
  const outcomes = await Promise.all([types, lint, ...runOwnChecks(root, args)])
  for (const outcome of outcomes) print(outcome)
  const failed = outcomes.filter(({ problems }) => problems !== '').length
  writeReport(args, { passed: outcomes.length - failed, failed })
  return failed > 0 ? 1 : 0
}

function runOwnChecks(root: string, args: readonly string[]): Outcome[] {
  try {
    if (args.includes('--record')) record(readCheckout(root))
    return ownChecks(readCheckout(root)).map(({ name, run }) => {
      const began = performance.now()
      const problems = formatViolations(run())
      return { name, seconds: secondsSince(began), problems }
    })
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error
    return [{ name: 'sources can be read', seconds: 0, problems: `  ${error.message}` }]
  }
}

async function measure(name: string, run: () => Promise<string>): Promise<Outcome> {
  const began = performance.now()
  const problems = await run()
  return { name, seconds: secondsSince(began), problems }
}

function secondsSince(began: number): number {
  return (performance.now() - began) / 1000
}

function print({ name, seconds, problems }: Outcome): void {
  console.log(`${problems ? '✗' : '✓'} ${name.padEnd(40)} ${seconds.toFixed(1)} s`)
  if (problems) console.log(problems)
}

function record(checkout: Checkout): void {
  for (const [path, content] of Object.entries(ownRecords(checkout))) {
    writeFileSync(join(checkout.root, path), `${JSON.stringify(content, null, 2)}\n`)
  }
}

function writeReport(args: readonly string[], counts: { passed: number; failed: number }): void {
  const path = args[args.indexOf('--report') + 1]
  if (args.includes('--report') && path) writeFileSync(path, JSON.stringify(counts))
}

process.exitCode = await main(process.cwd(), process.argv.slice(2))
