/** What is found in the command palette. */
import { BoxIcon } from '@kassa/ui'
import { expect, test } from 'vitest'
import { type Command, findCommands, receiptNumberIn } from './command.ts'

const command = (title: string): Command => ({
  id: title,
  group: 'places',
  icon: BoxIcon,
  title,
  run: () => {},
})
const commands = ['Geräte', 'Hell und dunkel', 'Neue Kasse hinzufügen'].map(command)

test.each([
  ['', ['Geräte', 'Hell und dunkel', 'Neue Kasse hinzufügen']],
  ['gerate', ['Geräte']],
  ['KAS neu', ['Neue Kasse hinzufügen']],
  ['asse', []],
  ['hell kasse', []],
])('“%s” finds %j', (text, titles) => {
  expect(findCommands(commands, text).map(({ title }) => title)).toEqual(titles)
})

test.each([
  ['1042', 1042],
  [' # 7 ', 7],
  ['0', undefined],
  ['12a', undefined],
  ['', undefined],
])('“%s” names receipt %s', (text, number) => {
  expect(receiptNumberIn(text)).toBe(number)
})
