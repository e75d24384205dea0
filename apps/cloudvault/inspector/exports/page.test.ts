import { describe, expect, it } from 'vitest'
import { approved, ISSUER } from '../recorded.fixture.ts'
import { page } from './page.ts'

const told = { title: '<script>alert(1)</script>', recordedAt: '2026-11-21T09:41:00.000Z', issuer: ISSUER }

describe('the page for printing', () => {
  it('needs nothing else: no script, no link, no picture', () => {
    expect(page(approved(), told)).not.toMatch(/<(script|link|img|iframe)|@import|url\(/)
  })

  it('escapes whatever a message says', () => {
    const [first] = approved()
    if (!first) throw new Error('no messages')
    const text = page([{ ...first, url: 'http://localhost:3000/connect?a=<img src=x onerror=alert(1)>' }], told)
    expect(text).toContain('&lt;img src=x')
    expect(text).toContain('&lt;script&gt;')
  })

  it('is a numbered text of every message, with what the checks said', () => {
    const text = page(approved(), told)
    expect(text.match(/<h2>/g)).toHaveLength(approved().length)
    expect(text).toContain('<b>Kept:</b> PKCE verified')
  })
})
