import { pathToFileURL } from 'node:url'
import { configuration } from '#configuration'
import { hashPassword } from '#session/password'
import { saveShopper } from '#storage/shoppers'

/** The demo's shopper, as often as you like. */
export async function seedDemo({ password }: { password: string }): Promise<void> {
  const passwordHash = await hashPassword(password)
  await saveShopper({ email: 'alice@printmypics.example', name: 'Alice', passwordHash })
}

async function main(what: string | undefined): Promise<void> {
  configuration()
  const password = process.env.DEMO_SHOPPER_PASSWORD
  if (what !== 'demo') throw new Error('usage: node build/seed.js demo')
  if (!password) throw new Error('DEMO_SHOPPER_PASSWORD: the password of the demo shopper is missing')
  await seedDemo({ password })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href && process.argv[1].endsWith('seed.js')) {
  await main(process.argv[2]).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
  process.exit()
}
