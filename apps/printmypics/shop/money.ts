const euros = new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' })

/** 1234 cents → "€12.34". */
export function money(cents: number): string {
  return euros.format(cents / 100)
}
