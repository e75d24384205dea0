import { describe, expect, it, vi } from 'vitest'
import { shownOnce, showOnce, takesAway } from './shown-once.ts'

vi.mock('#configuration', () => ({ configuration: () => ({ secureCookies: false, secret: 'x'.repeat(32) }) }))

const NOW = new Date('2026-11-20T12:00:00Z')
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const PAGE = '/developers/apps/frames'
const session = 'cv_session=alice'

/** The `Cookie` header after the browser took what was set. */
const carrying = (of = session) => `${of}; ${showOnce(session, PAGE, 'cv_cs_s.e.cret', NOW).split(';')[0]}`

describe('A secret on its way to the one page that shows it', () => {
  it('arrives there', () => expect(shownOnce(carrying(), PAGE, later(1))).toBe('cv_cs_s.e.cret'))
  it('cannot be read on the way', () => expect(carrying()).not.toContain('cret'))
  it('opens for no other session', () => expect(shownOnce(carrying('cv_session=mallory'), PAGE, NOW)).toBeNull())
  it('opens on no other page', () => expect(shownOnce(carrying(), '/developers/apps/other', NOW)).toBeNull())
  it('opens no longer after a minute', () => expect(shownOnce(carrying(), PAGE, later(60))).toBeNull())
  it('is nothing when somebody made it up', () => {
    expect(shownOnce(`${session}; cv_shown_once=AAAA.BBBB.CCCC`, PAGE, NOW)).toBeNull()
    expect(shownOnce(null, PAGE, NOW)).toBeNull()
  })
  it('is taken away by the page that shows it, so that a reload shows nothing', () => {
    expect(takesAway(carrying(), PAGE)).toMatch(/^cv_shown_once=;.*Max-Age=0/)
    expect(takesAway(carrying(), '/photos')).toBeNull()
    expect(takesAway(session, PAGE)).toBeNull()
  })
})
