import { describe, expect, it } from 'vitest'
import { readAddress } from './address.ts'

const good = { name: 'Alice Example', street: '1 Mill Lane', postcode: 'D02 X285', city: 'Dublin', country: 'Ireland' }

describe('the address', () => {
  it('keeps what was typed, without the spaces around it', () => {
    expect(readAddress({ ...good, name: '  Alice Example ', extra: 'x' })).toEqual({ ok: true, address: good })
  })

  it('says one thing per field, beside the field', () => {
    const answer = readAddress({ ...good, street: ' ', postcode: '<b>' })
    expect(answer).toEqual({
      ok: false,
      errors: {
        street: 'Please give us a street and number.',
        postcode: 'A postcode has letters, digits, spaces and hyphens.',
      },
    })
  })

  it('refuses what cannot stand on a label', () => {
    const answer = readAddress({ ...good, name: 'A\nB', city: 'x'.repeat(81) })
    expect(answer.ok ? [] : Object.keys(answer.errors)).toEqual(['name', 'city'])
  })

  it('takes a missing field for an empty one', () => {
    expect(readAddress({}).ok).toBe(false)
  })
})
