/** Facts of the cash day of a till: shifts with their floats and counts, cash that moves without a sale, X and Z reports. */
import Type from 'typebox'
import { AmountMinor, CurrencyCode, Id } from '../scalar.ts'
import { approval } from './approval.ts'
import { Reason } from './reason.ts'
import { TallyBody, TillTotalsBody } from './tillTotals.ts'

const operated = { operatorId: Id }
const inShift = { ...operated, shiftId: Id }

/** Notes and coins; none where nothing of the currency is there. */
const CashCountBody = Type.Object({
  currency: CurrencyCode,
  denominations: Type.Array(
    Type.Object({ valueMinor: Type.Integer({ minimum: 1 }), count: Type.Integer({ minimum: 0 }) }),
  ),
})

/** Cash that came in or went out other than by a sale. */
const CashMovementBody = Type.Object({
  ...inShift,
  currency: CurrencyCode,
  amountMinor: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
  reason: Reason,
  note: Type.Optional(Reason),
  ...approval,
})

export const shiftFactSchemas = {
  /** Whoever opens a shift answers for the float from then on. */
  shift_opened: Type.Object({ ...inShift, floats: Type.Array(CashCountBody) }),
  paid_in: CashMovementBody,
  paid_out: CashMovementBody,
  picked_up: CashMovementBody,
  /** A blind count: written before whoever counted was told what is expected. */
  till_counted: Type.Object({ ...inShift, counts: Type.Array(CashCountBody) }),
  /** `note` explains the difference. */
  shift_closed: Type.Object({ ...inShift, note: Type.Optional(Reason), ...approval }),
  x_reported: Type.Object({ ...operated, ...approval }),
  /** With what the report says, so that a server can hold it against its own sums. */
  z_reported: Type.Object({
    ...operated,
    /** 1 for the first of a register, without gaps. */
    number: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
    totals: TillTotalsBody,
    /** The register's, after the period. */
    perpetualTotals: Type.Object({ salesMinor: AmountMinor, returnsMinor: AmountMinor }),
    unfinished: TallyBody,
    ...approval,
  }),
} as const
