import { z } from 'zod'

/** The computers that come to a workshop, as npm writes them. */
export const SYSTEMS: readonly System[] = [
  { os: 'linux', cpu: 'x64', libc: 'glibc' },
  { os: 'linux', cpu: 'arm64', libc: 'glibc' },
  { os: 'darwin', cpu: 'x64' },
  { os: 'darwin', cpu: 'arm64' },
  { os: 'win32', cpu: 'x64' },
]

export type System = { os: string; cpu: string; libc?: string }

const names = z.union([z.string().transform((name) => [name]), z.array(z.string())]).optional()
const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({ name: z.string().optional(), version: z.string().optional(), os: names, cpu: names, libc: names }),
  ),
})

export function titleOf({ os, cpu }: System): string {
  return `${os}-${cpu}`
}

type Locked = z.infer<typeof lockfile>['packages'][string]

/** Every `name@version` in the lockfile that is made for this system and not for all. */
export function platformPackages(json: unknown, system: System): string[] {
  const specs = Object.entries(lockfile.parse(json).packages)
    .filter(([, one]) => (one.os || one.cpu) && isFor(one, system))
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
