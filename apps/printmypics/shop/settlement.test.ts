import { expect, it } from 'vitest'
import { settledCents } from './settlement.ts'

const line = (problem: string) => ({ quantity: 2, unitCents: 100, problem })

it('nobody pays for a print the press could not make', () => {
  expect(settledCents({ totalCents: 690, items: [line(''), line('gone')] })).toBe(490)
})

it('nobody pays for the post of an empty parcel', () => {
  expect(settledCents({ totalCents: 690, items: [line('gone'), line('unreadable')] })).toBe(0)
})
