import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository. The bundle lies in apps/demo/build/. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

export const APPS = ['cloudvault', 'printmypics'] as const
export type App = (typeof APPS)[number]

/** How an app is called where people read. */
export const TITLE: Record<App, string> = { cloudvault: 'CloudVault', printmypics: 'PrintMyPics' }

export function appFolder(app: App): string {
  return resolve(ROOT, 'apps', app)
}

/** Where this installation keeps its database cluster, photographs and secrets. */
export function dataDirectory(env: NodeJS.ProcessEnv): string {
  return resolve(ROOT, env.DEMO_DATA_DIR || '.data')
}
