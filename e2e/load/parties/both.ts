import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HEAP } from '../../../apps/demo/process/heap.ts'
import type { Town } from '../pages/walk.ts'
import { type Party, startServer } from './party.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
type Environments = Record<'cloudvault' | 'printmypics', Record<string, string>>
type Server = Pick<Party, 'port' | 'pid' | 'stop'> & { name: 'CloudVault' | 'PrintMyPics' }

/** Both apps from their builds, with the demo's people in them. */
export type Both = {
  town: Town
  environment: Environments
  vault: Server
  shop: Server
  /** Writes a file beside the results and says where. */
  keep(name: string, text: string): string
  stop(): Promise<void>
}

/** Starts them as `npm run bench` tells in `BENCH_APPS`. */
export async function both(): Promise<Both> {
  const told = process.env.BENCH_APPS
  if (!told) throw new Error('BENCH_APPS: nothing says how the apps are started (npm run bench does)')
  const { cloudvault, printmypics } = JSON.parse(told) as Environments
  const folder = process.env.BENCH_DATA_DIR ?? join(ROOT, '.data-bench')
  mkdirSync(folder, { recursive: true })
  const more = { ...process.env, NODE_ENV: 'production', BUILD_DIR: process.env.BUILD_DIR ?? 'build' }
  const start = (name: 'CloudVault' | 'PrintMyPics', host: string, app: string, env: Record<string, string>) =>
    startServer(name, {
      args: [HEAP, 'start.mjs'],
      cwd: join(ROOT, 'apps', app),
      port: Number(env.PORT),
      ready: `http://${host}:${env.PORT}/readyz`,
      env: { ...more, ...env },
    })
  const vault = await start('CloudVault', '127.0.0.1', 'cloudvault', cloudvault)
  const shop = await start('PrintMyPics', 'localhost', 'printmypics', printmypics)
  return {
    town: {
      vault: cloudvault.CLOUDVAULT_URL ?? '',
      shop: printmypics.PRINTMYPICS_URL ?? '',
      email: 'alice@cloudvault.example',
      password: cloudvault.DEMO_ALICE_PASSWORD ?? '',
    },
    environment: { cloudvault, printmypics },
    vault,
    shop,
    keep(name, text) {
      writeFileSync(join(folder, name), text)
      return join(folder, name)
    },
    async stop() {
      await Promise.all([vault.stop(), shop.stop()])
    },
  }
}
