import { z } from 'zod'

/** The computers that come to a workshop, as npm writes them. */
export const SYSTEMS = [
  { os: 'linux', cpu: 'x64', libc: 'glibc' },
  { os: 'linux', cpu: 'arm64', libc: 'glibc' },
  { os: 'darwin', cpu: 'x64' },
  { os: 'darwin', cpu: 'arm64' },
  { os: 'win32', cpu: 'x64' },
] as const satisfies readonly System[]

type System = { os: string; cpu: string; libc?: string }

const names = z.union([z.string().transform((name) => [name]), z.array(z.string())]).optional()
const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({ name: z.string().optional(), version: z.string().optional(), os: names, cpu: names, libc: names }),
  ),
})

type Locked = z.infer<typeof lockfile>['packages'][string]

/** Every `name@version` in the lockfile that is made for some of these systems and not for all. */
export function platformPackages(json: unknown, systems: readonly System[] = SYSTEMS): string[] {
  const specs = Object.entries(lockfile.parse(json).packages)
    .filter(([, one]) => (one.os || one.cpu) && systems.some((system) => isFor(one, system)))
    .map(([path, { name, version }]) => `${name ?? path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`)
  return [...new Set(specs)].sort()
}

function isFor({ os, cpu, libc }: Locked, system: System): boolean {
  return allows(os, system.os) && allows(cpu, system.cpu) && (!system.libc || allows(libc, system.libc))
}

/** npm's lists: names that are meant, or names with `!` that are not. */
function allows(list: string[] | undefined, name: string): boolean {
  if (!list || list.length === 0) return true
  if (list.includes(`!${name}`)) return false
  return list.includes(name) || list.every((one) => one.startsWith('!'))
}
