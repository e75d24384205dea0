import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readCopy, readSettings, type Stage } from './dockerfile.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** Its steps are what every `npm run demo` proves; so it is taken to be this repository after `npm run build`. */
const BUILT = 'build'

/** What a stage leaves behind: its files, and how a program is started in it. */
export type Scene = { folder: string; at: string; env: Record<string, string>; commands: Record<string, string[]> }

/** Goes through the steps of a Dockerfile in a folder: the same files, the same commands, and no container. */
export function rehearse(stages: readonly Stage[], folder: string): Scene {
  const scenes = new Map<string, Scene>()
  for (const stage of stages) {
    const scene: Scene = { folder: join(folder, stage.name), at: '/', env: {}, commands: {} }
    mkdirSync(scene.folder, { recursive: true })
    const before = scenes.get(stage.from)
    if (before) {
      cpSync(before.folder, scene.folder, { recursive: true, verbatimSymlinks: true })
      Object.assign(scene, { at: before.at, env: { ...before.env } })
    }
    scenes.set(stage.name, scene)
    if (stage.name === BUILT) continue
    for (const { keyword, text } of stage.steps) takeStep(scene, keyword, text, folder)
  }
  const last = scenes.get('image')
  if (!last) throw new Error('the last stage has a name: then nothing is the image')
  return last
}

function takeStep(scene: Scene, keyword: string, text: string, folder: string): void {
  const cwd = join(scene.folder, scene.at)
  if (keyword === 'ENV') Object.assign(scene.env, readSettings(text))
  if (keyword === 'CMD') scene.commands.CMD = JSON.parse(text) as string[]
  if (keyword === 'HEALTHCHECK') scene.commands.HEALTHCHECK = JSON.parse(text.replace(/^.*?CMD\s+/s, '')) as string[]
  if (keyword === 'RUN') {
    execFileSync('sh', ['-c', text], {
      cwd,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...scene.env },
      stdio: 'inherit',
    })
  }
  if (keyword === 'COPY') copy(text, folder, cwd)
  if (keyword === 'WORKDIR') {
    scene.at = text
    mkdirSync(join(scene.folder, text), { recursive: true })
  }
}

function copy(text: string, folder: string, cwd: string): void {
  const { from, sources, target } = readCopy(text)
  for (const source of sources) {
    const path =
      from === BUILT ? join(ROOT, source.replace(/^\/app\//, '')) : join(from ? join(folder, from) : ROOT, source)
    if (!existsSync(path)) throw new Error(`COPY ${text}: ${path} does not exist`)
    const into = target.endsWith('/') && !statSync(path).isDirectory() ? join(target, basename(path)) : target
    cpSync(path, join(cwd, into), { recursive: true, verbatimSymlinks: true })
  }
}
