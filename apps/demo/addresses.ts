import { Problem } from './problem.ts'

/** Where the two apps and the embedded database answer. */
export type Addresses = {
  cloudVault: string
  cloudVaultPort: number
  printMyPics: string
  printMyPicsPort: number
  databasePort: number
}

export const PORT_BASE = 3000

/** Whatever port the system gives. */
export const ANY = 0

/**
 * PrintMyPics at the base, CloudVault 1000 above, PostgreSQL 51329 above: 3000, 4000 and 54329.
 * `localhost` and `127.0.0.1` are two hosts on purpose: cookies ignore ports.
 */
export function addressesFor(env: NodeJS.ProcessEnv, portBase: number): Addresses {
  const cloudVault = env.CLOUDVAULT_URL || `http://127.0.0.1:${portBase + 1000}`
  const printMyPics = env.PRINTMYPICS_URL || `http://localhost:${portBase}`
  return {
    cloudVault,
    cloudVaultPort: Number(env.CLOUDVAULT_PORT || portOf('CLOUDVAULT_URL', cloudVault)),
    printMyPics,
    printMyPicsPort: Number(env.PRINTMYPICS_PORT || portOf('PRINTMYPICS_URL', printMyPics)),
    databasePort: portBase + 51_329 > 65_535 ? ANY : portBase + 51_329,
  }
}

function portOf(variable: string, value: string): number {
  if (!URL.canParse(value)) throw new Problem(`${variable} is not a URL: ${value}`)
  const url = new URL(value)
  return Number(url.port || (url.protocol === 'https:' ? 443 : 80))
}
