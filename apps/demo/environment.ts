import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import type { Addresses } from './addresses.ts'
import type { App } from './installation.ts'
import type { DatabaseUrls } from './running.ts'
import type { Secrets } from './secrets.ts'

/** What an app shows of itself. */
export type Mode = 'live' | 'room' | 'demo' | 'lab'

type Ground = { addresses: Addresses; databases: DatabaseUrls; secrets: Secrets; dataDir: string; mode: Mode }
export type Environment = Record<string, string>

/**
 * What each app, and its seed, is told. The two are strangers: neither hears the other's secret or database.
 * Whatever the user has set wins.
 */
export function environmentsOf(ground: Ground, user: NodeJS.ProcessEnv): Record<App, Environment> {
  const { addresses, databases, secrets, dataDir, mode } = ground
  const slowClientId = user.CLOUDVAULT_SLOW_CLIENT_ID || `${user.CLOUDVAULT_CLIENT_ID || 'printmypics'}-slow`
  const both = {
    CLOUDVAULT_URL: addresses.cloudVault,
    PRINTMYPICS_URL: addresses.printMyPics,
    CLOUDVAULT_CLIENT_ID: user.CLOUDVAULT_CLIENT_ID || 'printmypics',
    CLOUDVAULT_CLIENT_SECRET: user.CLOUDVAULT_CLIENT_SECRET || secrets.client,
    CLOUDVAULT_SLOW_CLIENT_ID: slowClientId,
    CLOUDVAULT_SLOW_CLIENT_SECRET: user.CLOUDVAULT_SLOW_CLIENT_SECRET || derived('slow motion', secrets),
  }
  const recordingKey = user.CLOUDVAULT_RECORDING_KEY || derived('recording', secrets)
  return {
    cloudvault: {
      ...both,
      CLOUDVAULT_RECORDING_PEER: user.CLOUDVAULT_RECORDING_PEER || addresses.printMyPics,
      CLOUDVAULT_RECORDING_KEY: recordingKey,
      PORT: String(addresses.cloudVaultPort),
      CLOUDVAULT_MODE: user.CLOUDVAULT_MODE || mode,
      CLOUDVAULT_DATABASE_URL: databases.cloudvault,
      CLOUDVAULT_SECRET: user.CLOUDVAULT_SECRET || secrets.cloudVault,
      CLOUDVAULT_PHOTO_STORE: user.CLOUDVAULT_PHOTO_STORE || `file:${join(dataDir, 'photos')}`,
      DEMO_ALICE_PASSWORD: alicesPassword(user),
      DEMO_BOB_PASSWORD: user.DEMO_BOB_PASSWORD || 'bob-keeps-photos',
    },
    printmypics: {
      ...both,
      PRINTMYPICS_RECORDING_KEY: user.PRINTMYPICS_RECORDING_KEY || recordingKey,
      PORT: String(addresses.printMyPicsPort),
      PRINTMYPICS_MODE: user.PRINTMYPICS_MODE || mode,
      PRINTMYPICS_DATABASE_URL: databases.printmypics,
      PRINTMYPICS_SECRET: user.PRINTMYPICS_SECRET || secrets.printMyPics,
      PRINTMYPICS_PRINT_STORE: user.PRINTMYPICS_PRINT_STORE || join(dataDir, 'prints'),
      DEMO_SHOPPER_PASSWORD: user.DEMO_SHOPPER_PASSWORD || 'alice-orders-prints',
    },
  }
}

/** What Alice types at CloudVault's sign-in page. */
export function alicesPassword(user: NodeJS.ProcessEnv): string {
  return user.DEMO_ALICE_PASSWORD || 'alice-keeps-photos'
}

/** What both are told comes out of the demo client's secret, which both know, so that older installations have it too. */
function derived(purpose: 'slow motion' | 'recording', { client }: Secrets): string {
  return createHmac('sha256', client).update(purpose).digest('base64url')
}

const OTHERS: Record<App, RegExp> = {
  cloudvault: /^PRINTMYPICS_(DATABASE_URL|SECRET)$/,
  printmypics: /^CLOUDVAULT_(DATABASE_URL|SECRET|PHOTO_STORE)$/,
}

/** The environment of a child process: the user's own, less the other party's secrets, plus ours. */
export function childEnvironment(app: App, ours: Environment, more: Environment = {}): NodeJS.ProcessEnv {
  const user = Object.entries(process.env).filter(([name]) => !OTHERS[app].test(name))
  return { ...Object.fromEntries(user), NEXT_TELEMETRY_DISABLED: '1', ...ours, ...more }
}

/** For the tests and benchmarks, which never touch a database, an address or a store of the user's. */
export function forgetUserSettings(): void {
  for (const name of Object.keys(process.env)) {
    if (/^(CLOUDVAULT|PRINTMYPICS|DEMO)_|^(PORT|HOST|BUILD_DIR)$/.test(name)) delete process.env[name]
  }
}
