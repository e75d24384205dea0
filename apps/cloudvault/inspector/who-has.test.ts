import { describe, expect, it } from 'vitest'
import { frontChannel, looks, Recorded, redeems } from './recorded.fixture.ts'
import { whoHas } from './who-has.ts'

const travelled = whoHas(looks(redeems(frontChannel(new Recorded()))).messages)
const partiesOf = (kind: string) => {
  const places = travelled.filter((value) => value.kind === kind).flatMap((value) => value.places)
  return [...new Set(places.map(({ party }) => party))].sort()
}

describe('Who can read this now?', () => {
  it('the code: everybody it passed, the browser too', () => {
    expect(partiesOf('code')).toEqual(['authorization-server', 'browser', 'client'])
  })
  it('the verifier, the secret and the refresh token: never the browser, never the photo API', () => {
    for (const kind of ['code_verifier', 'client_secret', 'refresh_token']) {
      expect(partiesOf(kind)).toEqual(['authorization-server', 'client'])
    }
  })
  it('the access token: the client and those it shows it to, not the browser', () => {
    expect(partiesOf('access_token')).toEqual(['authorization-server', 'client', 'photo-api'])
  })
  it('the password: the browser it was typed in and the server that asked, never the client', () => {
    expect(partiesOf('password')).toEqual(['authorization-server', 'browser'])
  })
})
