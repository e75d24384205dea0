import { writeFile } from 'node:fs/promises'
import { problemsOf } from '../stage/har-schema.ts'
import { expect, test } from './cast/play.ts'
import { type Format, Inspector, runsScript, runsSpec } from './cast/taking-along.ts'

const FORMATS: readonly Format[] = ['mermaid', 'har', 'curl', 'http', 'playwright', 'html', 'json']

test('the script and the spec of an approved flow run, and go the same way', async ({ alice }, info) => {
  await alice.connects()
  const inspector = await Inspector.of(alice, '/api/v1/photos')

  const script = await inspector.exports('curl')
  expect(await runsScript(script, alice)).toMatchObject({ status: 0 })
  expect(await runsSpec(await inspector.exports('playwright'), alice, info)).toMatchObject({ status: 0 })
})

test('a denied flow is denied again, though she has approved since', async ({ alice }, info) => {
  await alice.visitsShop()
  await alice.pressesConnect()
  await alice.signsInAtVault()
  await alice.denies()
  await alice.seesHeading('You said no, and nothing was shared')
  const inspector = await Inspector.of(alice, '/consent/decision')
  await alice.pressesConnect()
  await alice.approves()
  await alice.seesHerPhotos()

  const script = await inspector.exports('curl')
  expect(script).toContain('access_denied')
  expect(await runsScript(script, alice)).toMatchObject({ status: 0 })
  expect(await runsSpec(await inspector.exports('playwright'), alice, info)).toMatchObject({ status: 0 })
})

test('a replay that goes another way says so, and fails', async ({ alice }, info) => {
  await alice.connects()
  const inspector = await Inspector.of(alice, '/api/v1/photos')

  const script = (await inspector.exports('curl')).replace("expect 'token_type' 'Bearer'", "expect 'token_type' 'DPoP'")
  expect(await runsScript(script, alice)).toMatchObject({
    status: 1,
    said: /token_type: DPoP was recorded, Bearer came/,
  })
  const spec = (await inspector.exports('playwright')).replace("toBe('Bearer')", "toBe('DPoP')")
  expect(await runsSpec(spec, alice, info)).toMatchObject({ status: 1 })
})

test('the archive of what was really said holds against the schema, and a browser opens it', async ({
  alice,
  browser,
}, info) => {
  await alice.connects()
  const har = await (await Inspector.of(alice, '/api/v1/albums')).exports('har')
  expect(problemsOf(JSON.parse(har))).toEqual([])

  const file = info.outputPath('flow.har')
  await writeFile(file, har)
  const offline = await browser.newContext()
  await offline.routeFromHAR(file, { notFound: 'abort' })
  const page = await offline.newPage()
  const albums = await page.goto(`${alice.place.cloudvault}/api/v1/albums`)
  expect(await albums?.json()).toHaveProperty('albums')
  await offline.close()
})

test('no export has a secret in it, and nobody else gets one', async ({ alice, bob }) => {
  await alice.connects()
  const inspector = await Inspector.of(alice, '/api/v1/photos')
  for (const format of FORMATS) {
    expect(await inspector.exports(format), format).not.toMatch(/cv_(ac|at|rt)_[A-Za-z0-9_-]{12}/)
    expect((await bob.page.context().request.get(inspector.address(format))).status(), format).toBe(404)
  }
  expect((await alice.page.context().request.get(`${inspector.address('har')}x`)).status()).toBe(404)
})

test('a talk goes by keys and by links, and shows a secret only when asked', async ({ alice }) => {
  await alice.connects()
  const { presentation } = await Inspector.of(alice, '/oauth2/token')
  await alice.visitsVault(presentation)
  await expect(alice.page.getByText('Page Down')).toBeVisible()
  await alice.page.keyboard.press('ArrowRight')
  await expect(alice.page.getByText('Screen 2 of')).toBeVisible()
  await alice.page.keyboard.press('PageUp')
  await expect(alice.page.getByText('Screen 1 of')).toBeVisible()
  await expect(alice.page.getByText(/Secrets are masked/)).toBeVisible()
  await alice.page.keyboard.press('m')
  await expect(alice.page.getByText(/Secrets are shown/)).toBeVisible()
  await alice.page.getByRole('link', { name: 'Next' }).click()
  await expect(alice.page.getByText('Screen 2 of')).toBeVisible()
  await expect(alice.page.getByText(/Secrets are shown/)).toBeVisible()
})

test('an archive is looked at without anything being sent', async ({ alice }, info) => {
  await alice.connects()
  const har = await (await Inspector.of(alice, '/api/v1/photos')).exports('har')
  await alice.visitsVault('/developers/flows/import')
  await alice.page
    .getByLabel('A file')
    .setInputFiles({ name: 'flow.har', mimeType: 'application/json', buffer: Buffer.from('{"log":{}}') })
  await expect(alice.page.getByRole('main').getByRole('alert')).toContainText('$.log.entries')

  const sent: string[] = []
  alice.page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()))
  await alice.page
    .getByLabel('A file')
    .setInputFiles({ name: 'flow.har', mimeType: 'application/json', buffer: Buffer.from(har) })
  await expect(alice.page.getByRole('heading', { level: 2, name: /PrintMyPics/ })).toBeVisible()
  await expect(alice.page.getByText('Token request with a code')).toBeVisible()
  expect(sent, info.title).toEqual([])
})

test('two flows stand side by side, and what parts them is in words', async ({ alice }) => {
  await alice.visitsShop()
  await alice.pressesConnect()
  await alice.signsInAtVault()
  await alice.denies()
  await alice.seesHeading('You said no, and nothing was shared')
  await alice.pressesConnect()
  await alice.approves()
  await alice.seesHerPhotos()
  await Inspector.of(alice, '/oauth2/token')
  await alice.visitsVault('/developers/flows/compare')
  await alice.presses('Compare')
  await expect(alice.page.getByRole('row', { name: /^decision deny approve/ })).toContainText('different')
  await expect(alice.page.getByRole('row', { name: /^state/ }).first()).toContainText('fresh each time')
})
