import { describe, expect, it } from 'vitest'
import { plantSources, told } from '../testing/plant.ts'
import { findLongFunctions, lowerRecord, measureLongest } from './functionLength.ts'
import { findIdleTaps } from './idleTaps.ts'
import { findLeftovers } from './leftovers.ts'
import { findDeadLinks } from './links.ts'
import { findMachinePaths } from './machinePaths.ts'
import { findImpurity } from './purity.ts'
import { findUntranslatedWords } from './words.ts'

describe('taps that do nothing', () => {
  const idle = (text: string, path = 'apps/register/src/customer/Row.tsx') =>
    plantSources({ [path]: text }).flatMap(findIdleTaps)

  it.each([
    'const leave = () => void desk?.leave()',
    'const leave = () => {\n  close()\n  void desk?.leave()\n}',
    'const button = <Button onClick={() => desk?.tare()} />',
    'const button = <Button onClick={() => void desk?.leave(customer)} />',
  ])('refuses %s', (text) => {
    expect(idle(text)).toHaveLength(1)
  })

  it.each([
    'const button = <Button disabled={desk === undefined} onClick={() => void desk?.leave()} />',
    'const leave = () => {\n  if (desk !== undefined) void desk.leave()\n}',
    'const waiting = useTillView(() => desk?.waiting())',
    'useEffect(() => place.current?.focus(), [])',
    'const kept = () => void till.tenders().then((tenders) => tenders?.takeAway(place))',
  ])('accepts %s', (text) => {
    expect(idle(text)).toEqual([])
  })

  it('accepts what is no component', () => {
    expect(idle('void lock?.release()', 'apps/register/src/session/useWakeLock.ts')).toEqual([])
  })
})

describe('purity of kernel and journal', () => {
  const impure = (path: string, text: string) => plantSources({ [path]: text }).flatMap(findImpurity)

  it.each([
    'const now = Date.now()',
    'const now = new Date()',
    'let at: Date',
    'performance.now()',
    'setTimeout(f, 1)',
    'await fetch(url)',
    'localStorage.getItem(key)',
    'new Intl.NumberFormat()',
    'process.env.HOME',
    'console.log(1)',
    'globalThis.Date',
    'Math.random()',
    'crypto.randomUUID()',
    'Math.round(a)',
    'Math.floor(a)',
    'parseFloat(text)',
    'amount.toFixed(2)',
    'const rate = 0.21',
    'const big = 9007199254740993',
  ])('refuses %s', (text) => {
    expect(impure('packages/kernel/src/price/price.ts', text)).toHaveLength(1)
    expect(impure('packages/journal/src/chain/append.ts', text)).toHaveLength(1)
  })

  it('names the replacement', () => {
    expect(told(impure('packages/kernel/src/a.ts', '\nnew Date()'))).toEqual([
      'packages/kernel/src/a.ts:2 Date is not for pure code: take the time as an argument (ms UTC, or local time with offset)',
    ])
  })

  it.each([
    [
      'a property of that name',
      'packages/kernel/src/a.ts',
      'const a = { Date: 1, process: 2 }\na.process\ntype A = { fetch: 1 }',
    ],
    ['rounding where rounding lives', 'packages/kernel/src/money/rounding/towardZero.ts', 'Math.trunc(a)'],
    ['other code', 'apps/server/src/a.ts', 'new Date()'],
    ['tests', 'packages/kernel/src/a.test.ts', 'new Date()'],
    [
      'whole numbers',
      'packages/kernel/src/a.ts',
      'const rateBasisPoints = 2_100; const big = 10n ** 20n; 1e5',
    ],
    ['signatures', 'packages/journal/src/key.ts', 'crypto.subtle.sign(a, b, c)'],
  ])('accepts %s', (_, path, text) => {
    expect(impure(path, text)).toEqual([])
  })
})

describe('leftovers', () => {
  const left = (text: string) => plantSources({ 'apps/server/src/a.test.ts': text }).flatMap(findLeftovers)

  it.each([
    '// TODO: later',
    '/* FIXME */',
    "it.only('x', f)",
    "describe.only('x', f)",
    "it.skip('x', f)",
    "test.describe.skip('x', f)",
    'test.skip(name, () => {})',
    "it.todo('x')",
    'test.skip()',
    "xit('x', f)",
    "fdescribe('x', f)",
  ])('finds %s', (text) => {
    expect(left(text)).toHaveLength(1)
  })

  it.each([
    "it.skipIf(isRoot)('x', f)",
    "test.skip(isWindows, 'needs a socket')",
    'const mastodon = list.only(1)',
    "const text = 'TODO'",
    "it('does not skip', f)",
  ])('leaves %s', (text) => {
    expect(left(text)).toEqual([])
  })
})

describe('words on screens', () => {
  const words = (text: string, path = 'apps/register/src/Pay.tsx') =>
    plantSources({ [path]: text }).flatMap(findUntranslatedWords)

  it.each([
    'const a = <p>Pay now</p>',
    'const a = <p>Total: {total}</p>',
    "const a = <p>{'Pay'}</p>",
    "const a = <p>{isPaid ? 'Paid' : t('open')}</p>",
    "const a = <p>{error && 'Wrong'}</p>",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the template belongs to the planted source
    'const a = <p>{`Line ${n}`}</p>',
    'const a = <button aria-label="Close" />',
    'const a = <input placeholder={"Search"} />',
    'const a = <>Sök</>',
  ])('finds them in %s', (text) => {
    expect(words(text)).toHaveLength(1)
  })

  it.each([
    "const a = <p className='total big'>{t('pay')}</p>",
    'const a = <p>€ 12,50 × 3</p>',
    'const a = <span>1 kg · {quantity}</span>',
    'const a = <b>Kassa</b>',
    'const a = <kbd>F2</kbd>',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the template belongs to the planted source
    'const a = <p>{`${count} / ${total}`}</p>',
    "const a = <p>{t(isPaid ? 'paid' : 'open')}</p>",
  ])('leaves %s', (text) => {
    expect(words(text)).toEqual([])
  })

  it('looks at screens only', () => {
    expect(words('const a = <p>Pay</p>', 'packages/ui/gallery/src/Page.tsx')).toEqual([])
    expect(words('const a = <p>Pay</p>', 'apps/register/src/Pay.test.tsx')).toEqual([])
  })
})

describe('length of functions', () => {
  const source = (lines: number) =>
    plantSources({ 'apps/server/src/a.ts': `const f = () => {${'\n'.repeat(lines - 1)}}` })
  const record = 'record.json'

  it('measures the longest function of a file when it is longer than a screen', () => {
    expect(measureLongest(source(60))).toEqual({})
    expect(measureLongest(source(61))).toEqual({ 'apps/server/src/a.ts': 61 })
  })

  it('lets lengths fall and never rise', () => {
    const measured = { a: 70 }
    expect(findLongFunctions(measured, {}, record)).toEqual([expect.objectContaining({ file: 'a' })])
    expect(findLongFunctions(measured, { a: 69 }, record)).toEqual([expect.objectContaining({ file: 'a' })])
    expect(findLongFunctions(measured, { a: 70 }, record)).toEqual([])
    expect(findLongFunctions(measured, { a: 71 }, record)).toEqual([
      expect.objectContaining({ file: record }),
    ])
    expect(findLongFunctions({}, { a: 70 }, record)).toEqual([expect.objectContaining({ file: record })])
  })

  it('writes down falls only', () => {
    expect(lowerRecord({ a: 70, b: 90, c: 100 }, { a: 80, b: 80, gone: 70 })).toEqual({ a: 70, b: 80 })
  })
})

describe('links in documents', () => {
  const paths = ['README.md', 'docs/adr/README.md', 'docs/adr/0001-a.md', 'docs/till.png']
  const dead = (text: string) =>
    findDeadLinks('docs/adr/README.md', text, paths).map(({ message }) => message)

  it('finds those that lead nowhere', () => {
    expect(
      dead(
        '[a](0001-a.md) [b](../adr/) ![c](../till.png) [d](../../README.md#start) [e](#own) [f](https://x.org)',
      ),
    ).toEqual([])
    expect(dead('see [a](0002-b.md) and [b](../guide "title")')).toEqual([
      'there is no 0002-b.md',
      'there is no ../guide',
    ])
  })
})

describe('folders of a machine', () => {
  const checkout = '/srv/build/till'

  it.each([
    "const path = '/home/anna/work'",
    'see /Users/Bob/Desktop/a.png',
    'C:\\Users\\Bob\\a.txt',
    'cd /root/till',
    `open ${checkout}/README.md`,
  ])('finds %s', (text) => {
    expect(findMachinePaths('a.md', `\n${text}`, checkout)).toEqual([expect.objectContaining({ line: 2 })])
  })

  it.each([
    'GET /homepage/',
    '/home/kassa/data',
    '/var/lib/kassa',
    'https://example.org/root/a',
    'C:\\Users\\you\\kassa',
  ])('leaves %s', (text) => {
    expect(findMachinePaths('a.md', text, checkout)).toEqual([])
  })

  it('lets tests make up homes, but not name the checkout', () => {
    expect(findMachinePaths('a.test.ts', '/home/anna/work', checkout)).toEqual([])
    expect(findMachinePaths('a.test.ts', `${checkout}/a`, checkout)).toHaveLength(1)
  })
})
