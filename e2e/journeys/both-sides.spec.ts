import { freePort } from '../stage/free-port.ts'
import { expect, test } from './cast/play.ts'
import { asksWhatHappened, messageIn } from './cast/ribbon.ts'

const BOTH_SIDES = [
  'Connect is pressed',
  'Authorization request',
  'The owner decides',
  'Authorization response',
  'Token request with a code',
]

test('from the shop’s ribbon: both sides are one picture, and nobody else’s', async ({ alice, bob }) => {
  await alice.connects()
  const inspector = await asksWhatHappened(alice)
  for (const title of BOTH_SIDES) await expect(messageIn(inspector, title), title).toHaveCount(1)
  await messageIn(inspector, 'Authorization response').click()
  const message = inspector.getByRole('article', { name: 'Authorization response' })
  await expect(message.getByText(/state matched: this browser pressed Connect here/).first()).toBeVisible()
  await expect(message.getByText(/iss matched/).first()).toBeVisible()

  expect((await bob.page.goto(inspector.url()))?.status()).toBe(404)
})

test('from the vault’s ribbon: the shop is asked to prove this browser first', async ({ alice }) => {
  await alice.connects()
  await alice.visitsVault('/photos')
  const inspector = await asksWhatHappened(alice)
  for (const title of BOTH_SIDES) await expect(messageIn(inspector, title), title).toHaveCount(1)
})

test('a shop that is away leaves a gap, and is back when it is back', async ({ alice: visitor, ownApps }) => {
  const port = await freePort()
  const vault = await ownApps.opensVault({ CLOUDVAULT_RECORDING_PEER: `http://localhost:${port}` })
  const shop = await ownApps.opensShop({}, vault.url, port)
  const alice = visitor.at({ cloudvault: vault.url, printmypics: shop.url })
  await alice.connects()
  const inspector = await asksWhatHappened(alice)
  await expect(messageIn(inspector, 'Authorization response')).toHaveCount(1)

  await shop.stops()
  await inspector.reload()
  await expect(inspector.getByText(/PrintMyPics.* does not answer|is missing/).first()).toBeVisible()
  await expect(messageIn(inspector, 'Token request with a code')).toHaveCount(1)
  await expect(messageIn(inspector, 'Authorization response')).toHaveCount(0)

  await shop.starts()
  await inspector.reload()
  await expect(messageIn(inspector, 'Authorization response')).toHaveCount(1)
})
