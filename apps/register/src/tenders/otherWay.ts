/** What is handed over instead of money of this country. */
export type OtherWay =
  | { type: 'voucher'; name: string }
  | { type: 'cheque' }
  /** One major unit is worth `unitPriceE5` here, five decimals. */
  | { type: 'foreign'; currency: string; unitPriceE5: number }
