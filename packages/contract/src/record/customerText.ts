/** What texts about a customer look like. Apart from the schemas, so that a browser can say beside a field what is wrong with it. */

/** As it was given: spaces, dashes and a country code may be in it. */
export const phonePattern = '^[+(]?[0-9][0-9 ()./-]{2,28}$'
export const emailPattern = '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$'
/** Of a card that is scanned or typed, in capitals. */
export const cardNumberPattern = '^[A-Z0-9][A-Z0-9-]{2,39}$'
