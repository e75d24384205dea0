import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where the apps under test answer. */
export const CLOUDVAULT = process.env.CLOUDVAULT_URL ?? 'http://127.0.0.1:4000'
export const PRINTMYPICS = process.env.PRINTMYPICS_URL ?? 'http://localhost:3000'

export type AppName = 'cloudvault' | 'printmypics'
type Environment = Record<AppName, Record<string, string>>

/** The environment both apps were started with, so that a test can start instances of its own. */
export function environmentOf(app: AppName): Record<string, string> {
  const file = process.env.E2E_ENVIRONMENT
  if (!file) throw new Error('E2E_ENVIRONMENT must name the JSON file { "cloudvault": {…}, "printmypics": {…} }')
  return (JSON.parse(readFileSync(file, 'utf8')) as Environment)[app]
}

/** The folder of an app. */
export function folderOf(app: AppName): string {
  return fileURLToPath(new URL(`../../apps/${app}/`, import.meta.url))
}

/** The folder of an app's compiled programs. */
export function buildOf(app: AppName): string {
  const name = environmentOf(app).BUILD_DIR ?? process.env.BUILD_DIR ?? 'build'
  return `${folderOf(app)}${name}`
}
