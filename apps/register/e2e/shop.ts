/** A whole shop for one test worker: real server and database, a payment terminal and a receipt printer that are simulated. */
import process from 'node:process'
import { type PrinterSimulator, startPrinterSimulator } from '@kassa/devices/node'
import { drawPlan, keepPlan, prepareDataDirectory } from '@kassa/server/testing'
import { type KassaServer, startKassaServer } from '../../../tools/e2e/kassaServer.ts'
import { Office } from './office.ts'
import { ShopTerminal } from './shopTerminal.ts'

export type Shop = {
  server: KassaServer
  terminal: ShopTerminal
  printer: PrinterSimulator
  office: Office
  close(): Promise<void>
}

/** Starts all of it, on free ports. */
export async function startShop(): Promise<Shop> {
  const terminal = await ShopTerminal.start()
  const printer = await startPrinterSimulator({ columns: 42 })
  const server = await startKassaServer((dataDirectory) => planDevices(dataDirectory, { terminal, printer }))
  return {
    ...{ server, terminal, printer, office: new Office(server) },
    async close() {
      await server.close()
      await Promise.all([terminal.stop(), printer.stop()])
    },
  }
}

/** The demo business, with its devices at the ports that were free. */
async function planDevices(
  dataDirectory: string,
  { terminal, printer }: Pick<Shop, 'terminal' | 'printer'>,
): Promise<void> {
  await prepareDataDirectory(dataDirectory, process.getuid?.() === 0)
  const plan = await drawPlan(Date.now())
  for (const planned of plan.terminals) planned.terminal.url = `${terminal.url}/nexo`
  for (const planned of plan.printers) planned.printer.port = printer.port
  await keepPlan(dataDirectory, plan)
}
