/** The public face of the kernel: pure functions that decide every amount. Units are in the names; see each function's own words. */

export type { Availability, Circumstances, Hindrance } from './availability/availability.ts'
export type { Gs1Element, Gs1Fault, MissingCompanion } from './barcode/gs1/element.ts'
export {
  amountOfDecimal,
  type Decimal,
  type Gs1Facts,
  type MeasureUnit,
  scaleDecimal,
} from './barcode/gs1/facts.ts'
export { inStoreFormats } from './barcode/inStore/countries.ts'
export {
  assertFormat,
  type FormatFault,
  faultOfFormat,
  type InStoreArticle,
  type InStoreFormat,
} from './barcode/inStore/format.ts'
export { type LabelLine, lineOfLabel } from './barcode/inStore/labelLine.ts'
export { type BarcodeOutcome, type BarcodeTables, parseBarcode } from './barcode/parseBarcode.ts'
export type { Symbology } from './barcode/symbology.ts'
export { expandUpcE, type UpcEOutcome } from './barcode/upcE.ts'
export { eventsOfChoice } from './basket/addChoice.ts'
export { ageWanted } from './basket/ageWanted.ts'
export { type Basket, foldBasket } from './basket/basket.ts'
export type { BasketCustomer, BasketEvent } from './basket/event.ts'
export {
  type BasketLine,
  type HandDiscount,
  isMoneyLine,
  type LineItem,
  type LineReturn,
  type LineRole,
  type LineTrace,
  noItemId,
  type OriginalLine,
  type PriceOverride,
  type SoldLine,
} from './basket/line.ts'
export { isLocalTime, type LocalTime } from './calendar/localTime.ts'
export type { Weekday } from './calendar/minuteNumber.ts'
export type { WeeklyWindow } from './calendar/weeklyWindow.ts'
export { type CompanyNumberOutcome, readCompanyNumber } from './company/companyNumber.ts'
export { readVatNumber, type VatNumberOutcome } from './company/vatNumber.ts'
export { assert, assertNever, KernelFault, must } from './fault/assert.ts'
export { type BundleComponent, type BundleOutcome, expandBundle } from './item/bundle.ts'
export { type GtinOutcome, gtinKey, parseGtin } from './item/gtin.ts'
export {
  chooseModifiers,
  type ModifierChoice,
  type ModifierGroup,
  type ModifierOutcome,
} from './item/modifier.ts'
export { type RecalledPieces, recallVerdict } from './item/recall.ts'
export {
  type ChoiceOutcome,
  expandChoice,
  type ItemChoice,
  type LineDraft,
  type SaleItem,
} from './item/saleItem.ts'
export {
  ageOn,
  faultOfTrace,
  latestBirthDay,
  type Trace,
  type TraceFault,
  type TraceRules,
} from './item/trace.ts'
export { chooseVariant, type VariantOutcome, type Variants } from './item/variant.ts'
export {
  type EarnedBySale,
  type LoyaltyAccount,
  type LoyaltyFacts,
  loyaltyAccount,
  type PointsStep,
  pointsHistory,
  pointsOfSale,
} from './loyalty/account.ts'
export { type Covering, coverOwed, payableWithPoints, pointsFor, worthOf } from './loyalty/burn.ts'
export { type LoyaltyContext, loyaltyTerms } from './loyalty/earnTerms.ts'
export {
  type EarnRule,
  type LoyaltyProgramme,
  type PointRounding,
  type PointValue,
  type ProgrammeProblem,
  programmeProblem,
  type Reward,
  type Tier,
  type TierRules,
} from './loyalty/programme.ts'
export { type LoyaltyRecord, loyaltyRecord, recordLoyalty } from './loyalty/recordSale.ts'
export { chooseReward, type RewardOutcome } from './loyalty/reward.ts'
export type {
  LineEarning,
  LoyaltyLine,
  LoyaltyReturn,
  LoyaltySale,
  PointsMovement,
  SpendBonus,
  UsedReward,
} from './loyalty/sale.ts'
export type { LoyaltyTerms, ToldPoints } from './loyalty/terms.ts'
export type { TierStanding } from './loyalty/tier.ts'
export { allocate } from './money/allocate.ts'
export { type ConversionRate, convert, inverseRate } from './money/convert.ts'
export { type Currency, exponentOf } from './money/currency.ts'
export { multiplyDivide, negate, sumExact } from './money/integer.ts'
export { addMoney, compareMoney, type Money, makeMoney, subtractMoney, sumMoney } from './money/money.ts'
export { halfAwayFromZero } from './money/rounding/halfAwayFromZero.ts'
export { type RoundingName, roundingRules } from './money/rounding/rules.ts'
export { roundToStep } from './money/rounding/toStep.ts'
export { agreedItem } from './order/agreedLine.ts'
export type { OrderEvent, OrderLifeEvent, OrderPlace } from './order/event.ts'
export { basketEventsOf, foldOrder, isBasketEvent, mergeOrders, type Order } from './order/order.ts'
export { type OrderReceipt, receiveOrder } from './order/receiveOrder.ts'
export { type CostState, issueGoods, marginOf, postCost, receiveGoods } from './posting/cost.ts'
export { type MoneyAccount, type MoneyEntry, type Posting, post, type StockEntry } from './posting/post.ts'
export type { ValueEntry } from './posting/value.ts'
export { explainLine, explainTotal, type PriceExplanation, type PriceStep } from './price/explain.ts'
export { handRatePpm } from './price/handRate.ts'
export { type PriceOutcome, price } from './price/price.ts'
export type { LineDiscount, PricedBasket, PricedLine, PriceSource } from './price/pricedBasket.ts'
export type { PricingRules, PricingTime } from './price/rules.ts'
export {
  type ChosenPrice,
  type Considered,
  choosePrice,
  makePriceBook,
  type PriceBook,
} from './pricelist/choosePrice.ts'
export { type LowestPrice, lowestPriceBefore, type PriceChange } from './pricelist/lowestPrice.ts'
export { makePriceChooser, type PriceChooser } from './pricelist/priceChooser.ts'
export type { ListPrice, PriceList, PriceListVerdict, PriceQuestion } from './pricelist/priceList.ts'
export type { Adjustment } from './promotion/adjustment.ts'
export { applyPromotions, type PromotedLine, type PromotionOutcome } from './promotion/applyPromotions.ts'
export { type CompiledPromotions, compilePromotions, type RefusedPromotion } from './promotion/compile.ts'
export { type PromotionHindrance, promotionHindrance } from './promotion/condition.ts'
export type { DocumentAdjustment } from './promotion/document.ts'
export type { Goods } from './promotion/goods.ts'
export { type PaidLine, paidByPiece, type RefundOutcome, refundOf } from './promotion/paid.ts'
export { makePromoter, type Promoter } from './promotion/promoter.ts'
export type {
  Coupon,
  DocumentRule,
  GroupRule,
  GroupSlot,
  LineReward,
  LineRule,
  Promotion,
  PromotionContext,
  PromotionLine,
} from './promotion/promotion.ts'
export { type PastBasket, type PromotionEffect, replayPromotions } from './promotion/replay.ts'
export type { PromotionProblem } from './promotion/validate.ts'
export { type MeasuredOutcome, measured } from './quantity/measure.ts'
export { amountOf, onePieceMilli, type Unit, unitPriceDecimals } from './quantity/quantity.ts'
export { netWeight, type Weighing } from './quantity/weighing.ts'
export type {
  InvoiceCustomer,
  NamesById,
  ReceiptContext,
  ReceiptForm,
  ReceiptFormat,
  ReceiptInvoice,
  ReceiptStore,
  TillDocumentContext,
} from './receipt/context.ts'
export type { ReceiptAlign, ReceiptBlock, ReceiptDocument, ReceiptKind } from './receipt/document.ts'
export { makeMovementReceipt } from './receipt/makeMovementReceipt.ts'
export { makeOrderSlip, type OrderSlip } from './receipt/makeOrderSlip.ts'
export { makePageSlip } from './receipt/makePageSlip.ts'
export { makeReceipt } from './receipt/makeReceipt.ts'
export { makeTillDocument } from './receipt/makeTillDocument.ts'
export { makeValueSlip, type ValueSlip } from './receipt/makeValueSlip.ts'
export type { ReceiptWords, TillWords } from './receipt/words.ts'
export { type PrepaidLines, prepaidLines } from './settle/prepaidLines.ts'
export { type PrepaymentOutcome, type PrepaymentPart, splitPrepayment } from './settle/prepayment.ts'
export { type PaidTender, planRefund, type RefundPart, type RefundPlan } from './settle/refundTenders.ts'
export { type SettleInput, type Settlement, type SettleOutcome, settle } from './settle/settle.ts'
export type {
  CardTender,
  CashTender,
  OtherTender,
  Tender,
  TenderRule,
  TenderRules,
  TenderType,
  ValueTender,
} from './settle/tender.ts'
export { suggestedTip, tipOf, tipsMinor } from './settle/tip.ts'
export {
  type StoredValueAccount,
  type StoredValueEntry,
  type StoredValueId,
  type StoredValueKind,
  storedValueAccount,
} from './storedValue/account.ts'
export {
  type AccountNumberOutcome,
  isMaskedNumber,
  makeAccountNumber,
  maskedNumber,
  type NumberedKind,
  parseAccountNumber,
  spacedNumber,
} from './storedValue/accountNumber.ts'
export { postBreakage } from './storedValue/breakage.ts'
export { type CashOutOutcome, type CashOutRule, californianCashOut, cashOut } from './storedValue/cashOut.ts'
export { type LoadTerms, storedValueEntries } from './storedValue/ofTransaction.ts'
export { canSpend, type SpendOutcome } from './storedValue/spend.ts'
export {
  expiryOf,
  giftCardValidity,
  nextMidnight,
  type ValidityLaw,
  type ValidityOutcome,
} from './storedValue/validity.ts'
export type { TaxMode, TaxRounding } from './tax/compute.ts'
export { type NetOutcome, type NetPrice, netFor } from './tax/lines/netFor.ts'
export { assertTaxes, type Tax, type TaxRelief } from './tax/lines/tax.ts'
export {
  type ChargedTax,
  type TaxableLine,
  type TaxedDocument,
  type TaxedLine,
  type TaxLineRules,
  type TaxTreatment,
  taxLines,
} from './tax/lines/taxLines.ts'
export type { Day, TaxCategory, TaxRate } from './tax/rate.ts'
export { taxTable, taxTableNames } from './tax/table/countries.ts'
export {
  assertTable,
  type ConsumptionPlace,
  type TaxesOutcome,
  type TaxRule,
  type TaxTable,
  taxesOn,
} from './tax/table/table.ts'
export { taxTemplate } from './tax/template/templates.ts'
export { accountPaymentCode, storedValueCode, type TaxPart, type TaxTotal, untaxedCode } from './tax/total.ts'
export { type CashCount, type Denomination, worthOfCash } from './till/cashCount.ts'
export type { CashMovement, CashMovementType, LineGroup, PrintedKind, TillEvent } from './till/event.ts'
export { mergeTillTotals } from './till/merge.ts'
export { type TillPeriod, tillPeriods, tillTotals } from './till/period.ts'
export {
  advanceRegister,
  endedPeriod,
  freshRegister,
  type OpenShift,
  openPeriod,
  type RegisterState,
} from './till/register.ts'
export { makeTillReport, reportOfZ, type TillReport, type TillReportHead } from './till/report.ts'
export { type CloseShiftOutcome, closeShift, type ShiftCash, shiftCash } from './till/shift.ts'
export { newRegister, type RegisterStanding } from './till/standing.ts'
export type { Tally } from './till/tally.ts'
export {
  type CashTotal,
  emptyTillTotals,
  type GroupTotal,
  type MovementTotal,
  type OperatorTender,
  type ShiftTotal,
  type TenderTotal,
  type TillTotals,
} from './till/totals.ts'
export type { TransactionLine } from './transaction/line.ts'
export { type LaterTransaction, paidTenders, returnedMilli, soldLine } from './transaction/returns.ts'
export { type ReviewReason, reviewTransaction } from './transaction/review.ts'
export {
  addToTotals,
  type CloseInput,
  closeTransaction,
  type PerpetualTotals,
  type RetailTransaction,
  type StockDocument,
  type Transaction,
} from './transaction/transaction.ts'
export {
  type ClockEvent,
  clockEvents,
  type Punch,
  type WorkSpan,
  workedMs,
  workSpans,
} from './workTime/workTime.ts'
