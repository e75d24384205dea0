/** How an order is called at the counter: 42 → "PMP-00042". */
export function orderNumber(number: number): string {
  return `PMP-${String(number).padStart(5, '0')}`
}
