import { expect, it } from 'vitest'
import { aClient, aPublicClient } from '#oauth/a-client.fixture'
import { newRefreshToken } from './new-refresh-token.ts'

it('RFC 9449 §5 — the refresh token of a public client is bound to its key, a confidential client has its secret', () => {
  const boundTo = (client = aClient()) => newRefreshToken(client, 'token', 'key', new Date()).refreshTokenDpopJkt
  expect(boundTo(aPublicClient())).toBe('key')
  expect(boundTo()).toBeNull()
})
