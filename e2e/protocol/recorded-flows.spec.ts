import pg from 'pg'
import { environmentOf } from '../stage/environment.ts'
import { web } from './cast/clients.ts'
import { photoApi } from './cast/endpoints.ts'
import { Owner } from './cast/owner.ts'
import { expect, test } from './cast/play.ts'
import { latestFlow, readsFlow, recordingWith } from './cast/recording.ts'
import { RecordingPeer } from './cast/recording-peer.ts'

/** What a learner sees is what was said, and nobody else sees it. */
test.describe('a flow is recorded as it truly was', () => {
  test('from the request over sign-in and consent to the photo API', async ({ stranger }) => {
    const request = web.asks()
    const { code } = await stranger.approves(request)
    const tokens = (await web.redeems({ request, code })).tokens
    await photoApi('/photos', tokens.access_token)

    const recording = await recordingWith(stranger, '/api/v1/photos')
    expect(recording.paths).toEqual([
      '/oauth2/authorize',
      '/sign-in',
      '/sign-in/submit',
      '/oauth2/resume',
      '/consent',
      '/consent/decision',
      '/oauth2/token',
      '/api/v1/photos',
    ])
    expect(recording.to('/oauth2/authorize').url).toBe(request.url)
    expect(recording.to('/oauth2/token')).toMatchObject({ method: 'POST', status: 200, channel: 'back' })
    expect(recording.words).toEqual(
      expect.arrayContaining([
        'redirect_uri is registered for this client, character by character',
        'PKCE verified: SHA-256(code_verifier) = code_challenge',
        'code consumed: it works once',
        'scope suffices: read_photos',
      ]),
    )
    for (const value of [code, request.verifier, tokens.access_token]) expect(recording.values).toContain(value)
  })

  test('a replay and a refresh join the flow that issued the code; the refusal names who decided', async ({
    stranger,
  }) => {
    const grant = await stranger.grants(web)
    const { refresh_token: refreshToken } = (await web.redeems(grant)).tokens
    await web.refreshes(refreshToken)
    await web.redeems(grant)
    await web.revokes(refreshToken)

    const recording = await recordingWith(stranger, '/oauth2/revoke')
    const refused = recording.messages
      .flatMap(({ annotations }) => annotations)
      .find(({ verdict }) => verdict === 'refused')
    expect(refused).toMatchObject({ cites: 'RFC 6749 §4.1.2', file: 'back-channel/authorization-code-grant.ts' })
    expect(recording.words).toContain('refresh token rotated: the old one is spent, a new one takes its place')
  })

  test('a client’s secret is shown to nobody but the built-in client’s learner', async ({ stranger }) => {
    await stranger.connects(web)
    const recording = await recordingWith(stranger, '/oauth2/token')
    const secret = recording.to('/oauth2/token').secrets.find(({ kind }) => kind === 'client_secret')
    expect(secret?.mark).toBeTruthy()
    expect(secret?.value).toBeNull()
  })
})

test.describe('a message is visible to the browser that caused it', () => {
  test('another browser has nothing at its address, signed in as the same owner or not', async ({ stranger, bob }) => {
    await stranger.connects(web)
    await recordingWith(stranger, '/oauth2/token')
    const flow = await latestFlow(stranger)
    expect((await readsFlow(stranger, flow)).status).toBe(200)
    const elsewhere = stranger.elsewhere()
    await elsewhere.signsIn()
    expect((await readsFlow(elsewhere, flow)).status).toBe(404)
    expect((await readsFlow(bob, flow)).status).toBe(404)
  })

  test('the code that came of Mallory’s link is not Mallory’s to watch', async ({ stranger, neighbourhood }) => {
    const mallory = stranger
    const request = web.asks()
    await mallory.opens(request)
    await recordingWith(mallory, '/oauth2/authorize')
    const hers = await latestFlow(mallory)
    const alice = new Owner(await neighbourhood.newOwner())
    const { code } = await alice.approves(request)
    await web.redeems({ request, code })

    await recordingWith(alice, '/oauth2/token')
    expect(await latestFlow(mallory)).toBe(hers)
    expect((await readsFlow(mallory, hers)).text).not.toContain('/oauth2/token')
    expect((await readsFlow(mallory, await latestFlow(alice))).status).toBe(404)
  })
})

test('neither a password nor a token is in the database, whoever reads it', async ({ stranger }) => {
  const tokens = await stranger.connects(web)
  await recordingWith(stranger, '/oauth2/token')
  const client = new pg.Client({ connectionString: environmentOf('cloudvault').CLOUDVAULT_DATABASE_URL })
  await client.connect()
  const { rows } = await client.query('SELECT content, sealed FROM wire_message').finally(() => client.end())
  const written = JSON.stringify(rows)
  expect(written).toContain('/sign-in/submit')
  for (const secret of [stranger.account.password, tokens.access_token, tokens.refresh_token]) {
    expect(written).not.toContain(secret)
    expect(written).not.toContain(encodeURIComponent(secret))
  }
})

test('a live server records nothing, and gives no browser a capability', async ({ stranger, ownApps }) => {
  const vault = await ownApps.opensVault({ CLOUDVAULT_MODE: 'live' })
  const visitor = stranger.at(vault.url)
  await visitor.opens(web.asks())
  expect([...visitor.browser.cookiesFor(vault.url).keys()]).not.toContain('cv_wire')
  expect(await latestFlow(visitor, vault.url)).toBe(`${vault.url}/developers/flows`)
})

test('on a live server an app’s log has its requests from the moment of the switch, and nobody’s pages', async ({
  stranger,
  ownApps,
}) => {
  const vault = await ownApps.opensVault({ CLOUDVAULT_MODE: 'live' })
  const developer = stranger.at(vault.url)
  await developer.signsIn()
  const { client_name = '', redirect_uris } = web.registration
  const typed = { client_name, redirect_uris: redirect_uris.join('\n') }
  const registered = await developer.fillsIn('/developers/apps/new?kind=web', 'Register it', typed)
  const page = new URL(registered.url).pathname
  const asks = (state: string) =>
    developer.opens(`${vault.url}/oauth2/authorize?client_id=${page.split('/').pop()}&state=${state}`)
  const log = async () => (await developer.browser.open(`${vault.url}${page}/log`)).text

  await asks('before')
  await developer.fillsIn(`${page}/log`, 'Switch it on')
  await asks('after')
  await expect.poll(log).toContain('state=after')
  expect(await log()).not.toContain('state=before')
  expect(await log()).not.toContain('/sign-in')

  await developer.fillsIn(`${page}/log`, 'Switch it off and delete what it has')
  await asks('later')
  expect(await log()).not.toContain('state=')
})

test('the client’s side joins by the same browser’s ticket, and leaves a gap when the client is away', async ({
  stranger,
  ownApps,
}) => {
  const peer = await RecordingPeer.opens()
  try {
    const vault = await ownApps.opensVault({ CLOUDVAULT_MODE: 'demo', ...peer.settings })
    const visitor = stranger.at(vault.url)
    const request = web.asks()
    await visitor.opens(request)
    peer.hears('/callback', `state:${request.state}`)
    peer.hears('/somebody-elses', 'state:another')
    expect((await recordingWith(visitor, '/oauth2/authorize', vault.url)).paths).not.toContain('/callback')

    await visitor.browser.get(`${vault.url}/developers/flows/join?ticket=made-up-${'x'.repeat(40)}`)
    expect((await recordingWith(visitor, '/oauth2/authorize', vault.url)).paths).not.toContain('/callback')

    const joined = await visitor.browser.get(`${vault.url}/developers/flows/join?ticket=${peer.ticket}`)
    expect(joined).toMatchObject({ status: 303, location: '/developers/flows/latest' })
    const both = await recordingWith(visitor, '/callback', vault.url)
    expect(both.paths).not.toContain('/somebody-elses')
    expect(both.gaps).toEqual([])

    await peer.leaves()
    const alone = await recordingWith(visitor, '/oauth2/authorize', vault.url)
    expect(alone.gaps).toMatchObject([{ party: 'printmypics' }])
  } finally {
    await peer.leaves()
  }
})
