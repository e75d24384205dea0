import { describe, expect, it } from 'vitest'
import { type Hop, LANES, layout } from './layout.ts'
import { frontChannel, looks, Recorded, redeems } from './recorded.fixture.ts'

const dance = () => looks(redeems(frontChannel(new Recorded()))).messages
const hops = (messages = dance()) => layout(messages).filter((row): row is Hop => row.kind === 'hop')

describe('The diagram of a flow', () => {
  it('has a row for every message, in the order of time', () => {
    const messages = dance()
    expect(layout([...messages].reverse()).map(({ id }) => id)).toEqual(messages.map(({ id }) => id))
  })

  it('joins a redirect and the request it causes: the browser only carries it from one server to the other', () => {
    const authorize = hops().find(({ title }) => title === 'Authorization request')
    expect(authorize?.sentBy).toBe(LANES.indexOf('client'))
    expect(hops()[0]?.answer).toBeNull()
    const callback = hops().find(({ title }) => title === 'Authorization response')
    expect(callback?.sentBy).toBe(LANES.indexOf('authorization-server'))
  })

  it('draws a redirect to a page of the same server as an ordinary answer would be carried on', () => {
    const consent = hops().find(({ line }) => line === 'GET /consent')
    expect(consent?.sentBy).toBeNull()
  })

  it('says of an answer what came back', () => {
    expect(hops().find(({ line }) => line === 'GET /consent')?.answer?.words).toBe(
      '200 “PrintMyPics asks – CloudVault”',
    )
  })

  it('draws a run of thumbnails once, and says how many there were', () => {
    const recorded = redeems(frontChannel(new Recorded()))
    for (const nth of [1, 2, 3]) looks(recorded, `/api/v1/photos/0123456789abcdef000${nth}/thumbnail`)
    expect(hops(recorded.messages).at(-1)).toMatchObject({ times: 3 })
  })

  it('marks what was refused', () => {
    const refused = redeems(frontChannel(new Recorded()), {}, 'invalid_grant').messages
    expect(
      hops(refused)
        .filter((hop) => hop.refused)
        .map(({ line }) => line),
    ).toEqual(['POST /oauth2/token'])
  })

  it('leaves a visible hole where a party was away', () => {
    const [first] = dance()
    const rows = layout(dance(), [{ party: 'printmypics', since: (first?.time ?? 0) + 1 }])
    expect(rows[1]).toMatchObject({ kind: 'hole', party: 'printmypics' })
  })

  it('takes an answer that sends the browser to no address as the end of the way', () => {
    const [hop] = hops(new Recorded().front('GET', '/sign-in', { status: 303, location: 'http://[' }).messages)
    expect(hop?.answer?.words).toBe('303')
  })

  it('draws nothing out of nothing', () => expect(layout([])).toEqual([]))
})
