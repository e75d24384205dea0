import type { Addresses } from '../addresses.ts'
import type { Environment } from '../environment.ts'
import type { App } from '../installation.ts'
import { paint } from '../progress.ts'

/** What a person needs to begin: two addresses and three sign-ins. */
export function showCard({ cloudVault, printMyPics }: Addresses, env: Record<App, Environment>): void {
  const lines: [string, string, string][] = [
    ['PrintMyPics', 'the print shop', printMyPics],
    ['', 'alice@printmypics.example', env.printmypics.DEMO_SHOPPER_PASSWORD ?? ''],
    ['CloudVault', 'the photo archive', cloudVault],
    ['', 'alice@cloudvault.example', env.cloudvault.DEMO_ALICE_PASSWORD ?? ''],
    ['', 'bob@cloudvault.example', env.cloudvault.DEMO_BOB_PASSWORD ?? ''],
  ]
  const mallory = env.cloudvault.CLOUDVAULT_LAB_MALLORY
  if (mallory) lines.push(['Mallory', 'the attacker', mallory], ['', 'attack labs', `${cloudVault}/developers/labs`])
  const rows = lines.map(([who, what, value]) => `  ${who.padEnd(13)}${what.padEnd(28)}${value}`)
  const width = Math.max(...rows.map((row) => row.length)) + 2
  console.log(`\n╭${'─'.repeat(width)}╮`)
  for (const [i, row] of rows.entries()) {
    const text = row.padEnd(width)
    console.log(`│${lines[i]?.[0] ? paint(1, text) : text}│`)
  }
  console.log(`╰${'─'.repeat(width)}╯`)
  console.log(`\n  Start at ${printMyPics} and press "Connect to CloudVault". Ctrl-C stops everything.\n`)
}
