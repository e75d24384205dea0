import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cropFor, cutAway } from './crop.ts'
import { SIZES, trimmed } from './print-size.ts'

const photo = fc.record({ width: fc.integer({ min: 16, max: 12_000 }), height: fc.integer({ min: 16, max: 12_000 }) })

describe('the crop', () => {
  it('turns the paper the way the photo lies', () => {
    expect(trimmed('10x15', { width: 3000, height: 2000 })).toEqual({ width: 150, height: 100 })
    expect(trimmed('10x15', { width: 2000, height: 3000 })).toEqual({ width: 100, height: 150 })
    expect(trimmed('square', { width: 2000, height: 3000 })).toEqual({ width: 130, height: 130 })
  })

  it('keeps the middle and stays inside the photo, whatever its shape', () => {
    fc.assert(
      fc.property(photo, fc.constantFrom(...SIZES), (dimensions, size) => {
        const { bleed, trim } = cropFor(dimensions, size)
        for (const area of [bleed, trim]) {
          expect(area.left).toBeGreaterThanOrEqual(0)
          expect(area.top).toBeGreaterThanOrEqual(0)
          expect(area.left + area.width).toBeLessThanOrEqual(dimensions.width)
          expect(area.top + area.height).toBeLessThanOrEqual(dimensions.height)
        }
        expect(bleed.width).toBeGreaterThanOrEqual(trim.width)
        expect(bleed.height).toBeGreaterThanOrEqual(trim.height)
      }),
    )
  })

  it('fills the paper with its bleed: one side of the photo is used to the last pixel', () => {
    const { bleed } = cropFor({ width: 4000, height: 3000 }, '10x15')
    expect(bleed).toEqual({ left: 0, top: 141, width: 4000, height: 2718 }) // 156 × 106 mm
  })

  it('says how much of the photo the knife takes away', () => {
    const dimensions = { width: 3000, height: 3000 }
    expect(cutAway(dimensions, cropFor(dimensions, 'square'))).toBe(9) // the bleed alone
    expect(cutAway(dimensions, cropFor(dimensions, '20x30'))).toBe(36)
  })
})

describe('the resolution', () => {
  it('is counted on the paper that goes to press, bleed included', () => {
    expect(cropFor({ width: 1560, height: 1060 }, '10x15').dpi).toBe(254) // 10 pixels to the millimetre
  })

  it('falls as the paper grows', () => {
    const dimensions = { width: 1600, height: 1200 }
    expect(cropFor(dimensions, '10x15').dpi).toBe(260)
    expect(cropFor(dimensions, '20x30').dpi).toBe(132)
  })
})
