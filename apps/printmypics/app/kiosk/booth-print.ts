import type { Address } from '#shop/address'

/** The booth has one paper: nobody should have to decide much while standing. */
export const BOOTH_PRINT = { size: '10x15', finish: 'glossy' } as const

/** Where its prints go, in the words of an address label. */
export const AT_THE_COUNTER: Address = {
  name: 'Kiosk',
  street: 'Picked up at the counter',
  postcode: '-',
  city: 'In the shop',
  country: '-',
}
