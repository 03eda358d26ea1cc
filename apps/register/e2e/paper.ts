/** What the shop's simulated printer has on paper, read from the bytes that it was sent. */
import type { Shop } from './shop.ts'

export type Paper = { drawerKicks: number; receipts: { text: string }[] }

/** Returns everything that was printed, newest first, and how often the drawer was opened. */
export async function paperOf({ printer }: Shop): Promise<Paper> {
  return (await (await fetch(`${printer.url}/receipts`)).json()) as Paper
}

/** Takes its paper away, opens its cover, or makes it ready again. */
export async function setPrinter({ printer }: Shop, condition: string): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${printer.url}/control`, {
    ...{ method: 'POST', headers },
    body: JSON.stringify({ condition }),
  })
  if (!answer.ok) throw new Error(`the printer refuses ${condition}: ${await answer.text()}`)
}
