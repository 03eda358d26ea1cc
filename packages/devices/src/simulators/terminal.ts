/**
 * A payment terminal that exists only as a program: it speaks the Terminal API over HTTP, shows its display on a web
 * page, forgets nothing and fails on command.
 *
 *   POST /nexo      the protocol            GET /displays   its display messages, as a live stream
 *   GET  /          the page                GET /screen     the display, as a live stream
 *   GET  /state     display and behaviour   GET /charges    all money that moved
 *   POST /control   {behaviour, delayMs?, times?}           POST /touch  {choice}: a person at the terminal
 */
import { textAt } from '../payment/nexo/json.ts'
import { type Call, type Routes, serveHttp } from './httpFace.ts'
import { LiveStream } from './liveStream.ts'
import { BehaviourDial, parseSetting } from './terminal/behaviour.ts'
import { CardHolder, choices, instantPace, type Pace } from './terminal/cardHolder.ts'
import { displayMessage } from './terminal/displayMessage.ts'
import { TerminalLedger } from './terminal/ledger.ts'
import { NexoService } from './terminal/nexoService.ts'
import type { Treatment } from './terminal/request.ts'
import { displayEventOf, idleScreen, isResult, type Screen } from './terminal/screen.ts'
import { terminalPage } from './terminal/terminalPage.ts'

export type TerminalSimulatorOptions = {
  /** 0 takes a free port. */
  readonly port?: number
  readonly host?: string
  /** Where to remember transactions, so that a restart still knows them; without it, only while it runs. */
  readonly file?: string
  /** How long a card holder takes; none at all unless told. */
  readonly pace?: Pace
  /** How to die when told to crash; without it the simulator just stops. */
  readonly onCrash?: () => void
}

export type TerminalSimulator = {
  readonly url: string
  readonly port: number
  readonly stop: () => Promise<void>
}

const resultShownMs = 6_000

/** Starts a simulated terminal.   Fails: rejects when the port is taken or the file cannot be written. */
export async function startTerminalSimulator(
  options: TerminalSimulatorOptions = {},
): Promise<TerminalSimulator> {
  const works = makeWorks(options.file, options.pace ?? instantPace)
  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= face.stop().then(() => works.ledger.close())
    return stopped
  }
  const deliver = async (call: Call, treatment: Treatment) => {
    if (treatment.act === 'answer') call.replyJson(treatment.message)
    else if (treatment.act === 'acknowledge') call.reply('ok')
    else call.cutOff()
    if (treatment.act === 'die') await (options.onCrash ?? stop)()
  }
  const face = await serveHttp({
    host: options.host ?? '127.0.0.1',
    port: options.port ?? 0,
    routes: routesOf(works, deliver),
  })
  return { url: face.url, port: face.port, stop }
}

type Works = {
  readonly ledger: TerminalLedger
  readonly dial: BehaviourDial
  readonly cardHolder: CardHolder
  readonly service: NexoService
  readonly screens: LiveStream
  readonly displays: LiveStream
  readonly state: () => object
}

function makeWorks(file: string | undefined, pace: Pace): Works {
  const ledger = new TerminalLedger(file)
  const dial = new BehaviourDial()
  const screens = new LiveStream()
  const displays = new LiveStream()
  let screen = idleScreen
  let saleId = ''
  const state = () => ({ screen, setting: dial.setting, charges: ledger.charges() })
  const show = (next: Screen) => {
    screen = next
    screens.send(state())
    const event = displayEventOf(next.name)
    if (event !== undefined) displays.send(displayMessage({ saleId, event }))
    if (isResult(next.name)) setTimeout(() => screen === next && show(idleScreen), resultShownMs).unref()
  }
  const cardHolder = new CardHolder(pace, show)
  const onBegin = (forSaleId: string) => {
    saleId = forSaleId
  }
  const service = new NexoService({ ledger, dial, cardHolder, show, onBegin })
  screens.send(state())
  return { ledger, dial, cardHolder, service, screens, displays, state }
}

function routesOf(works: Works, deliver: (call: Call, treatment: Treatment) => Promise<void>): Routes {
  const { ledger, dial, cardHolder, service, screens, displays, state } = works
  return {
    'POST /nexo': async (call) => deliver(call, await service.treat(await call.json())),
    'GET /nexo': (call) => call.replyJson({ error: 'send a SaleToPOIRequest by POST' }, 405),
    'GET /displays': (call) => call.follow(displays),
    'GET /screen': (call) => call.follow(screens),
    'GET /state': (call) => call.replyJson(state()),
    'GET /charges': (call) => call.replyJson(ledger.charges()),
    'GET /': (call) => call.reply(terminalPage(), 'text/html; charset=utf-8'),
    'POST /control': async (call) => {
      const setting = parseSetting(await call.json())
      if ('error' in setting) return call.replyJson(setting, 400)
      dial.turn(setting)
      screens.send(state())
      call.replyJson(setting)
    },
    'POST /touch': async (call) => {
      const asked = textAt(await call.json(), 'choice')
      const choice = choices.find((known) => known === asked)
      if (choice === undefined)
        return call.replyJson({ error: `choice is one of ${choices.join(', ')}` }, 400)
      cardHolder.touch(choice)
      call.replyJson({ choice })
    },
  }
}
