import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { Person } from '../journeys/cast/person.ts'
import { expect, test } from '../journeys/cast/play.ts'
import { freePort } from '../stage/free-port.ts'
import { seed } from '../stage/seed-file.ts'

const ENTRY = fileURLToPath(new URL('./single-page-app.ts', import.meta.url))

/** The page of `single-page-app.ts`, at an address of its own. */
async function opensApp(authority: string, clientId: string, port: number) {
  const bundle = await build({ entryPoints: [ENTRY], bundle: true, write: false, format: 'esm', target: 'es2022' })
  const script = bundle.outputFiles[0]?.text ?? ''
  const html = `<!doctype html><html lang="en" data-authority="${authority}" data-client="${clientId}">
    <title>An app</title><body><script type="module" src="/app.js"></script></body></html>`
  const server = createServer((request, response) => {
    const isScript = request.url === '/app.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script : html)
  })
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve))
  return server
}

/** A public client of its own for each page. */
async function opensRegisteredApp(authority: string) {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const clientId = `e2e-page-${port}`
  await seed({
    clients: [
      {
        client_id: clientId,
        client_name: 'A page',
        redirect_uris: [`${origin}/`],
        grant_types: ['authorization_code', 'refresh_token'],
        token_endpoint_auth_method: 'none',
        scope: 'openid profile read_photos',
        allowed_origins: [origin],
      },
    ],
  })
  return { origin, server: await opensApp(authority, clientId, port) }
}

test('oidc-client-ts: a page signs in, counts photos, renews and revokes, all by script', async ({ alice }) => {
  const { origin, server } = await opensRegisteredApp(alice.place.cloudvault)
  try {
    await alice.page.goto(`${origin}/`)
    await alice.presses('Sign in there')
    await alice.signsInAtVault()
    await alice.approves()
    await expect(alice.page.getByText(`Hello ${alice.account.name}`)).toBeVisible()
    await alice.touches('Count photos')
    await expect(alice.page.getByText('Photos: 4')).toBeVisible()
    await alice.touches('Renew')
    await expect(alice.page.getByText(`Renewed: ${alice.account.name}`)).toBeVisible()
    await alice.touches('Revoke')
    await expect(alice.page.getByText('Revoked')).toBeVisible()
    await alice.touches('Count photos')
    await expect(alice.page.getByText('Photos: 401')).toBeVisible()
  } finally {
    server.close()
  }
})

test('oidc-client-ts: a pop-up signs in, tells the page that opened it, and closes', async ({ alice }) => {
  const { origin, server } = await opensRegisteredApp(alice.place.cloudvault)
  try {
    await alice.page.goto(`${origin}/`)
    const opened = alice.page.waitForEvent('popup')
    await alice.touches('Sign in in a window')
    const inPopup = new Person(await opened, alice.account, alice.place)
    await inPopup.signsInAtVault()
    const closed = inPopup.page.waitForEvent('close')
    await inPopup.touches('Approve') // the window closes as soon as it has told
    await closed
    await expect(alice.page.getByText(`Hello ${alice.account.name}`)).toBeVisible()
    await alice.touches('Count photos')
    await expect(alice.page.getByText('Photos: 4')).toBeVisible()
  } finally {
    server.close()
  }
})
