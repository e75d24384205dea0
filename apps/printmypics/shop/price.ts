import { PRINT_SIZES, type PrintSize } from './print-size.ts'

/** Money is integer cents, from the shelf to the receipt. */
export const SHIPPING_CENTS = 290
/** From here on, the post is on the shop. */
export const FREE_SHIPPING_FROM_CENTS = 2500
export const MOST_OF_ONE = 99
/** One basket, one order, one print file: what a press can take in one go. */
export const MOST_PRINTS = 300

export type Wanted = { size: PrintSize; quantity: number }
export type Price = { prints: number; goodsCents: number; shippingCents: number; totalCents: number }

export function unitCents(size: PrintSize): number {
  return PRINT_SIZES[size].unitCents
}

/** The one place where a basket becomes a sum: the page shows it, and placing the order computes it again. */
export function priceOf(wanted: readonly Wanted[], { pickedUp = false } = {}): Price {
  const prints = wanted.reduce((sum, item) => sum + item.quantity, 0)
  const goodsCents = wanted.reduce((sum, item) => sum + item.quantity * unitCents(item.size), 0)
  const shippingCents = pickedUp || prints === 0 || goodsCents >= FREE_SHIPPING_FROM_CENTS ? 0 : SHIPPING_CENTS
  return { prints, goodsCents, shippingCents, totalCents: goodsCents + shippingCents }
}

/** "1" to "99", written as a person would; anything else is null. */
export function readQuantity(value: unknown): number | null {
  if (typeof value !== 'string' || !/^[1-9]\d?$/.test(value.trim())) return null
  return Number(value)
}
