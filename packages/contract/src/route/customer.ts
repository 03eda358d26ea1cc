/** Messages about customers: of devices, which find and add them, and of the back office, which keeps them. */
import Type from 'typebox'
import { InvoiceBuyer } from '../invoice/buyer.ts'
import {
  ConsentChannel,
  CustomerLanguage,
  CustomerRecord,
  customerFields,
  HouseAccount,
} from '../record/customer.ts'
import { CustomerGroupRecord } from '../record/customerGroup.ts'
import { AmountMinor, Count, CurrencyCode, Id, Name, QuantityMilli } from '../scalar.ts'

/** Of the record: one more with each save. */
const Version = Type.Integer({ minimum: 1 })

/** What the customer agrees to be sent. When and where it was said, the receiver notes. */
const ConsentTo = Type.Array(ConsentChannel, { maxItems: 2, uniqueItems: true })

const { name, companyName, phone, email, cardNumbers } = customerFields

/** A customer as a till makes one, perhaps while no server could be reached. */
export type NewCustomerBody = Type.Static<typeof NewCustomerBody>
export const NewCustomerBody = Type.Object({
  ...{ name, companyName, phone, email, cardNumbers },
  language: Type.Optional(CustomerLanguage),
  consentTo: ConsentTo,
  /** When that was, and who asked. */
  at: Type.String({ format: 'date-time', description: 'UTC.' }),
  staffId: Id,
})

/** Adds a customer under an id of the device's own making. The same again changes nothing, whatever became of the customer since. */
export const RegisterCustomer = {
  params: Type.Object({ customerId: Id }),
  body: NewCustomerBody,
  reply: Type.Object({ status: Type.Union([Type.Literal('added'), Type.Literal('exists')]) }),
}

/** What somebody bought, or brought back: below zero. */
const Purchase = Type.Object({
  transactionId: Id,
  at: Type.String({ description: 'Local time with offset, as the entry carries it.' }),
  storeName: Type.String(),
  receiptNumber: Count,
  totalMinor: AmountMinor,
  currency: CurrencyCode,
  lines: Type.Array(Type.Object({ itemId: Id, name: Type.String(), quantityMilli: QuantityMilli })),
})

/** The latest purchases of a customer in all stores, newest first. */
export const ReadPurchases = {
  params: Type.Object({ customerId: Id }),
  reply: Type.Object({ purchases: Type.Array(Purchase) }),
}

export type CustomerRow = Type.Static<typeof CustomerRow>
export const CustomerRow = Type.Object({ customerId: Id, version: Version, customer: CustomerRecord })

export const ListCustomers = {
  query: Type.Object({
    /** The `next` of the page before. */
    after: Type.Optional(Type.String({ maxLength: 500 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    search: Type.Optional(Type.String({ maxLength: 200 })),
    groupId: Type.Optional(Id),
  }),
  reply: Type.Object({ customers: Type.Array(CustomerRow), next: Type.Optional(Type.String()) }),
}

export const ReadCustomer = { params: Type.Object({ customerId: Id }), reply: CustomerRow }

/** A customer as people edit one. */
export type EditedCustomer = Type.Static<typeof EditedCustomer>
export const EditedCustomer = Type.Object({
  ...customerFields,
  houseAccount: Type.Optional(HouseAccount),
  consentTo: ConsentTo,
})

export const AddCustomer = { body: EditedCustomer, reply: Type.Object({ customerId: Id }) }

/** All of the customer as they shall be from now on. Refused where `version` is not the one that there is. */
export const SaveCustomer = {
  params: Type.Object({ customerId: Id }),
  body: Type.Object({ version: Version, customer: EditedCustomer }),
  reply: Type.Object({}),
}

/** Everything that is held about a customer, to be handed to them.   Source: Regulation (EU) 2016/679 art. 15 and 20. */
export const ExportCustomer = {
  params: Type.Object({ customerId: Id }),
  reply: Type.Object({
    customerId: Id,
    customer: CustomerRecord,
    /** Earlier versions, the oldest first. */
    history: Type.Array(
      Type.Object({ version: Version, changedAt: Type.String(), customer: CustomerRecord }),
    ),
    purchases: Type.Array(Purchase),
    /** Of the purchases, the oldest first; without a buyer where none arrived. */
    invoices: Type.Array(
      Type.Object({ number: Type.String(), transactionId: Id, buyer: Type.Optional(InvoiceBuyer) }),
    ),
  }),
}

/** Empties the record and its history. The id stays in the journals, which say nothing else about the customer.
 *  Source: Regulation (EU) 2016/679 art. 17. */
export const EraseCustomer = {
  params: Type.Object({ customerId: Id }),
  body: Type.Object({ version: Version }),
  reply: Type.Object({}),
}

export type CustomerGroupRow = Type.Static<typeof CustomerGroupRow>
export const CustomerGroupRow = Type.Object({ groupId: Id, version: Version, group: CustomerGroupRecord })

export const ListCustomerGroups = { reply: Type.Object({ groups: Type.Array(CustomerGroupRow) }) }

export const AddCustomerGroup = {
  body: CustomerGroupRecord,
  reply: Type.Object({ groupId: Id }),
}

export const SaveCustomerGroup = {
  params: Type.Object({ groupId: Id }),
  body: Type.Object({ version: Version, group: Type.Object({ name: Name }) }),
  reply: Type.Object({}),
}
