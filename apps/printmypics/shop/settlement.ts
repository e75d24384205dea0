type Line = { quantity: number; unitCents: number; problem: string }

/** What is owed in the end: nobody pays for a print the press could not make, nor for posting an empty parcel. */
export function settledCents(order: { totalCents: number; items: readonly Line[] }): number {
  const missing = order.items.filter((item) => item.problem !== '')
  if (missing.length === order.items.length) return 0
  return missing.reduce((cents, item) => cents - item.quantity * item.unitCents, order.totalCents)
}
