/** The line to the server is there: what waits beside the journal is sent. Outboxes that hold nothing stay closed. */
import type { Customers } from '../customer/customers.ts'
import { type MailStation, mailsOf } from '../receipt/receiptMails.ts'

/** Sends all of it. What does not work now is tried again. */
export async function sendWaiting(
  station: MailStation & { records: { customers: Customers } },
): Promise<void> {
  const { records, store } = station
  if ((await store.read('newCustomers')) !== undefined) {
    void records.customers.open().then(
      ({ waiting }) => waiting.send(),
      () => undefined,
    )
  }
  if ((await store.read('invoiceBuyers')) !== undefined) {
    const { invoiceBookOf } = await import('../invoice/invoiceBook.ts')
    void (await invoiceBookOf(station)).waiting.send()
  }
  if ((await store.read('receiptMails')) !== undefined) void (await mailsOf(station)).send()
}
