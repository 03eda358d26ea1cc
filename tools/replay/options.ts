/** What the replay is told on the command line. */
import { parseArgs } from 'node:util'

export const usage = `npm run replay -- <file.csv> [options]

Sells every invoice of an Online Retail file on a till without a screen, then compares what the server
holds with a count made from the file alone.

  --server URL      where Kassa runs (of a demo on this machine: found by itself)
  --store NAME      the store to sell in (the first)
  --code CODE       a one-time code of the back office (made by itself otherwise)
  --pin PIN         of someone who may sell and take goods back
  --email ADDRESS   of someone who may look into the back office
  --password WORD
  --card            every second sale is paid by card, at the register's terminal
  --invoice-time    sales happen when the invoice says, not now
  --data FOLDER     keep the till there: a replay that was stopped goes on where it was
`

export type Options = {
  file: string
  server?: string
  store?: string
  code?: string
  pin?: string
  email?: string
  password?: string
  data?: string
  card: boolean
  invoiceTime: boolean
}

export type Told = { status: 'options'; options: Options } | { status: 'help'; wrong?: string }

/** Returns the options, or that help is wanted, or what is wrong with them. */
export function parseOptions(parameters: readonly string[]): Told {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  try {
    const { values, positionals } = parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: {
        ...{ server: text, store: text, code: text, pin: text, email: text, password: text, data: text },
        ...{ card: flag, 'invoice-time': flag, help: flag },
      },
    })
    const [file, ...others] = positionals
    if (values.help === true || file === undefined || others.length > 0) return { status: 'help' }
    const { help: _, card = false, 'invoice-time': invoiceTime = false, ...rest } = values
    return { status: 'options', options: { file, card, invoiceTime, ...rest } }
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    return { status: 'help', wrong: cause.message }
  }
}
