/** The usual kinds of promotion, as people call them, and what each asks for. */

export const kinds = [
  'percent_off',
  'amount_off',
  'fixed_price',
  'n_for_m',
  'group_price',
  'cheapest_off',
  'bundle',
  'basket_percent',
  'basket_amount',
] as const

/** `own`: a rule that no form shows, made through the API. It stays as it is. */
export type Kind = (typeof kinds)[number] | 'own'

/** A field of the form that not every kind has. */
export type KindField = 'goods' | 'slots' | 'rate' | 'amount' | 'limit' | 'take' | 'pay' | 'pieces'

const fields: Readonly<Record<Kind, readonly KindField[]>> = {
  percent_off: ['goods', 'rate'],
  amount_off: ['goods', 'amount'],
  fixed_price: ['goods', 'amount'],
  n_for_m: ['goods', 'take', 'pay'],
  group_price: ['goods', 'pieces', 'amount'],
  cheapest_off: ['goods', 'pieces', 'rate'],
  bundle: ['slots', 'amount'],
  basket_percent: ['rate', 'limit'],
  basket_amount: ['amount'],
  own: [],
}

/** Returns whether promotions of that kind have the field. */
export function hasField(kind: Kind, field: KindField): boolean {
  return fields[kind].includes(field)
}

/** Kinds whose amount has a name of its own each. */
const withAmount = ['amount_off', 'fixed_price', 'group_price', 'bundle', 'basket_amount'] as const

/** Returns the kind, where it asks for an amount. */
export function amountKind(kind: Kind): (typeof withAmount)[number] | undefined {
  return withAmount.find((one) => one === kind)
}
