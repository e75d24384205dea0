import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { HEAP } from '../apps/demo/process/heap.ts'
import { readCopy, readDockerfile } from './dockerfile.ts'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const ignored = readFileSync(at('.dockerignore'), 'utf8').split('\n').filter(Boolean)

/** What `.dockerignore` keeps away from the build, as far as this repository's lines go. */
function isIgnored(path: string): boolean {
  const parts = path.split('/')
  const names = ignored.filter((line) => !line.startsWith('!')).map((line) => line.replace(/^\*\*\//, ''))
  if (ignored.includes(`!**/${parts.at(-1)}`)) return false
  return parts.some((part) =>
    names.some((name) => new RegExp(`^${name.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(part)),
  )
}

for (const app of ['cloudvault', 'printmypics']) {
  describe(`the image of ${app}`, () => {
    const stages = readDockerfile(readFileSync(at(`apps/${app}/Dockerfile`), 'utf8'))
    const steps = stages.flatMap(({ steps }) => steps)
    const last = stages.at(-1)?.steps ?? []
    const copies = steps.filter(({ keyword }) => keyword === 'COPY').map(({ text }) => readCopy(text))

    it('copies what this repository has, and nothing that .dockerignore hides', () => {
      const sources = copies.filter(({ from }) => from === null).flatMap((copy) => copy.sources)
      expect(sources.length).toBeGreaterThan(8)
      expect(sources.filter((source) => !existsSync(at(source)))).toEqual([])
      expect(sources.filter((source) => source !== '.' && isIgnored(source))).toEqual([])
    })

    it('lets every file of a build through', () => {
      const needed = ['build-server.mjs', 'server.ts', 'seed.ts', 'start.mjs', 'next.config.mjs', 'app/layout.tsx']
      const paths = [
        ...needed.map((name) => `apps/${app}/${name}`),
        'prisma/apply.ts',
        'prisma/generate.mjs',
        'turbo.json',
      ]
      expect(paths.filter((path) => !existsSync(at(path)) || isIgnored(path))).toEqual([])
    })

    it('holds back what is no source: dependencies, builds, data and secrets', () => {
      const held = [
        'node_modules',
        `apps/${app}/build`,
        `apps/${app}/build-test`,
        '.data',
        '.env',
        'deploy/database.env',
      ]
      expect(held.filter((path) => !isIgnored(path))).toEqual([])
    })

    it('takes from another stage what that stage has', () => {
      for (const { from } of copies) if (from) expect(stages.map(({ name }) => name)).toContain(from)
      const made = copies.filter(({ from }) => from === 'build').flatMap((copy) => copy.sources)
      expect(made).toEqual(['/app/node_modules/@img', '/app/node_modules/@node-rs', `/app/apps/${app}/build`])
    })

    it('installs every workspace the lockfile knows', () => {
      const lock = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')) as { packages: Record<string, unknown> }
      const workspaces = Object.keys(lock.packages).filter((name) => /^apps\/\w+$/.test(name))
      const copied = copies.flatMap((copy) => copy.sources)
      expect(workspaces.filter((name) => !copied.includes(`${name}/package.json`))).toEqual([])
    })

    it('runs as somebody without rights, with node as the process that hears SIGTERM', () => {
      expect(last.map(({ keyword }) => keyword)).toContain('HEALTHCHECK')
      expect(last.filter(({ keyword }) => keyword === 'USER').map(({ text }) => text)).toEqual(['node'])
      expect(last.at(-1)).toEqual({ keyword: 'CMD', text: `["node", "${HEAP}", "start.mjs"]` })
      expect(steps.filter(({ keyword, text }) => /ARG|ADD/.test(keyword) || /SECRET|PASSWORD/.test(text))).toEqual([])
    })
  })
}
