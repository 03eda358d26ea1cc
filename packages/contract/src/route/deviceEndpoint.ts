/** Where the routes live that devices call. Apart from those of the back office, so that a till does not carry them. */

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
export type Endpoint = { method: Method; path: string }

export const deviceEndpoints = {
  health: { method: 'GET', path: '/health' },
  enrolDevice: { method: 'POST', path: '/api/v1/devices/enrol' },
  makeChallenge: { method: 'POST', path: '/api/v1/devices/challenge' },
  openDeviceSession: { method: 'POST', path: '/api/v1/devices/session' },
  registerSpare: { method: 'POST', path: '/api/v1/devices/spares' },
  sendEntries: { method: 'POST', path: '/api/v1/journal/batches' },
  readFeed: { method: 'GET', path: '/api/v1/feed' },
  readStockLevels: { method: 'GET', path: '/api/v1/stock-levels' },
  readItemLevels: { method: 'GET', path: '/api/v1/item-levels' },
  exchangeOrders: { method: 'POST', path: '/api/v1/orders' },
  findSales: { method: 'GET', path: '/api/v1/sales' },
  registerCustomer: { method: 'PUT', path: '/api/v1/customers/:customerId/registration' },
  saveFavourites: { method: 'PUT', path: '/api/v1/registers/:registerId/favourites' },
  readPurchases: { method: 'GET', path: '/api/v1/customers/:customerId/purchases' },
  readStoredValue: { method: 'POST', path: '/api/v1/stored-value' },
  holdStoredValue: { method: 'PUT', path: '/api/v1/stored-value/holds/:holdId' },
  releaseStoredValue: { method: 'DELETE', path: '/api/v1/stored-value/holds/:holdId' },
  readPoints: { method: 'GET', path: '/api/v1/customers/:customerId/points' },
  holdPoints: { method: 'PUT', path: '/api/v1/customers/:customerId/points/holds/:holdId' },
  wishReceiptMail: { method: 'PUT', path: '/api/v1/receipt-mails/:mailId' },
  askApproval: { method: 'PUT', path: '/api/v1/approvals/:requestId' },
  endApproval: { method: 'DELETE', path: '/api/v1/approvals/:requestId' },
  listApprovals: { method: 'GET', path: '/api/v1/approvals' },
  answerApproval: { method: 'PUT', path: '/api/v1/approvals/:requestId/answer' },
  readDoneExercises: { method: 'GET', path: '/api/v1/staff/:staffId/exercises' },
  keepInvoiceBuyer: { method: 'PUT', path: '/api/v1/invoices/:invoiceId/buyer' },
  readInvoice: { method: 'GET', path: '/api/v1/sales/:transactionId/invoice' },
  print: { method: 'POST', path: '/api/v1/printers/:printerId/jobs' },
  readScale: { method: 'GET', path: '/api/v1/scales/:scaleId/reading' },
  askTerminal: { method: 'POST', path: '/api/v1/terminals/:terminalId/messages' },
} as const satisfies Record<string, Endpoint>

export type DeviceRouteName = keyof typeof deviceEndpoints

/** A chunk of the feed, by its hash: `{records}` as the feed has them. It never changes, so whoever has it asks no more. */
export const feedChunkPath = '/api/v1/feed/chunks/:hash'

/** The stream of live events (text/event-stream); see `LiveEvent`. */
export const livePath = '/api/v1/live'
