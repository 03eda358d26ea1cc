/** What must hold between a store server and its head office, in the words of a shopkeeper. Each returns what is wrong, or nothing. */
import { journalKey } from './journalKey.ts'
import type { Shop } from './shop.ts'

type Above = NonNullable<Shop['above']>

/** After every step. */
export const headOfficeAlways: Record<string, (shop: Shop) => string[]> = {
  'a store server never says that head office has what it has not': ({
    above,
    server,
    headOfficeRestoredAtMs,
  }) =>
    [...server.state.journals.values()].flatMap(({ identity, entries }) => {
      const device = journalKey(identity)
      const claimed = above?.relay.sentSeq(device) ?? 0
      // It learns at its next contact that head office was put back.
      const isTold = above !== undefined && isAfter(above.relay.toldAtMs(device), headOfficeRestoredAtMs)
      if (claimed === 0 || !isTold) return []
      const held = above.headOffice.state.journals.get(device)?.entries[claimed - 1]
      return held?.hash === entries[claimed - 1]?.hash ? [] : [`entry ${claimed}`]
    }),

  'a till never says that head office has what it has not': (shop) =>
    shop.tills.flatMap((till) => {
      const { name, sender, soul, toldAtMs, toldAboveAtMs } = till
      const { above, restoredAtMs, headOfficeRestoredAtMs } = shop
      const claimed = sender?.headOfficeSeq ?? 0
      // It learns at its next contact that either server was put back, and that somebody else writes its journal.
      const isTold = isAfter(toldAtMs, restoredAtMs) && isAfter(toldAboveAtMs, headOfficeRestoredAtMs)
      const device = journalKey(soul.identity)
      if (above === undefined || claimed === 0 || !isTold || shop.mayStop.has(device)) return []
      const held = above.headOffice.state.journals.get(device)?.entries[claimed - 1]
      return held?.text === till.entryAt(claimed)?.text ? [] : [`${name}: entry ${claimed}`]
    }),

  'a store server stops passing on only where a journal has two ends': ({ above, server, mayStop }) =>
    [...server.state.journals.keys()].filter(
      (device) => above?.relay.isStopped(device) === true && !mayStop.has(device),
    ),
}

/** When nothing waits any more. */
export const headOfficeAtRest: Record<string, (shop: Shop, above: Above) => string[]> = {
  'head office holds each journal byte for byte as the store does': (shop) => leftInStore(shop),

  'the store server has every journal that head office has': ({ server }, { headOffice }) =>
    [...headOffice.state.journals.keys()].filter((device) => !server.knows(device)),

  'everything has arrived at head office, and the store server knows it': (shop, above) =>
    passedOnIn(shop, above)
      .filter(({ device, entries }) => above.relay.sentSeq(device) !== entries.length)
      .map(({ device, entries }) => `${device}: ${above.relay.sentSeq(device)} of ${entries.length}`),

  'every till knows that head office has everything': (shop, above) => {
    const passedOn = new Set(passedOnIn(shop, above).map(({ device }) => device))
    return shop.tills
      .filter(
        ({ isGone, sender, soul }) =>
          !isGone && sender?.line !== 'stopped' && passedOn.has(journalKey(soul.identity)),
      )
      .filter(({ sender, writtenCount }) => sender?.headOfficeSeq !== writtenCount)
      .map(({ name, sender, writtenCount }) => `${name}: ${sender?.headOfficeSeq} of ${writtenCount}`)
  },

  'of two ends of a journal head office keeps the other one aside': ({ server }, above) =>
    [...server.state.journals.values()].flatMap(({ identity, entries }) => {
      const device = journalKey(identity)
      const journal = above.headOffice.state.journals.get(device)
      const at = entries.findIndex(({ hash }, place) => {
        const held = journal?.entries[place]
        return held !== undefined && held.hash !== hash
      })
      const other = entries[at]
      return other === undefined || journal?.refused.has(other.hash) === true
        ? []
        : [`${device}: entry ${at + 1}`]
    }),
}

/** Journals of which head office has something else than the store server. */
export function leftInStore(shop: Shop): string[] {
  const { above } = shop
  if (above === undefined) return []
  return passedOnIn(shop, above).flatMap(({ device, entries }) => {
    const held = above.headOffice.state.journals.get(device)?.entries ?? []
    return textOf(held) === textOf(entries) ? [] : [`${device}: ${held.length} of ${entries.length}`]
  })
}

/** Journals that nothing kept back: head office has no other end of them. */
function passedOnIn({ server }: Shop, { relay }: Above) {
  return [...server.state.journals.values()].flatMap(({ identity, entries }) => {
    const device = journalKey(identity)
    return relay.isStopped(device) ? [] : [{ device, entries }]
  })
}

function isAfter(atMs: number, restoredAtMs: number | undefined): boolean {
  return restoredAtMs === undefined || atMs > restoredAtMs
}

function textOf(entries: readonly { text: string }[]): string {
  return entries.map(({ text }) => text).join('\n')
}
