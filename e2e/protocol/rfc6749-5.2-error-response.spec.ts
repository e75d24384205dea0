import { basic } from './cast/client.ts'
import { codeOnly, web } from './cast/clients.ts'
import { expect, test } from './cast/play.ts'

test.describe('RFC 6749 §5.2 — the error response', () => {
  test('an unknown client is invalid_client', async () => {
    const headers = { authorization: basic('nobody', 'secret') }
    expect(await web.refreshes('x', {}, { headers })).toBeRefusedWith('invalid_client')
  })

  test('a wrong secret is invalid_client', async () => {
    const headers = { authorization: basic(web.id, 'wrong') }
    expect(await web.refreshes('x', {}, { headers })).toBeRefusedWith('invalid_client')
  })

  test('no credentials at all is invalid_client', async () => {
    const answer = await web.refreshes('x', {}, { headers: { authorization: '' } })
    expect(answer).toBeRefusedWith('invalid_client')
  })

  test('a confidential client cannot come as a public one', async () => {
    const answer = await web.refreshes('x', { client_id: web.id }, { headers: { authorization: '' } })
    expect(answer).toBeRefusedWith('invalid_client')
  })

  test('the 401 answers Basic with a Basic challenge', async () => {
    const answer = await web.refreshes('x', {}, { headers: { authorization: basic(web.id, 'wrong') } })
    expect(answer.header('www-authenticate')).toMatch(/^Basic\b/)
  })

  test('the 401 of a failed body carries no challenge: a browser would open a password box', async () => {
    const inBody = { client_id: web.id, client_secret: 'wrong' }
    const answer = await web.refreshes('x', inBody, { headers: { authorization: '' } })
    expect(answer).toBeRefusedWith('invalid_client')
    expect(answer.header('www-authenticate')).toBeNull()
  })

  test('a grant the client did not register is unauthorized_client', async () => {
    expect(await codeOnly.refreshes('x')).toBeRefusedWith('unauthorized_client')
  })

  test('an unknown client and a wrong secret cannot be told apart', async () => {
    const unknown = await web.refreshes('x', {}, { headers: { authorization: basic('nobody', 'wrong') } })
    const wrong = await web.refreshes('x', {}, { headers: { authorization: basic(web.id, 'wrong') } })
    expect(unknown.json).toEqual(wrong.json)
  })
})
