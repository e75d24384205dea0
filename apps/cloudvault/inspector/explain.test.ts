import { describe, expect, it } from 'vitest'
import { explainedAnswer, explainedHeaders, explainedRequest } from './explain.ts'
import { frontChannel, Recorded, redeems } from './recorded.fixture.ts'

const dance = redeems(frontChannel(new Recorded())).messages
const authorize = dance.find(({ url }) => url.includes('/oauth2/authorize'))
const token = dance.find(({ url }) => url.endsWith('/oauth2/token'))

describe('The message, explained', () => {
  it('says of every parameter of an authorization request what it is for', () => {
    const lines = authorize ? explainedRequest(authorize) : []
    expect(lines.map(({ name }) => name)).toContain('code_challenge')
    expect(lines.filter(({ note }) => note === null)).toEqual([])
  })
  it('says which check looked at it, and where that check is', () => {
    const verifier = (token ? explainedRequest(token) : []).find(({ name }) => name === 'code_verifier')
    expect(verifier?.check).toMatchObject({ verdict: 'kept', file: 'oauth/pkce.ts' })
  })
  it('explains the same name by where it stands', () => {
    const [code] = token ? explainedRequest(token).filter(({ name }) => name === 'code') : []
    const callback = dance.find(({ url }) => url.includes('/callback'))
    const [brought] = callback ? explainedRequest(callback).filter(({ name }) => name === 'code') : []
    expect(code?.note?.is).not.toBe(brought?.note?.is)
  })
  it('explains every member of a token answer', () => {
    expect((token ? explainedAnswer(token) : []).filter(({ note }) => note === null)).toEqual([])
  })
  it('keeps of the headers those in which the protocol speaks', () => {
    const headers = token ? explainedHeaders(token, [...token.headers, ['User-Agent', 'x']]) : []
    expect(headers.map(({ name }) => name)).toEqual(['Authorization'])
  })
  it('takes Cache-Control for the protocol’s in an answer, and not where a browser speaks of its own cache', () => {
    const said: [string, string][] = [['Cache-Control', 'no-store']]
    const [page] = new Recorded().front('GET', '/sign-in', { headers: said, answerHeaders: [...said] }).messages
    expect(page && explainedHeaders(page, page.headers)).toEqual([])
    expect(page && explainedHeaders(page, page.answerHeaders)).toHaveLength(1)
  })
})
