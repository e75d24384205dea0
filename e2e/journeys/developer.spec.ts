import { readsTheSecret, registersAnApp } from './cast/developer.ts'
import { approvesFor } from './cast/foreign-client.ts'
import { expect, test } from './cast/play.ts'

const CALLBACK = 'http://127.0.0.1:9/cb'

test('Alice registers an app, and the program on its page dances the whole dance with Bob', async ({ alice, bob }) => {
  const { app, secret } = await registersAnApp(alice, 'Frames', CALLBACK)
  const program = await app.program('curl', secret)
  const said = await program.isTold((await approvesFor(bob, await program.address())).href)
  expect(said).toContain('"access_token":"cv_at_')
  expect(said).toContain('"name":"Bob"')

  await alice.visitsVault(app.page)
  await alice.seesNotice('1 owner connected')
})

test('the secret is shown once', async ({ alice }) => {
  const { secret } = await registersAnApp(alice, 'Frames', CALLBACK)
  expect(secret).toMatch(/^cv_cs_/)
  await alice.page.reload()
  await alice.seesHeading('Frames')
  await expect(alice.page.getByText(secret)).toHaveCount(0)
})

test('Alice rolls the secret: both work for a day, unless she ends the old one', async ({ alice }) => {
  const { app, secret: old } = await registersAnApp(alice, 'Frames', CALLBACK)
  await alice.presses('Roll it: the old one works another day')
  const fresh = await readsTheSecret(alice)
  for (const secret of [old, fresh]) {
    expect((await app.provesItselfWith(secret)).json).toMatchObject({ error: 'invalid_grant' })
  }
  await alice.presses('End the old one now')
  await alice.seesNotice('The old secret has ended.')
  expect((await app.provesItselfWith(old)).json).toMatchObject({ error: 'invalid_client' })
  expect((await app.provesItselfWith(fresh)).json).toMatchObject({ error: 'invalid_grant' })
})

test('Alice deletes her app: its client_id is nobody, and Bob’s connection is gone', async ({ alice, bob }) => {
  const { app, secret } = await registersAnApp(alice, 'Frames', CALLBACK)
  const program = await app.program('curl', secret)
  await program.isTold((await approvesFor(bob, await program.address())).href)

  await alice.page.getByRole('link', { name: 'Delete' }).click()
  await alice.seesNotice('One owner is connected through it')
  await alice.presses('Delete it')
  await alice.seesNotice('The app is deleted')
  const answer = await app.provesItselfWith(secret)
  expect([answer.status, answer.json.error]).toEqual([401, 'invalid_client'])
  await bob.visitsVault('/connected-apps')
  await expect(bob.page.getByRole('button', { name: /Frames/ })).toHaveCount(0)
})

test('a redirect URI is judged while it is typed, and again by the server', async ({ alice }) => {
  await alice.visitsVault('/developers/apps/new?kind=web')
  await alice.signsInAtVault()
  const field = alice.page.getByLabel('Redirect URIs')
  await field.fill('https://frames.example/cb\nhttps://*.example/cb')
  await alice.seesNotice('https://frames.example/cb can be used')
  await alice.seesNotice(/\*\.example\/cb must be one exact address/)
  await alice.presses('Register it')
  await alice.seesNotice('Nothing was saved yet')
  await expect(field).toHaveValue('https://frames.example/cb\nhttps://*.example/cb')
  await alice.seesNotice(/\*\.example\/cb must be one exact address/)
})

test('what is typed before the page listens is judged too', async ({ alice }) => {
  await alice.visitsVault('/developers/apps/new?kind=web')
  await alice.signsInAtVault()
  const field = alice.page.getByLabel('Redirect URIs')
  await expect(field).toBeVisible()
  let wakeUp = () => {}
  const awake = new Promise<void>((resolve) => {
    wakeUp = resolve
  })
  await alice.page.route(/\.js($|\?)/, async (route) => {
    await awake
    await route.continue()
  })
  await alice.page.reload({ waitUntil: 'domcontentloaded' })
  await field.fill('https://*.example/cb')
  wakeUp()
  await alice.seesNotice(/\*\.example\/cb must be one exact address/)
})

test('Mallory finds nothing at the address of Alice’s app', async ({ alice, mallory }) => {
  const { app } = await registersAnApp(alice, 'Frames', CALLBACK)
  await mallory.visitsVault('/sign-in')
  await mallory.signsInAtVault()
  await expect(mallory.page).toHaveURL(/photos/)
  for (const path of [app.page, `${app.page}/edit`, `${app.page}/delete`]) {
    const answer = await mallory.page.goto(mallory.place.cloudvault + path)
    expect(answer?.status()).toBe(404)
  }
})
