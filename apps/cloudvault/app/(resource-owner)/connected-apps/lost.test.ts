import { describe, expect, it } from 'vitest'
import { ALL_SCOPES } from '#oauth/scope'
import { consequence, lost } from './lost.ts'

describe('what an app can no longer do', () => {
  it('is said for one scope', () => expect(lost(['read_photos'])).toBe('see your photos'))
  it('is one phrase for several', () =>
    expect(lost(['profile', 'read_photos', 'list_albums'])).toBe('see your photos, see your albums or see your name'))
  it('is said of a scope that has gone out of use', () => expect(lost(['old'])).toBe('reach your vault'))
  it('has an end to its story for every scope', () => {
    for (const scope of ALL_SCOPES) expect(consequence(scope)).toMatch(/\.$/)
  })
})
