/** Planted bugs in sharing baskets: merging, publishing, hearing, keeping, letting go. */

const order = 'packages/kernel/src/order/order.ts'
const receive = 'packages/kernel/src/order/receiveOrder.ts'
const basket = 'packages/kernel/src/basket/basket.ts'
const desk = 'packages/client/src/order/orderDesk.ts'
const letGo = 'packages/client/src/order/letGo.ts'
const keeper = 'packages/client/src/order/orderKeeper.ts'
const exchange = 'packages/client/src/order/orderExchange.ts'
const publications = 'packages/client/src/order/publications.ts'
const holding = 'packages/client/src/holding/holdCommands.ts'

/** @type {import('../mutants.mjs').Mutant[]} */
export const sharingMutants = [
  {
    what: 'of two parts of a basket the later one replaces the other',
    file: order,
    find: '  for (const event of a) byId.set(event.eventId, event)\n',
    put: '',
  },
  {
    what: 'whoever had the basket first has it for ever',
    file: order,
    find: 'return held === undefined || isLater(event, held) ? event : held',
    put: 'return held ?? event',
  },
  {
    what: 'a server opens a closed basket again',
    file: receive,
    find: "const isClosed = held.isClosed || published.some(({ type }) => type === 'order_closed')",
    put: "const isClosed = published.some(({ type }) => type === 'order_closed')",
  },
  {
    what: 'of what two tills add to a line at once one counts',
    file: basket,
    find: '    if (isSince) own.set(event.lineId, (own.get(event.lineId) ?? 0) + event.quantityMilli)',
    put: '    if (isSince) own.set(event.lineId, (last?.quantityMilli ?? 0) + event.quantityMilli)',
  },
  {
    what: 'a till keeps a basket that another has by now',
    file: letGo,
    find: '  const after = await letGo(ports, known)\n',
    put: "  if (state === 'open') return undefined\n  const after = await letGo(ports, known)\n",
  },
  {
    what: 'what was done to a basket is lost when it is let go',
    file: letGo,
    find: 'const after = book.with(known.orderId, publications.eventsOf(known), isSent)',
    put: 'const after = book.with(known.orderId, known.events, isSent)',
  },
  {
    what: 'a basket that another gave up is swept from the till',
    file: letGo,
    find: "  if (outcome.status === 'saved') desk.begin(basketId, desk.basket.events)",
    put: "  if (outcome.status === 'saved') desk.begin(basketId)",
  },
  {
    what: 'a second payment is not named',
    file: desk,
    find: 'const isNew = paid(before).length < 2 && paid(after).length > 1',
    put: 'const isNew = paid(before).length === 0 && paid(after).length > 1',
  },
  {
    what: 'a server that begins anew is told nothing',
    file: desk,
    find: 'if (keeper.kept !== undefined && keeper.kept.epoch !== reply.epoch) this.#tellAgain()',
    put: '',
  },
  {
    what: 'what others did does not come into the basket on the till',
    file: desk,
    find: '    desk.basket.merge(add)\n',
    put: '',
  },
  {
    what: 'what could not be kept is forgotten',
    file: keeper,
    find: '    for (const orderId of ids) this.#unkept.add(orderId)\n',
    put: '',
  },
  {
    what: 'how far was read is kept though what was read is not',
    file: keeper,
    find: "    if (outcome.status === 'saved') {\n      this.#kept = cursor\n",
    put: "    if (outcome.status === 'saved' || (await store.save(epoch, { values: { orderCursor: cursor } }))) {\n      this.#kept = cursor\n",
  },
  {
    what: 'what is read is not read on',
    file: exchange,
    find: 'if (!reply.isComplete || next().length > 0) this.#isWanted = true',
    put: '',
  },
  {
    what: 'without an answer nobody asks again',
    file: exchange,
    find: '          this.#waitLonger()\n',
    put: '',
  },
  {
    what: 'news of a basket are not asked for',
    file: exchange,
    find: '    if (this.#cursor === undefined || this.#cursor.after < seq) this.want()',
    put: '    if (this.#cursor === undefined) this.want()',
  },
  {
    what: 'what was published is believed to be held without an answer',
    file: publications,
    find: '      room -= events.length\n',
    put: '      room -= events.length\n      this.held(orderId, events)\n',
  },
  {
    what: 'a parked basket is not told',
    file: holding,
    find: 'return book.with(orderId, events({ eventId: newId(), revision, by }), false)',
    put: 'return book.with(orderId, events({ eventId: newId(), revision, by }), true)',
  },
  {
    what: 'a basket is parked without its last changes',
    file: holding,
    find: '    ...basket.events,\n',
    put: '    ...basket.events.slice(0, -1),\n',
  },
]
