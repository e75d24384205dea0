import { describe, expect, it } from 'vitest'
import { clientFrom } from '#oauth/client-metadata'
import { aClient } from '../oauth/a-client.fixture.ts'
import { appFormOf, newAppForm } from './app-form.ts'
import type { AppKindName } from './app-kinds.ts'
import { judgeApp } from './judge-app.ts'

const ISSUER = 'https://cloudvault.example'

function judged(kind: AppKindName, changes: Record<string, string> = {}, without: readonly string[] = []) {
  const form = newAppForm()
  for (const [name, value] of Object.entries({ client_name: 'Frames', redirect_uris: 'https://frames.example/cb' })) {
    form.set(name, value)
  }
  for (const [name, value] of Object.entries(changes)) form.set(name, value)
  for (const name of without) form.delete(name)
  return judgeApp(kind, form, { issuer: ISSUER, issuerIsLoopback: false })
}

function problems(...asked: Parameters<typeof judged>) {
  const judgement = judged(...asked)
  return judgement.kind === 'bad' ? judgement.problems : {}
}

describe('RFC 7591 §2 — a form makes a registration', () => {
  it.each([
    ['web', 'client_secret_basic', 'web', ['authorization_code', 'refresh_token']],
    ['browser', 'none', 'web', ['authorization_code', 'refresh_token']],
    ['native', 'none', 'native', ['authorization_code', 'refresh_token']],
    ['device', 'none', 'native', ['urn:ietf:params:oauth:grant-type:device_code', 'refresh_token']],
    ['machine', 'client_secret_basic', 'web', ['client_credentials']],
  ] as const)('a %s app proves itself with %s', (kind, method, applicationType, grantTypes) => {
    expect(judged(kind)).toMatchObject({
      kind: 'good',
      metadata: { token_endpoint_auth_method: method, application_type: applicationType, grant_types: grantTypes },
    })
  })
  it('reads one redirect URI per line, however the lines end', () => {
    const redirect_uris = ' https://a.example/cb \r\n\r\nhttps://b.example/cb\nhttps://a.example/cb\n'
    expect(judged('web', { redirect_uris })).toMatchObject({
      metadata: { redirect_uris: ['https://a.example/cb', 'https://b.example/cb'] },
    })
  })
  it('says the same of a registration that is read back into the form', () => {
    const before = aClient({ allowedOrigins: [], clientUri: 'https://client.test', defaultScope: ['read_photos'] })
    const judgement = judgeApp('web', appFormOf(before), { issuer: ISSUER, issuerIsLoopback: false })
    if (judgement.kind === 'bad') throw new Error(JSON.stringify(judgement.problems))
    expect(clientFrom(before.clientId, null, judgement.metadata)).toEqual(before)
  })
  it('asks a machine for no scope, because it has no owner', () =>
    expect(judged('machine')).toMatchObject({ metadata: { scope: [], redirect_uris: [] } }))
})

describe('RFC 9700 §2.1 — a form is refused beside the field that is wrong', () => {
  it('hears every field before it answers', () => {
    const found = problems('web', { client_name: ' ', redirect_uris: 'http://evil.example/cb', code_ttl: '9999' })
    expect(Object.keys(found).sort()).toEqual(['client_name', 'code_ttl', 'redirect_uris'])
  })
  it('names the redirect URI and the reason', () => {
    const redirect_uris = 'https://ok.example/cb\nhttps://*.example/cb\ncom.example.app:/cb'
    expect(problems('web', { redirect_uris }).redirect_uris).toEqual([
      expect.stringMatching(/^https:\/\/\*\.example\/cb must be one exact address/),
      expect.stringMatching(/^com\.example\.app:\/cb must be https/),
    ])
  })
  it('wants a place to come back to', () =>
    expect(problems('web', { redirect_uris: '\n' })).toHaveProperty('redirect_uris'))
  it('wants one scope at least, and a default within it', () => {
    expect(problems('web', {}, ['scope', 'default_scope'])).toHaveProperty('scope')
    expect(problems('web', { default_scope: 'email' })).toHaveProperty('default_scope')
    expect(problems('web', { scope: 'everything' }).scope?.[0]).toContain('no scope everything')
  })
  it('refuses a name that turns or hides letters', () =>
    expect(problems('web', { client_name: 'Print\u202EsciPyM' })).toHaveProperty('client_name'))
  it('refuses a home page that is a script', () =>
    expect(problems('web', { client_uri: 'javascript:alert(1)' })).toHaveProperty('client_uri'))
  it('refuses an origin with a path', () =>
    expect(problems('browser', { allowed_origins: 'https://a.example/path' }).allowed_origins?.[0]).toMatch(/^https:/))
})

describe('RFC 7662 §2.1 — who may introspect', () => {
  it('a resource server, for resources of its own', () =>
    expect(judged('machine', { introspection: 'true', resources: 'https://api.example/' })).toMatchObject({
      metadata: { introspection: true, resources: ['https://api.example/'] },
    }))
  it('nobody else, whatever the form says', () =>
    expect(judged('web', { introspection: 'true', resources: 'https://api.example/' })).toMatchObject({
      metadata: { introspection: false, resources: [] },
    }))
  it('nobody for the photo API, and nobody for nothing', () => {
    const resources = `${ISSUER}/api/v1`
    expect(problems('machine', { introspection: 'true', resources })).toHaveProperty('resources')
    expect(problems('machine', { introspection: 'true' })).toHaveProperty('resources')
  })
})
