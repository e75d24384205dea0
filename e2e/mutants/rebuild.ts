import { spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const APPS = ['cloudvault', 'printmypics']
const BUILD_DIR = process.env.BUILD_DIR ?? 'build-test'

/** Pages name their fonts by path; everything else is found by looking upwards. */
export function putFonts(from: string, to: string): void {
  const fonts = 'node_modules/@fontsource-variable'
  cpSync(join(from, fonts), join(to, fonts), { recursive: true })
}

/** The build of the untouched sources, beside a copy of them: what a mutant does not touch is not built again. */
export function putBuild(from: string, to: string, apps: readonly string[] = APPS): void {
  for (const app of apps) {
    const folder = join('apps', app, BUILD_DIR)
    rmSync(join(to, folder), { recursive: true, force: true })
    cpSync(join(from, folder), join(to, folder), { recursive: true })
  }
}

/** Builds the app that a file belongs to: its server, and its pages where the check stands in one. */
export function rebuild(root: string, file: string, inPages: boolean): void {
  const [, app = ''] = /^apps\/([^/]+)/.exec(file) ?? []
  const cwd = join(root, 'apps', app)
  if (inPages) build(cwd, [join(root, '../../node_modules/next/dist/bin/next'), 'build'])
  build(cwd, ['build-server.mjs'])
}

function build(cwd: string, args: readonly string[]): void {
  const env = { ...process.env, NODE_ENV: 'production' as const, BUILD_DIR }
  const { status, stderr } = spawnSync(process.execPath, [...args], { cwd, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`the mutant does not even compile:\n${stderr}`)
}
