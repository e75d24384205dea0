import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dropDatabase, emptyDatabase, newDatabase } from './database.ts'
import { DatabaseLine } from './database-line.ts'
import { CLOUDVAULT } from './environment.ts'
import { freePort } from './free-port.ts'
import { Instance } from './instance.ts'
import { type SeedClient, seed } from './seed-file.ts'
import { Streaming } from './streaming.ts'

/** Apps that belong to one test, gone when it ends. */
export class OwnApps {
  private readonly leftovers: (() => Promise<void>)[] = []

  /** A second CloudVault on the same records, at its own address, with settings of its own. */
  async opensVault(more: Record<string, string> = {}): Promise<Instance> {
    const url = `http://127.0.0.1:${await freePort()}`
    const vault = new Instance('cloudvault', url, { CLOUDVAULT_URL: url, ...more })
    this.leftovers.push(() => vault.stops())
    await vault.starts()
    return vault
  }

  /** A PostgreSQL that streams to a second one, with owners and clients in it. */
  async opensStreaming(content: Parameters<typeof seed>[0]): Promise<Streaming> {
    const streaming = await Streaming.opens()
    this.leftovers.push(() => streaming.closes())
    await seed(content, { CLOUDVAULT_DATABASE_URL: streaming.primaryUrl })
    return streaming
  }

  /** Another instance of the CloudVault under test: same issuer, same records, another port. */
  async opensTwin(more: Record<string, string> = {}): Promise<Instance> {
    const twin = new Instance('cloudvault', `http://127.0.0.1:${await freePort()}`, {
      CLOUDVAULT_URL: CLOUDVAULT,
      ...more,
    })
    this.leftovers.push(() => twin.stops())
    await twin.starts()
    return twin
  }

  /** A CloudVault with a database that nobody else uses, and a wire to it that may be cut. */
  async opensVaultAlone(): Promise<{ vault: Instance; settings: Record<string, string>; line: DatabaseLine }> {
    const port = await freePort()
    const database = `e2e_vault_${port}`
    this.leftovers.push(() => dropDatabase('cloudvault', database))
    const line = await DatabaseLine.to(await newDatabase('cloudvault', database))
    this.leftovers.push(() => line.cuts())
    const settings = { CLOUDVAULT_DATABASE_URL: line.url, CLOUDVAULT_URL: `http://127.0.0.1:${port}` }
    const vault = new Instance('cloudvault', settings.CLOUDVAULT_URL, settings)
    this.leftovers.push(() => vault.stops())
    await vault.starts()
    return { vault, settings, line }
  }

  /** A CloudVault at an address that another has left, on a database that somebody else fills first. */
  async opensVaultOn(url: string, fills: (databaseUrl: string) => Promise<void>): Promise<Instance> {
    const database = `e2e_filled_${new URL(url).port}`
    this.leftovers.push(() => dropDatabase('cloudvault', database))
    const CLOUDVAULT_DATABASE_URL = await emptyDatabase('cloudvault', database)
    await fills(CLOUDVAULT_DATABASE_URL)
    const vault = new Instance('cloudvault', url, { CLOUDVAULT_DATABASE_URL, CLOUDVAULT_URL: url })
    this.leftovers.push(() => vault.stops())
    await vault.starts()
    return vault
  }

  /** A second PrintMyPics: another client of CloudVault, with lifetimes of its own and a database of its own; at a port that somebody was told before, with settings of its own. */
  async opensShop(
    lifetimes: Partial<SeedClient> = {},
    issuer = CLOUDVAULT,
    at?: number,
    more: Record<string, string> = {},
  ): Promise<Instance> {
    const port = at ?? (await freePort())
    const url = `http://localhost:${port}`
    const client = shopClient(url, `shop-${port}`, lifetimes)
    const database = databaseOfShop(url)
    const prints = await mkdtemp(join(tmpdir(), 'e2e-prints-'))
    this.leftovers.push(() => rm(prints, { recursive: true, force: true }))
    this.leftovers.push(() => dropDatabase('printmypics', database))
    await seed({ clients: [client] })
    const shop = new Instance('printmypics', url, {
      PRINTMYPICS_URL: url,
      PRINTMYPICS_DATABASE_URL: await newDatabase('printmypics', database),
      PRINTMYPICS_PRINT_STORE: prints,
      CLOUDVAULT_URL: issuer,
      CLOUDVAULT_CLIENT_ID: client.client_id,
      CLOUDVAULT_CLIENT_SECRET: client.client_secret ?? '',
      ...more,
    })
    this.leftovers.push(() => shop.stops())
    await shop.starts()
    return shop
  }

  async close(): Promise<void> {
    for (const tidy of this.leftovers.reverse()) await tidy()
  }
}

/** What a second shop's database is called. */
export function databaseOfShop(url: string): string {
  return `e2e_shop_${new URL(url).port}`
}

/** How a second shop is registered. */
export function shopClient(url: string, clientId: string, lifetimes: Partial<SeedClient>): SeedClient {
  return {
    client_id: clientId,
    client_secret: `secret-of-${clientId}-0123456789abcdef`,
    client_name: 'PrintMyPics Corner Shop',
    client_uri: url,
    redirect_uris: [`${url}/callback`, `${url}/api/auth/callback/cloudvault`],
    grant_types: ['authorization_code', 'refresh_token'],
    scope: 'read_photos list_albums openid profile email',
    default_scope: 'read_photos list_albums',
    ...lifetimes,
  }
}
