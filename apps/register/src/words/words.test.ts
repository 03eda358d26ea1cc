/** The four catalogues say the same, on every screen. */
import { catalogueFaults } from '@kassa/ui/testing'
import { expect, it } from 'vitest'
import deCash from './cash/de.json'
import enCash from './cash/en.json'
import nlCash from './cash/nl.json'
import svCash from './cash/sv.json'
import deCustomer from './customer/de.json'
import enCustomer from './customer/en.json'
import nlCustomer from './customer/nl.json'
import svCustomer from './customer/sv.json'
import de from './de.json'
import deDisplay from './display/de.json'
import enDisplay from './display/en.json'
import nlDisplay from './display/nl.json'
import svDisplay from './display/sv.json'
import en from './en.json'
import deInvoice from './invoice/de.json'
import enInvoice from './invoice/en.json'
import nlInvoice from './invoice/nl.json'
import svInvoice from './invoice/sv.json'
import deLater from './later/de.json'
import enLater from './later/en.json'
import nlLater from './later/nl.json'
import svLater from './later/sv.json'
import nl from './nl.json'
import deOrders from './orders/de.json'
import enOrders from './orders/en.json'
import nlOrders from './orders/nl.json'
import svOrders from './orders/sv.json'
import deReturning from './returning/de.json'
import enReturning from './returning/en.json'
import nlReturning from './returning/nl.json'
import svReturning from './returning/sv.json'
import sv from './sv.json'
import deTenders from './tenders/de.json'
import enTenders from './tenders/en.json'
import nlTenders from './tenders/nl.json'
import svTenders from './tenders/sv.json'
import deTimeClock from './timeClock/de.json'
import enTimeClock from './timeClock/en.json'
import nlTimeClock from './timeClock/nl.json'
import svTimeClock from './timeClock/sv.json'
import deTraining from './training/de.json'
import enTraining from './training/en.json'
import nlTraining from './training/nl.json'
import svTraining from './training/sv.json'

it('says the same in four languages', () => {
  expect(catalogueFaults({ nl, sv, en, de })).toEqual([])
  expect(catalogueFaults({ nl: nlCash, sv: svCash, en: enCash, de: deCash })).toEqual([])
})

it('says the same on the screens that come later', () => {
  expect(catalogueFaults({ nl: nlLater, sv: svLater, en: enLater, de: deLater })).toEqual([])
  const returning = { nl: nlReturning, sv: svReturning, en: enReturning, de: deReturning }
  expect(catalogueFaults(returning)).toEqual([])
  const customer = { nl: nlCustomer, sv: svCustomer, en: enCustomer, de: deCustomer }
  expect(catalogueFaults(customer)).toEqual([])
  const tenders = { nl: nlTenders, sv: svTenders, en: enTenders, de: deTenders }
  expect(catalogueFaults(tenders)).toEqual([])
  const invoice = { nl: nlInvoice, sv: svInvoice, en: enInvoice, de: deInvoice }
  expect(catalogueFaults(invoice)).toEqual([])
  const orders = { nl: nlOrders, sv: svOrders, en: enOrders, de: deOrders }
  expect(catalogueFaults(orders)).toEqual([])
  const training = { nl: nlTraining, sv: svTraining, en: enTraining, de: deTraining }
  expect(catalogueFaults(training)).toEqual([])
  const timeClock = { nl: nlTimeClock, sv: svTimeClock, en: enTimeClock, de: deTimeClock }
  expect(catalogueFaults(timeClock)).toEqual([])
})

it('says the same to customers', () => {
  const display = { nl: nlDisplay, sv: svDisplay, en: enDisplay, de: deDisplay }
  expect(catalogueFaults(display)).toEqual([])
})
