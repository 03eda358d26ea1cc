/** Opens the customers of a till: the book, and in it whoever was made here and waits to be sent. */
import { CustomerBook } from './customerBook.ts'
import type { CustomerPorts } from './customerPorts.ts'
import { openNewCustomers } from './newCustomers.ts'

/** Returns the book as the device left it; records come by and by. */
export async function openBook(ports: CustomerPorts): Promise<CustomerBook> {
  const kept = (await ports.store.read('newCustomers')) ?? []
  const waiting = openNewCustomers(kept, ports)
  return new CustomerBook(waiting)
}
