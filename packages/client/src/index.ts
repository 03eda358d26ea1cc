/** The public face of the client: the till core, headless, and what it needs from its surroundings. */
export type { Catalogue, CategoryTile, TileItem } from './catalogue/catalogue.ts'
export type { ReceiptInput, ReceiptPort } from './receipt/receiptPort.ts'
export type { Notice, NoticeCode } from './till/notice.ts'
export type { CommandOutcome, EnrolOutcome, OpenLine, Till } from './till/till.ts'
export type {
  BasketView,
  CardPhase,
  CatalogueView,
  FlowView,
  OperatorView,
  PrintingState,
  RegisterView,
  StaffView,
  SyncView,
  TillStage,
  TillView,
} from './till/view.ts'
