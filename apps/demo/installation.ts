import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository: the launcher lies in it, as a bundle or, in its tests, as sources. */
export const ROOT = rootAbove(dirname(fileURLToPath(import.meta.url)))

export const APPS = ['cloudvault', 'printmypics'] as const
export type App = (typeof APPS)[number]

/** How an app is called where people read. */
export const TITLE: Record<App, string> = { cloudvault: 'CloudVault', printmypics: 'PrintMyPics' }

export function appFolder(app: App): string {
  return join(ROOT, 'apps', app)
}

/** A file of the launcher's that runs as a process of its own. */
export function launcherFile(name: string): string {
  return join(ROOT, 'apps/demo', name)
}

/** Where this installation keeps its database cluster, photographs and secrets. */
export function dataDirectory(env: NodeJS.ProcessEnv): string {
  return resolve(ROOT, env.DEMO_DATA_DIR || '.data')
}

function rootAbove(folder: string): string {
  return existsSync(join(folder, 'turbo.json')) ? folder : rootAbove(dirname(folder))
}
