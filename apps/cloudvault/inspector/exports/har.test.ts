import { describe, expect, it } from 'vitest'
import { problemsOf } from '../../../../e2e/stage/har-schema.ts'
import { approved, ISSUER, wholeStory } from '../recorded.fixture.ts'
import { har } from './har.ts'

const told = { title: 'A flow', recordedAt: '2026-11-21T09:41:00.000Z', issuer: ISSUER }
const archive = JSON.parse(har(wholeStory(), told))

describe('HAR 1.2', () => {
  it('holds against the schema', () => {
    expect(problemsOf(archive)).toEqual([])
  })

  it('would not hold without an entry’s status', () => {
    const broken = structuredClone(archive)
    delete broken.log.entries[0].response.status
    expect(problemsOf(broken)).not.toEqual([])
  })

  it('has one entry for every message, with an address that is one', () => {
    expect(archive.log.entries).toHaveLength(wholeStory().length)
    for (const { request, startedDateTime } of archive.log.entries) {
      expect(request.url).toMatch(/^http:\/\/[\x21-\x7e]+$/)
      expect(new Date(startedDateTime).toISOString()).toBe(startedDateTime)
    }
  })

  it('says where a redirect leads, and what a form says', () => {
    const [connect] = archive.log.entries
    expect(connect.response.redirectURL).toContain(`${ISSUER}/oauth2/authorize?response_type=code`)
    const token = archive.log.entries.find(({ request }: { request: { url: string } }) =>
      request.url.endsWith('/oauth2/token'),
    )
    expect(token.request.postData).toMatchObject({ mimeType: 'application/x-www-form-urlencoded' })
    expect(token.request.postData.text).toContain('grant_type=authorization_code')
  })

  it('keeps what the checks said, in a field that panels leave alone', () => {
    const entries = JSON.parse(har(approved(), told)).log.entries
    expect(
      entries.flatMap((entry: { _annotations: { cites: string }[] }) => entry._annotations.map(({ cites }) => cites)),
    ).toEqual(['RFC 7636 §4.6', 'RFC 6749 §4.1.2'])
  })
})
