/** What entries have in common, most common last. It is part of the proof's format: never changed, only succeeded by another. */

export const entryDictionary = [
  '"clockAt":"","original":{"lineNumber":,"transactionId":""},"lastDigits":"","scheme":"Mastercard","scheme":"Visa",',
  '"authorisationCode":"","terminalReference":"","attemptId":"","type":"card"},',
  '{"body":{"changeMinor":0,"currency":"SEK","changeMinor":0,"currency":"EUR","lines":[',
  '{"grossMinor":,"itemId":"","name":"","quantityMilli":1000,"sku":"","taxCode":"SE-25","taxCode":"NL-9","taxCode":"NL-21",',
  '"taxMinor":,"tracksStock":true,"unit":"kg","unit":"piece","unitPriceE5":000},',
  '"operatorId":"","receiptNumber":,"roundingMinor":0,"taxes":[{"netMinor":,"ratePpm":250000,"ratePpm":90000,"ratePpm":210000,',
  '"taxCode":"NL-21","taxMinor":}],"tenders":[{"amountMinor":,"type":"cash"}],"totalMinor":,"transactionId":"',
  '","type":"retail_transaction"},"device":"","incarnation":1,"kind":"retail_transaction","prev":"","seq":,"store":"","tenant":"",',
  '"totals":{"returnsMinor":0,"salesMinor":},"v":1}',
].join('')
