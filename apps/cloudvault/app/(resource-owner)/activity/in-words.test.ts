import { describe, expect, it } from 'vitest'
import { inWords, isAlarming, withWhat } from './in-words.ts'

const line = { kind: 'signed-in', clientName: 'PrintMyPics', detail: null, times: 1 } as const

describe('the activity log, in words', () => {
  it('names the app', () => expect(inWords({ ...line, kind: 'approved' })).toBe('You approved PrintMyPics'))
  it('says how often a day’s refreshes were', () => {
    expect(inWords({ ...line, kind: 'refreshed' })).toBe('PrintMyPics renewed its key')
    expect(inWords({ ...line, kind: 'refreshed', times: 2 })).toBe('PrintMyPics renewed its key, twice')
    expect(inWords({ ...line, kind: 'refreshed', times: 24 })).toBe('PrintMyPics renewed its key, 24 times')
  })
  it('says what was taken back', () =>
    expect(inWords({ ...line, kind: 'scope-withdrawn', detail: 'profile' })).toBe(
      'You took one permission back from PrintMyPics: see your name',
    ))
  it('still has a sentence when the app is gone', () =>
    expect(inWords({ ...line, kind: 'withdrawn', clientName: null })).toContain('an app that no longer exists'))
  it('marks what should not be overlooked', () => {
    expect(isAlarming({ ...line, kind: 'reuse-detected' })).toBe(true)
    expect(isAlarming(line)).toBe(false)
  })
  it('names the browser of a sign-in, and never takes a scope for one', () => {
    expect(withWhat({ ...line, detail: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0' })).toBe('Firefox on Linux')
    expect(withWhat({ ...line, kind: 'scope-withdrawn', detail: 'profile' })).toBeNull()
  })
})
