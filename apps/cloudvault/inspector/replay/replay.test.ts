import { describe, expect, it } from 'vitest'
import { approved, denied, refused, stopped, wholeStory } from '../recorded.fixture.ts'
import type { Call } from './call.ts'
import { replayOf } from './replay.ts'

const calls = (messages: Parameters<typeof replayOf>[0]) =>
  replayOf(messages).steps.filter((step): step is Call => step.kind === 'call')

describe('a recorded flow becomes a new one', () => {
  it('begins with a fresh state and verifier, and none of the recorded ones', () => {
    const replay = replayOf(approved())
    expect(replay.fresh.map(({ kind }) => kind)).toEqual(['state', 'verifier'])
    expect(JSON.stringify(replay)).not.toMatch(/xcoiv98y2kd22vusuye3kch|…|dBjftJeZ4CVP/)
  })

  it('knows who asks, where the answer goes, and what the environment has to bring', () => {
    const replay = replayOf(approved())
    expect(replay).toMatchObject({ clientId: 'printmypics', redirectUri: 'http://localhost:3000/callback' })
    expect(replay.needs).toEqual({ clientSecret: true, owner: true })
  })

  it('expects the parameters that the recorded answer had, and the same issuer', () => {
    const [visit] = replayOf(approved()).steps
    expect(visit).toMatchObject({ kind: 'visit', decision: 'approve', ends: 'client', status: 303 })
    expect(visit?.answer.names).toEqual(['code', 'state', 'iss'])
    expect(visit?.answer.same).toEqual([
      ['state', [{ variable: 'state' }]],
      ['iss', ['http://127.0.0.1:4000']],
    ])
  })

  it('spends the code that the new flow was given, with the new verifier', () => {
    const [token] = calls(approved())
    expect(token?.form).toContainEqual(['code', [{ variable: 'code' }]])
    expect(token?.form).toContainEqual(['code_verifier', [{ variable: 'verifier' }]])
    expect(token?.authenticates).toBe('basic')
  })

  it('shows each token where the recorded flow showed it', () => {
    const [token, look, refresh, revoke, after] = calls(wholeStory())
    expect(token?.answer.takes.map(({ variable }) => variable)).toEqual(['accessToken', 'refreshToken'])
    expect(look?.bearer).toEqual([{ variable: 'accessToken' }])
    expect(refresh?.form).toContainEqual(['refresh_token', [{ variable: 'refreshToken' }]])
    expect(revoke?.form).toContainEqual(['token', [{ variable: 'refreshToken2' }]])
    expect(after).toMatchObject({ status: 401, challenge: 'error="invalid_token"' })
  })

  it('ends with the same error when the owner said no', () => {
    const [visit, ...more] = replayOf(denied()).steps
    expect(visit).toMatchObject({ decision: 'deny', ends: 'client' })
    expect(visit?.answer.same).toContainEqual(['error', ['access_denied']])
    expect(more).toEqual([])
  })

  it('shows a wrong verifier again where a wrong one was refused', () => {
    const [token] = calls(refused())
    expect(token?.form?.find(([name]) => name === 'code_verifier')?.[1][0]).toMatch(/^not-a-code-verifier/)
    expect(token?.answer.same).toEqual([['error', ['invalid_grant']]])
  })

  it('knows a wrong verifier by what the check said, when its value is not to be seen', () => {
    const blind = refused().map((message) => ({
      ...message,
      secrets: message.secrets.map((secret) => ({ ...secret, value: null })),
    }))
    const [token] = calls(blind)
    expect(token?.form?.find(([name]) => name === 'code_verifier')?.[1][0]).toMatch(/^not-a-code-verifier/)
  })

  it('ends at a page where CloudVault trusted the request too little to answer it', () => {
    expect(replayOf(stopped()).steps).toMatchObject([{ kind: 'visit', ends: 'page', status: 400, decision: null }])
  })

  it('brings no verifier where the recorded client did without', () => {
    const replay = replayOf(approved({ pkce: false }))
    expect(replay.fresh.map(({ kind }) => kind)).toEqual(['state', 'nonce'])
    expect(JSON.stringify(replay)).not.toContain('verifier')
  })

  it('leaves out what would change the vault, and says so', () => {
    const messages = approved()
    const [last] = messages.slice(-1)
    if (!last) throw new Error('no messages')
    const removal = { ...last, method: 'DELETE', url: 'http://127.0.0.1:4000/api/v1/photos/7', status: 204 }
    expect(replayOf([...messages, removal]).left).toEqual([
      { what: 'DELETE /api/v1/photos/7', why: 'it would change the vault' },
    ])
  })
})
