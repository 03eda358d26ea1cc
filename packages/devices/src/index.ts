/** The public face of the device package for every platform; what needs Node.js is in `@kassa/devices/node`. */
export type { OriginalTransaction, PaymentAttempt, ReversalAttempt } from './payment/attempt.ts'
export { displayStream } from './payment/nexo/displayStream.ts'
export { httpTransport } from './payment/nexo/httpTransport.ts'
export { makeNexoTerminal } from './payment/nexo/nexoTerminal.ts'
export type {
  Approved,
  DeclineReason,
  PaymentOutcome,
  PaymentStatus,
  ReversalOutcome,
  ReversalStatus,
  SettledPayment,
  SettledReversal,
} from './payment/outcome.ts'
export type {
  AbortOutcome,
  PaymentState,
  PaymentStateEvent,
  PaymentTerminal,
} from './payment/paymentTerminal.ts'
export {
  type ResolvePorts,
  resolvePayment,
  resolveReversal,
} from './payment/resolvePayment.ts'
export {
  drawerKick,
  type PaperFormat,
  type PrinterLanguage,
  renderReceipt,
} from './printer/escpos/renderReceipt.ts'
export type { DrawerOutcome, PrinterFault, PrintOutcome, ReceiptPrinter } from './printer/receiptPrinter.ts'
export type { Scale } from './scale/scale.ts'
export type { SerialPortLike } from './scale/serialLine.ts'
export { serialScale } from './scale/serialScale.ts'
export type { WeightReading } from './scale/weightReading.ts'
