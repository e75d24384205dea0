import { describe, expect, it } from 'vitest'
import { approved, denied, ISSUER } from '../recorded.fixture.ts'
import { mermaid } from './mermaid.ts'

const told = { title: 'A flow', recordedAt: '2026-11-21T09:41:00.000Z', issuer: ISSUER }

describe('a Mermaid sequence diagram', () => {
  it('has a lane for everyone who spoke, and for nobody else', () => {
    expect(mermaid(approved(), told)).toContain('participant photo_api as Photo API')
    expect(mermaid(denied(), told)).not.toContain('photo_api')
  })

  it('has an arrow and its answer for every message', () => {
    const text = mermaid(approved(), told)
    expect(text.match(/->>/g)).toHaveLength(approved().length * 2)
    expect(text).toContain('client->>authorization_server: Token request with a code: POST /oauth2/token')
    expect(text).toContain('Note over authorization_server: PKCE verified')
  })

  it('puts the front channel on a ground of its own', () => {
    const front = approved().filter(({ channel }) => channel === 'front')
    expect(mermaid(approved(), told).match(/^ {2}rect /gm)).toHaveLength(front.length)
  })

  it('lets no sign of a message become a sign of the diagram', () => {
    const [first] = approved()
    if (!first) throw new Error('no messages')
    const strange = { ...first, url: 'http://localhost:3000/a;b%0Aend?x#y' }
    const [arrow] = mermaid([strange], told)
      .split('\n')
      .filter((line) => line.includes('->>'))
    expect(arrow).toContain('/a#59;b%0Aend')
  })
})
