import { createInterface } from 'node:readline/promises'
import { type Addresses, addressesFor, PORT_BASE } from '../addresses.ts'
import type { Flags } from '../flags.ts'
import { isFree } from '../ports/free.ts'
import { holderOf } from '../ports/holder.ts'
import { isRefusedByBrowsers } from '../ports/refused.ts'
import { Problem } from '../problem.ts'

/** The addresses to use. A taken port is said at once, with the program that has it, and the next free pair is offered. */
export async function chooseAddresses(flags: Flags): Promise<Addresses> {
  const base = flags.portBase ?? PORT_BASE
  const addresses = addressesFor(process.env, base)
  const refused = firstRefused(addresses)
  if (refused !== null) throw new Problem(`Browsers refuse to open port ${refused}. Choose another.`)
  const taken = await firstTaken(addresses)
  if (taken === null) return addresses
  const holder = holderOf(taken)
  const sentence = `Port ${taken} is taken${holder ? ` by ${holder}` : ' by another program'}.`
  const variable = taken === addresses.cloudVaultPort ? 'CLOUDVAULT_URL' : 'PRINTMYPICS_URL'
  if (process.env[variable]) throw new Problem(`${sentence} End it, or choose another address in ${variable}.`)
  const free = await nextFreeBase(base)
  if (await agreed(`${sentence} Use ports ${free} and ${free + 1000} instead?`)) return addressesFor(process.env, free)
  throw new Problem(`${sentence} End it, or choose other ports:\n  npm run demo -- --port-base ${free}`)
}

/** The next base whose ports are free, for both apps. */
export async function nextFreeBase(base: number): Promise<number> {
  for (let next = base + 1; next < base + 500 && next <= 64_535; next++) {
    const addresses = addressesFor(process.env, next)
    if (firstRefused(addresses) === null && (await firstTaken(addresses)) === null) return next
  }
  throw new Problem('Five hundred ports in a row are taken. Choose one with --port-base.')
}

async function firstTaken({ printMyPicsPort, cloudVaultPort }: Addresses): Promise<number | null> {
  if (printMyPicsPort === cloudVaultPort) throw new Problem('CLOUDVAULT_URL and PRINTMYPICS_URL name the same port.')
  for (const port of [printMyPicsPort, cloudVaultPort]) if (!(await isFree(port))) return port
  return null
}

function firstRefused({ printMyPicsPort, cloudVaultPort }: Addresses): number | null {
  return [printMyPicsPort, cloudVaultPort].find(isRefusedByBrowsers) ?? null
}

async function agreed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY || process.env.CI) return false
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  terminal.once('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  const answer = await terminal.question(`${question} [Y/n] `)
  terminal.close()
  return /^(y|yes|)$/i.test(answer.trim())
}
