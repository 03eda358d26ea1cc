/** A customer: how to reach them, what they agreed to, which prices they get. Personal data stands in this record only: journals
 *  carry the customer's id. The feed gives tills what they need to serve somebody, and leaves out the rest. */
import Type from 'typebox'
import { CurrencyCode, Id } from '../scalar.ts'
import { cardNumberPattern, emailPattern, phonePattern } from './customerText.ts'

const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })

export const CustomerLanguage = Type.String({
  pattern: '^[a-z]{2}$',
  description: 'ISO 639-1 code of the language to write in.',
})
export const ConsentChannel = Type.Union([Type.Literal('email'), Type.Literal('sms')])

/** News and offers may be sent on this channel: since when, and where that was said. Taking it back takes the entry out; the history
 *  of the record tells both. */
const Consent = Type.Object({
  channel: ConsentChannel,
  givenAt: Type.String({ format: 'date-time', description: 'UTC.' }),
  place: Type.Union([Type.Literal('till'), Type.Literal('office')]),
  /** Of the till that asked. */
  storeId: Type.Optional(Id),
  /** The member of staff who asked at a till. */
  staffId: Type.Optional(Id),
})

/** What people type about a customer. At least one of name, company name, phone and e-mail is there. */
export const customerFields = {
  name: Type.Optional(Text(120)),
  companyName: Type.Optional(Text(120)),
  vatNumber: Type.Optional(Text(20)),
  /** In the register of companies of its country. */
  companyNumber: Type.Optional(Text(30)),
  phone: Type.Optional(Type.String({ pattern: phonePattern })),
  email: Type.Optional(Type.String({ maxLength: 254, pattern: emailPattern })),
  /** Lines as they stand on a letter. */
  address: Type.Optional(Type.Array(Text(120), { minItems: 1, maxItems: 6 })),
  language: Type.Optional(CustomerLanguage),
  groupIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 20, uniqueItems: true })),
  cardNumbers: Type.Optional(
    Type.Array(Type.String({ pattern: cardNumberPattern }), {
      minItems: 1,
      maxItems: 10,
      uniqueItems: true,
    }),
  ),
  birthDate: Type.Optional(Type.String({ format: 'date' })),
  /** For those who serve, never on paper. */
  note: Type.Optional(Text(500)),
  /** What the customer likes, as the next to serve should know it. */
  preferences: Type.Optional(Text(500)),
  /** Nothing is sold to them by name while this stands. */
  blockedReason: Type.Optional(Text(200)),
}

/** The customer buys on account, up to so much, in stores of that currency.   Units: minor units. */
export const HouseAccount = Type.Object({
  currency: CurrencyCode,
  limitMinor: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
})

export type CustomerRecord = Type.Static<typeof CustomerRecord>
export const CustomerRecord = Type.Object({
  ...customerFields,
  consents: Type.Optional(Type.Array(Consent, { minItems: 1, maxItems: 2 })),
  /** Given by the back office: no till grants one. */
  houseAccount: Type.Optional(HouseAccount),
})

/** What a till is not told: it serves without. The address of a company it is told: an invoice states it. */
export const customerFieldsOfOffice = [
  'address',
  'birthDate',
  'consents',
] as const satisfies readonly (keyof CustomerRecord)[]
