import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Balancer } from './balancer.ts'
import { dropDatabase, emptyDatabase } from './database.ts'
import type { AppName } from './environment.ts'
import { freePort } from './free-port.ts'
import { Instance } from './instance.ts'
import { migratesFromTwoMachines } from './migrations.ts'
import { shopClient } from './own-apps.ts'
import { type SeedClient, type SeedOwner, seed } from './seed-file.ts'

const BEHIND_A_BALANCER = {
  DRAIN_SECONDS: '2', // many rounds of the balancer's questions
  TRUSTED_PROXIES: '127.0.0.0/8,::1',
  DATABASE_POOL_SIZE: '4', // everybody here shares one PostgreSQL
  DATABASE_CONNECT_SECONDS: '60', // a busy machine is slow, and its database is not away
}
const HOSTS = { cloudvault: '127.0.0.1', printmypics: 'localhost' }

/** The instances of one app, and the one address that people know. */
export type Several = { balancer: Balancer; instances: Instance[] }

/** Two of each app, each pair behind a balancer and on a database of its own, as in real life: in live mode. */
export class TwoOfEach {
  private readonly leftovers: (() => Promise<void>)[] = []

  /** Two CloudVaults with these owners and clients, and two shops that use them. */
  async opens(users: SeedOwner[], clients: SeedClient[]): Promise<{ vault: Several; shop: Several }> {
    const [vaultDoor, shopDoor] = [await this.door('cloudvault'), await this.door('printmypics')]
    const [vaultDatabase, shopDatabase] = await Promise.all([
      this.database('cloudvault', vaultDoor),
      this.database('printmypics', shopDoor),
    ])
    const client = shopClient(shopDoor.url, 'shop-of-two', {})
    const files = await this.folder()
    const ours = {
      CLOUDVAULT_URL: vaultDoor.url,
      CLOUDVAULT_MODE: 'live',
      CLOUDVAULT_DATABASE_URL: vaultDatabase,
      CLOUDVAULT_PHOTO_STORE: `file:${join(files, 'photos')}`,
    }
    const theirs = {
      CLOUDVAULT_URL: vaultDoor.url,
      CLOUDVAULT_CLIENT_ID: client.client_id,
      CLOUDVAULT_CLIENT_SECRET: client.client_secret ?? '',
      PRINTMYPICS_URL: shopDoor.url,
      PRINTMYPICS_MODE: 'live',
      PRINTMYPICS_DATABASE_URL: shopDatabase,
      PRINTMYPICS_PRINT_STORE: join(files, 'prints'),
    }
    await seed({ users, clients: [...clients, client] }, ours)
    const vault = await this.pair('cloudvault', vaultDoor, ours)
    const shop = await this.pair('printmypics', shopDoor, theirs)
    return { vault, shop }
  }

  async close(): Promise<void> {
    for (const tidy of this.leftovers.reverse()) await tidy()
  }

  private async pair(app: AppName, balancer: Balancer, settings: Record<string, string>): Promise<Several> {
    const urls = [await freePort(), await freePort()].map((port) => `http://${HOSTS[app]}:${port}`)
    const more = { ...settings, ...BEHIND_A_BALANCER }
    const instances = urls.map((url) => new Instance(app, url, more))
    for (const instance of instances) {
      this.leftovers.push(() => instance.stops('SIGKILL'))
      balancer.joins(instance.url)
    }
    await Promise.all(instances.map((instance) => instance.starts()))
    return { balancer, instances }
  }

  private async door(app: AppName): Promise<Balancer> {
    const balancer = await Balancer.at(HOSTS[app])
    this.leftovers.push(() => balancer.close())
    return balancer
  }

  private async database(app: AppName, { url }: Balancer): Promise<string> {
    const name = `e2e_several_${new URL(url).port}`
    this.leftovers.push(() => dropDatabase(app, name))
    const database = await emptyDatabase(app, name)
    await migratesFromTwoMachines(app, database)
    return database
  }

  private async folder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'e2e-several-'))
    this.leftovers.push(() => rm(folder, { recursive: true, force: true }))
    return folder
  }
}
