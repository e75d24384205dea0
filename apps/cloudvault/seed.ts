import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { configuration, isLoopback } from '#configuration'
import { slowClientId } from '#holds/slow'
import { clientFrom, firstIssue, registeredClient } from '#oauth/client-metadata'
import { DEVICE_CODE_GRANT } from '#oauth/device-authorization'
import { hashPassword } from '#session/password'
import { saveClient } from '#storage/clients'
import { closeDatabase } from '#storage/database'
import { canonicalEmail } from '#storage/owners'
import { saveOwner } from '#storage/seeded-owners'
import { seedDemoPhotos, seedPhotos } from '#vault/demo-photographs'

/** What a seed file may hold; the format is in the README. Idempotent: a second run changes nothing. */
function seedFormat() {
  return z.strictObject({
    users: z
      .array(
        z.strictObject({
          email: z.email().transform(canonicalEmail),
          password: z.string().min(1),
          name: z.string().min(1),
          photos: z.int().min(0).max(10_000).default(0),
        }),
      )
      .default([]),
    clients: z.array(registeredClient(issuerIsLoopback())).default([]),
  })
}

function issuerIsLoopback(): boolean {
  return isLoopback(new URL(configuration().issuer).hostname)
}

/** @throws Error whose message is the JSON path of the first bad field and the reason. */
export async function seedFile(json: unknown): Promise<void> {
  const parsed = seedFormat().safeParse(json)
  if (!parsed.success) {
    const { path, message } = firstIssue(parsed.error)
    throw new Error(`${path || '(the file)'}: ${message}`)
  }
  for (const user of parsed.data.users) {
    const id = await saveOwner(user.email, user.name, await hashPassword(user.password))
    if (user.photos > 0) await seedPhotos(id, user.photos)
  }
  for (const client of parsed.data.clients) {
    await saveClient(clientFrom(client.client_id, client.client_secret ?? null, client))
  }
}

type Demo = {
  printmypicsUrl: string
  clientId: string
  clientSecret: string
  passwords: { alice: string; bob: string }
}

/** Alice, Bob, their photographs, and PrintMyPics. */
export async function seedDemo(demo: Demo): Promise<void> {
  await seedDemoClient(demo)
  const owners = [
    { who: 'alice', name: 'Alice Archer' },
    { who: 'bob', name: 'Bob Brandt' },
  ] as const
  for (const { who, name } of owners) {
    const passwordHash = await hashPassword(demo.passwords[who])
    await seedDemoPhotos(await saveOwner(`${who}@cloudvault.example`, name, passwordHash), who)
  }
}

/** PrintMyPics alone: its redirect URIs follow its address. */
export async function seedDemoClient({
  printmypicsUrl,
  clientId,
  clientSecret,
}: Omit<Demo, 'passwords'>): Promise<void> {
  const client = registeredClient(issuerIsLoopback()).parse({
    client_id: clientId,
    client_secret: clientSecret,
    client_name: 'PrintMyPics',
    client_uri: printmypicsUrl,
    redirect_uris: [`${printmypicsUrl}/callback`, `${printmypicsUrl}/api/auth/callback/cloudvault`],
    post_logout_redirect_uris: [`${printmypicsUrl}/`],
    backchannel_logout_uri: `${printmypicsUrl}/backchannel-logout`,
    backchannel_logout_session_required: true,
    grant_types: ['authorization_code', 'refresh_token', DEVICE_CODE_GRANT], // the last for the photo booth in the shop
    scope: 'read_photos list_albums openid profile email',
    default_scope: 'read_photos list_albums',
  })
  await saveClient(clientFrom(clientId, clientSecret, client))
  const slowSecret = process.env.CLOUDVAULT_SLOW_CLIENT_SECRET
  if (!slowSecret) return
  // The same shop in slow motion: its codes live as long as RFC 6749 §4.1.2 recommends at most.
  const slow = { ...client, client_id: slowClientId(), client_secret: slowSecret, code_ttl: 600 }
  await saveClient(clientFrom(slow.client_id, slowSecret, slow))
}

function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name}: is not set`)
  return value
}

function demoClient() {
  return {
    printmypicsUrl: new URL(setting('PRINTMYPICS_URL')).origin,
    clientId: process.env.CLOUDVAULT_CLIENT_ID ?? 'printmypics',
    clientSecret: setting('CLOUDVAULT_CLIENT_SECRET'),
  }
}

/** `node build/seed.js demo | client | file <path>` */
async function main([what, path]: string[]): Promise<void> {
  if (what === 'client') return seedDemoClient(demoClient())
  if (what === 'demo') {
    const passwords = { alice: setting('DEMO_ALICE_PASSWORD'), bob: setting('DEMO_BOB_PASSWORD') }
    return seedDemo({ ...demoClient(), passwords })
  }
  if (what === 'file' && path) return seedFile(readJson(await readFile(path, 'utf8')))
  throw new Error('say what to seed: demo, client, or file <path>')
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`(the file): is not JSON: ${error instanceof Error ? error.message : ''}`)
  }
}

if (process.argv[1] && /[/\\]seed\.(js|ts)$/.test(process.argv[1])) {
  main(process.argv.slice(2))
    .catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error)
      process.exitCode = 1
    })
    .finally(closeDatabase)
}
