/** Messages about stored value: what tills ask before they take a card, and what the back office looks at. */
import Type from 'typebox'
import { StoreTenders } from '../record/storeTenders.ts'
import { AccountNumber, NumberedKind } from '../record/valueBlock.ts'
import { AmountMinor, CurrencyCode, Id, Name } from '../scalar.ts'

const Day = Type.String({ format: 'date' })

/** A house account is asked about by the id of its customer. */
const HouseAccountKind = Type.Literal('house_account')
const SpentKind = Type.Union([NumberedKind, HouseAccountKind])

const Balance = Type.Object({
  kind: SpentKind,
  accountId: AccountNumber,
  currency: CurrencyCode,
  balanceMinor: AmountMinor,
  /** What may be spent now, the limit of a house account among it: never below zero. */
  availableMinor: AmountMinor,
  /** The first day on which a part of it does not hold any more. */
  expiresOn: Type.Optional(Day),
  isBlocked: Type.Boolean(),
})

export const ReadStoredValue = {
  /** The number as it was scanned or typed: in the body, so that no log of addresses has it. */
  body: Type.Object({
    accountId: AccountNumber,
    currency: CurrencyCode,
    /** Left out for what is found by a number. */
    kind: Type.Optional(HouseAccountKind),
  }),
  reply: Type.Union([
    Type.Object({ status: Type.Literal('found'), asOf: Type.String(), ...Balance.properties }),
    Type.Object({ status: Type.Literal('account_unknown') }),
  ]),
}

/** Sets value aside for a payment under an id of the till's own: the same again answers the same. It lapses by itself, and moves nothing:
 *  the sale does. */
export const HoldStoredValue = {
  params: Type.Object({ holdId: Id }),
  body: Type.Object({
    kind: SpentKind,
    accountId: AccountNumber,
    currency: CurrencyCode,
    amountMinor: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
  }),
  reply: Type.Union([
    Type.Object({ status: Type.Literal('held'), leftMinor: AmountMinor }),
    Type.Object({
      status: Type.Union([
        Type.Literal('account_unknown'),
        Type.Literal('account_blocked'),
        Type.Literal('account_overdrawn'),
        Type.Literal('value_held'),
        Type.Literal('value_expired'),
        Type.Literal('exceeds_available'),
      ]),
      availableMinor: AmountMinor,
    }),
  ]),
}

/** Gives back what was set aside; nothing where there is nothing. */
export const ReleaseStoredValue = { params: Type.Object({ holdId: Id }), reply: Type.Object({}) }

export type StoredValueRow = Type.Static<typeof StoredValueRow>
export const StoredValueRow = Type.Object({
  kind: Type.String(),
  accountId: Type.String(),
  currency: CurrencyCode,
  /** Below zero: more was spent than there was. */
  balanceMinor: AmountMinor,
  lastAt: Type.String(),
  isBlocked: Type.Boolean(),
  /** Of a house account: whose it is, while they are known. */
  holder: Type.Optional(Type.String()),
  /** Of a house account: what its customer may owe. */
  limitMinor: Type.Optional(AmountMinor),
})

export const ListStoredValue = {
  query: Type.Object({
    /** A number, or how it ends; a part of the name of a customer who has a house account. */
    search: Type.Optional(Type.String({ maxLength: 100 })),
    /** Only those that a person should look at. */
    show: Type.Optional(Type.Union([Type.Literal('overdrawn'), Type.Literal('blocked')])),
  }),
  /** Those that moved last come first. */
  reply: Type.Object({
    accounts: Type.Array(StoredValueRow),
    /** What is owed in all, by currency and kind, whatever was asked for. */
    owed: Type.Array(Type.Object({ kind: Type.String(), currency: CurrencyCode, amountMinor: AmountMinor })),
    isComplete: Type.Boolean(),
  }),
}

const account = { kind: Type.String({ maxLength: 40 }), accountId: AccountNumber }

export const ReadStoredValueAccount = {
  params: Type.Object(account),
  query: Type.Object({ currency: CurrencyCode }),
  reply: Type.Object({
    ...StoredValueRow.properties,
    heldMinor: AmountMinor,
    expiredMinor: AmountMinor,
    expiresOn: Type.Optional(Day),
    blockReason: Type.Optional(Name),
    /** Newest first, each with the balance after it. */
    movements: Type.Array(
      Type.Object({
        transactionId: Id,
        at: Type.String(),
        storeName: Type.String(),
        amountMinor: AmountMinor,
        balanceMinor: AmountMinor,
      }),
    ),
  }),
}

export const BlockStoredValue = {
  params: Type.Object({ kind: NumberedKind, accountId: AccountNumber }),
  body: Type.Object({ isBlocked: Type.Boolean(), reason: Type.Optional(Name) }),
  reply: Type.Object({}),
}

/** All that the store takes besides cash and cards, as it shall be from now on. Refused where `tenders` was changed since. */
export const SaveTenders = {
  params: Type.Object({ storeId: Id }),
  body: Type.Object({ before: Type.Optional(StoreTenders), tenders: StoreTenders }),
  reply: Type.Object({}),
}
