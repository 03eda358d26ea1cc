/** What is printed when the server is ready: where to go, and how to get in. */

import type { DemoAccess } from '../demo/seedDemo.ts'
import type { TillLink } from './tillLinks.ts'

export type Welcome = {
  url: string
  dataDirectory: string
  /** Of the demo. */
  access?: DemoAccess
  /** For stores that have no till yet. */
  tillLinks?: readonly TillLink[]
  /** Of a store server. */
  headOfficeUrl?: string
}

/** Returns the lines to print. */
export function welcome({ url, dataDirectory, access, tillLinks = [], headOfficeUrl }: Welcome): string {
  const tills = tillLinks.map(({ storeName, path }) => row(storeName, url + path))
  const staff = access?.staff.map(({ name, pin }) => `${pin} (${name})`).join('  ')
  return [
    '',
    `  Kassa is ready: ${url}`,
    '',
    heading('Till', `${url}/register/`),
    ...(tills.length === 0
      ? []
      : ['    Open one of these once, on the device that becomes the till:', ...tills]),
    ...(staff === undefined ? [] : [row('PIN', staff)]),
    '',
    heading('Back office', `${url}/office/`),
    ...(access === undefined ? [] : [row('E-mail', access.email), row('Password', access.password)]),
    '',
    ...(headOfficeUrl === undefined ? [] : [heading('Head office', headOfficeUrl), '']),
    heading('API', `${url}/api`),
    heading('Data', dataDirectory),
    '',
    '  Stop with Ctrl+C.',
    '',
  ].join('\n')
}

function heading(name: string, text: string): string {
  return `  ${name.padEnd(13)} ${text}`
}

function row(name: string, text: string): string {
  return `    ${name.padEnd(11)} ${text}`
}
