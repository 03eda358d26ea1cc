/** The one business of a run, and its one store. */
export const business = {
  tenant: '0193b2c0-0000-7000-8000-0000000000a1',
  store: '0193b2c0-0000-7000-8000-0000000000b1',
}
