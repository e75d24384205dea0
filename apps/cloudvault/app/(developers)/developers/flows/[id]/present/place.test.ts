import { describe, expect, it } from 'vitest'
import { addressOf, placeIn } from './place.ts'

describe('the place in a talk', () => {
  it('begins at the first screen with secrets masked', () => {
    expect(placeIn('f', 8, {})).toEqual({ flow: 'f', step: 1, last: 8, secrets: 'masked' })
  })

  it('stays between the first and the last screen, whatever an address says', () => {
    expect(['0', '-3', 'x', '99', '4'].map((step) => placeIn('f', 8, { step }).step)).toEqual([1, 1, 1, 8, 4])
  })

  it('shows secrets only when the address says just that', () => {
    expect(placeIn('f', 8, { secrets: 'shown' }).secrets).toBe('shown')
    expect(placeIn('f', 8, { secrets: '1' }).secrets).toBe('masked')
  })

  it('keeps the choice from screen to screen', () => {
    expect(addressOf({ flow: 'f', step: 3, secrets: 'shown' })).toBe('/developers/flows/f/present?step=3&secrets=shown')
  })
})
