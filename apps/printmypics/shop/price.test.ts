import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { money } from './money.ts'
import { priceOf, readQuantity } from './price.ts'
import { SIZES } from './print-size.ts'

describe('the price', () => {
  it('counts in integer cents, whatever is in the basket', () => {
    const basket = fc.array(fc.record({ size: fc.constantFrom(...SIZES), quantity: fc.integer({ min: 1, max: 99 }) }))
    fc.assert(
      fc.property(basket, (wanted) => {
        const price = priceOf(wanted)
        expect(Number.isSafeInteger(price.totalCents)).toBe(true)
        expect(price.totalCents).toBe(price.goodsCents + price.shippingCents)
      }),
    )
  })

  it('adds the post below 25 euros', () => {
    expect(priceOf([{ size: '10x15', quantity: 3 }])).toEqual({
      prints: 3,
      goodsCents: 105,
      shippingCents: 290,
      totalCents: 395,
    })
  })

  it('adds no post to what is picked up at the counter', () => {
    expect(priceOf([{ size: '10x15', quantity: 3 }], { pickedUp: true })).toMatchObject({ totalCents: 105 })
  })

  it('sends larger orders for nothing', () => {
    expect(priceOf([{ size: '20x30', quantity: 7 }])).toMatchObject({ goodsCents: 2730, shippingCents: 0 })
  })

  it('asks nothing for an empty basket', () => {
    expect(priceOf([]).totalCents).toBe(0)
  })

  it('is written as a person would read it', () => {
    expect([5, 290, 123456].map(money)).toEqual(['€0.05', '€2.90', '€1,234.56'])
  })
})

describe('the quantity', () => {
  it('is a whole number from 1 to 99', () => {
    expect(['1', '42', '99', ' 7 '].map(readQuantity)).toEqual([1, 42, 99, 7])
  })

  it('is nothing else', () => {
    expect(['0', '100', '-1', '1.5', '1e1', '', 'many', null, 3].map(readQuantity)).toEqual(Array(9).fill(null))
  })
})
